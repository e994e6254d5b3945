/// What a file's name and first bytes say of it: language, role, and whether its text is worth scanning.
package struct FileClassification: Sendable {
  /// What it is written in.
  package var language: Language
  /// What it is there for.
  package var role: FileRole
  /// Why it is not scanned; nil when it is.
  package var skip: SkipReason?

  /// Classifies a file by its path from the root and as many of its first bytes as are at hand.
  package init(path: String, head: [UInt8]) {
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    self.init(name: String(name), folder: FolderTraits(slash.map { String(path[..<$0]) } ?? ""))
    guard !head.isEmpty else { return }
    language = Self.language(language, by: head)
    // An extension says that a file is no text; its bytes know better.
    if skip == .binary { skip = nil }
    skip = skip ?? SkipReason(content: head, language: language)
  }

  /// Classifies a file by its name and what is known of its folder.
  init(name: String, folder: FolderTraits) {
    let lower = name.lowercased()
    language = Language(name: lower)
    role = FileRole(name: name, language: language, folder: folder)
    skip = folder.skip ?? SkipReason(name: lower)
  }

  /// The file with this classification.
  package func file(path: String, size: Int, isTracked: Bool = true) -> TreeFile {
    TreeFile(path: path, size: size, language: language, role: role, skip: skip, isTracked: isTracked)
  }

  /// Why a file's text is not scanned, now that its bytes are there: generated, minified, binary or a pointer.
  ///
  /// What its name and size already said comes first. Cost: a look at its beginning, and at all of it for scripts,
  /// styles and markup.
  package static func skipReason(for file: TreeFile, bytes: [UInt8]) -> SkipReason? {
    file.skip ?? SkipReason(content: bytes, language: file.language)
  }

  /// The language of a file, now that its bytes are there; its name says most, a first line `#!` the rest.
  package static func language(of file: TreeFile, bytes: [UInt8]) -> Language {
    language(file.language, by: bytes)
  }

  private static func language(_ named: Language, by bytes: [UInt8]) -> Language {
    switch named {
    case .plain: Language(interpreterLine: bytes) ?? .plain
    // Qt's translations are XML under the extension of TypeScript.
    case .typescript where bytes.starts(with: "<?xml".utf8) || bytes.starts(with: "<!DOCTYPE TS".utf8): .xml
    default: named
    }
  }
}
