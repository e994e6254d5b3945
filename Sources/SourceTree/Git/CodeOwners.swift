/// Who owns which paths, as a CODEOWNERS file says it to GitHub and GitLab.
package struct CodeOwners: Equatable, Sendable {
  /// What the file says of a path.
  package struct Answer: Equatable, Sendable {
    /// Names with an at sign, and addresses for e-mail; empty when the path is declared to be nobody's.
    package var owners: [String]
    /// The 1-based line that says so; with several sections, the last one.
    package var line: Int

    /// Makes an answer.
    package init(owners: [String], line: Int) { (self.owners, self.line) = (owners, line) }
  }

  private struct Entry: Equatable, Sendable {
    var rule: PathRule
    /// Whether it ends in `/*`, which reaches no deeper.
    var isShallow: Bool
    var owners: [String]
    var line: Int
    var section: Int
  }

  /// The path of the file.
  package let path: String
  private var entries: [Entry] = []

  /// Where GitHub and GitLab look, in this order.
  package static let places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"]
  private static let mostEntries = 10_000

  /// Reads the file of a repository; nil when it has none.
  package init?(in tree: SourceTree) {
    for place in Self.places {
      guard let file = tree[place], let bytes = tree.bytes(of: file) else { continue }
      self.init(bytes, path: place)
      return
    }
    return nil
  }

  /// Parses a file; lines that neither service understands say nothing.
  package init(_ bytes: [UInt8], path: String) {
    self.path = path
    var (section, sectionOwners): (Int, [String]) = (0, [])
    for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      guard entries.count < Self.mostEntries else { return }
      let text = String(decoding: line, as: UTF8.self)
      if let owners = Self.sectionOwners(text) {
        (section, sectionOwners) = (section + 1, owners)
        continue
      }
      var words = Self.words(line)
      guard !words.isEmpty else { continue }
      let pattern = words.removeFirst()
      let isExcluded = pattern.first == UInt8(ascii: "!")
      guard let rule = PathRule(pattern[(isExcluded ? 1 : 0)...], allowsNegation: false) else { continue }
      let own = words.map { String(decoding: $0, as: UTF8.self) }.filter { $0.contains("@") }
      let owners = isExcluded ? [] : own.isEmpty ? sectionOwners : own
      let isShallow = pattern.suffix(2).elementsEqual("/*".utf8)
      entries.append(
        Entry(rule: rule, isShallow: isShallow, owners: owners, line: index + 1, section: section)
      )
    }
  }

  /// Who owns a path; nil when no line is about it.
  ///
  /// In each section the last line about it counts.
  package func owners(of path: String) -> Answer? {
    let bytes = PathText.bytes(of: path)
    var last: [Int: Entry] = [:]
    for entry in entries where Self.isAbout(entry, bytes[...]) { last[entry.section] = entry }
    let chosen = last.values.sorted { $0.line < $1.line }
    guard let line = chosen.last?.line else { return nil }
    var owners: [String] = []
    for owner in chosen.flatMap(\.owners) where !owners.contains(owner) { owners.append(owner) }
    return Answer(owners: owners, line: line)
  }

  /// Whether a line is about a path itself or a folder above it.
  private static func isAbout(_ entry: Entry, _ path: ArraySlice<UInt8>) -> Bool {
    if entry.rule.matches(path, isFolder: false) { return true }
    guard !entry.isShallow else { return false }
    return path.indices.contains {
      path[$0] == UInt8(ascii: "/") && entry.rule.matches(path[..<$0], isFolder: true)
    }
  }

  /// The default owners of a GitLab section `^[Name][2] @owner`; nil when the line begins none.
  private static func sectionOwners(_ line: String) -> [String]? {
    let trimmed = line.hasPrefix("^") ? line.dropFirst() : line[...]
    guard trimmed.hasPrefix("["), let close = trimmed.firstIndex(of: "]") else { return nil }
    let rest = trimmed[trimmed.index(after: close)...]
    return rest.split(whereSeparator: \.isWhitespace).map(String.init).filter { $0.contains("@") }
  }

  /// The words of a line before a comment; a backslash takes a space or `#` into a word.
  private static func words(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var isEscaped = false
    for byte in line where byte != 13 {
      if isEscaped {
        word += byte == UInt8(ascii: " ") || byte == UInt8(ascii: "#") ? [byte] : [UInt8(ascii: "\\"), byte]
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "#") && word.isEmpty {
        break
      } else if byte == 32 || byte == 9 {
        if !word.isEmpty { words.append(word) }
        word = []
      } else {
        word.append(byte)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
