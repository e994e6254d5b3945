import SourceTree

/// The text of a manifest with its lines, for readers of simple formats and for finding the lines of names.
struct ManifestText {
  let path: String
  let folder: String
  let name: String
  let bytes: [UInt8]
  let lines: [String]

  /// The text of a file of the tree; nil when it cannot be read.
  init?(_ file: TreeFile, in tree: SourceTree) {
    guard file.size <= SourceTree.largestScannedFile, let bytes = tree.bytes(of: file) else { return nil }
    self.init(path: file.path, folder: file.folder, name: file.name, bytes: bytes)
  }

  init(path: String, folder: String, name: String, bytes: [UInt8]) {
    self.path = path
    self.folder = folder
    self.name = name
    // A byte order mark is no part of any of these formats' first words.
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    lines = self.bytes.split(separator: 10, omittingEmptySubsequences: false).map {
      String(decoding: $0.last == 13 ? $0.dropLast() : $0, as: UTF8.self)
    }
  }

  /// The last part of the folder; the file's name for the root.
  var folderName: String { folder.split(separator: "/").last.map(String.init) ?? "root" }

  /// The 1-based line of a 0-based byte offset.
  func line(at offset: Int) -> Int {
    1 + bytes.prefix(offset).reduce(into: 0) { count, byte in count += byte == 10 ? 1 : 0 }
  }

  /// The 1-based line that begins with a key or holds it at the beginning of a quoted text; 0 when none does.
  ///
  /// `section` is a line such as `[project]` after which it is looked for first.
  func line(naming key: String, in section: String = "") -> Int {
    let start =
      section.isEmpty ? 0 : lines.firstIndex { $0.trimmed.hasPrefix(section) } ?? 0
    let wanted = key.normalizedPackageName
    let found =
      lines[start...].firstIndex { Self.names($0, wanted) } ?? lines.firstIndex { Self.names($0, wanted) }
    return found.map { $0 + 1 } ?? 0
  }

  private static func names(_ line: String, _ wanted: String) -> Bool {
    let text = line.trimmed
    guard !text.hasPrefix("#") else { return false }
    if begins(text[...], with: wanted) { return true }
    return text.indices.contains { index in
      (text[index] == "\"" || text[index] == "'") && begins(text[text.index(after: index)...], with: wanted)
    }
  }

  private static func begins(_ text: Substring, with wanted: String) -> Bool {
    let word = text.prefix { $0.isLetter || $0.isNumber || "-_./@".contains($0) }
    return !word.isEmpty && String(word).normalizedPackageName == wanted
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// The name as Python's index compares it (PEP 503): lower case, with `-` for `_` and `.`.
  var normalizedPackageName: String {
    String(lowercased().map { $0 == "_" || $0 == "." ? "-" : $0 })
  }

  /// The text without one pair of quotes around it.
  var unquoted: String {
    guard count >= 2, let first, first == last, "\"'`".contains(first) else { return self }
    return String(dropFirst().dropLast())
  }
}
