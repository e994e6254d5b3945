/// A file of a source tree, before its content is looked at.
package struct TreeFile: Equatable, Sendable {
  /// The path from the root, with slashes; bytes that are not UTF-8 stand as `\xNN`.
  package var path: String
  /// Its size in bytes.
  package var size: Int
  /// What it is written in, by its name.
  package var language: Language
  /// What it is there for, by its path.
  package var role: FileRole
  /// Why its text is not scanned; nil when it is.
  package var skip: SkipReason?
  /// Whether git tracks it; true in a tree without git.
  package var isTracked: Bool
  /// The bytes of the path where they are not those of ``path``; nil for almost every file.
  package var rawPath: [UInt8]?

  /// Makes a file that is to be scanned.
  package init(
    path: String,
    size: Int,
    language: Language,
    role: FileRole,
    skip: SkipReason? = nil,
    isTracked: Bool = true,
    rawPath: [UInt8]? = nil
  ) {
    self.path = path
    self.size = size
    self.language = language
    self.role = role
    self.skip = skip
    self.isTracked = isTracked
    self.rawPath = rawPath
  }

  /// The last part of the path.
  package var name: String {
    // Bytes, because whole trees are asked: looking for a character costs ten times as much.
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// The folder it stands in, without a slash at its end; empty for the root.
  package var folder: String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }
}
