/// What `.gitattributes` files say of who wrote a file: `linguist-generated`, `-vendored` and `-documentation`.
struct LinguistAttributes: Sendable {
  private enum Attribute: String, CaseIterable {
    case generated = "linguist-generated"
    case vendored = "linguist-vendored"
    case documentation = "linguist-documentation"
  }

  private struct Line: Sendable {
    var folder: [UInt8]
    var rule: PathRule
    var attribute: Attribute
    var isSet: Bool
  }

  private var lines: [Line] = []
  /// The most files and lines that are honoured.
  private static let (mostFiles, mostLines) = (200, 2_000)

  /// Whether nothing is said of any file.
  var isEmpty: Bool { lines.isEmpty }

  /// Nothing said.
  init() {}

  /// Reads the attribute files among what is listed, outer folders first.
  init(of listed: [ListedFile], in root: RootFolder) {
    let name = Array(".gitattributes".utf8)
    let files = listed.map(\.path).filter { path in
      path.suffix(name.count) == name[...]
        && (path.count == name.count || path[path.endIndex - name.count - 1] == UInt8(ascii: "/"))
    }
    let ordered = files.prefix(Self.mostFiles).sorted { $0.count < $1.count }
    var bytes: [UInt8] = []
    for path in ordered where root.read(path, into: &bytes, largest: IgnoreFile.largest) == nil {
      add(bytes, folder: Array(path.dropLast(name.count)))
    }
  }

  /// Adds the lines of one file (gitattributes(5)); the folder ends in a slash, the root's is empty.
  mutating func add(_ bytes: [UInt8], folder: [UInt8]) {
    for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }) where lines.count < Self.mostLines {
      let words = line.split(whereSeparator: { $0 == 32 || $0 == 9 })
      guard let pattern = words.first, pattern.first != UInt8(ascii: "#"), pattern.last != UInt8(ascii: "/"),
        let rule = PathRule(pattern, allowsNegation: false)
      else { continue }
      for word in words.dropFirst() {
        let text = String(decoding: word, as: UTF8.self)
        for attribute in Attribute.allCases {
          guard let isSet = Self.value(of: attribute.rawValue, in: text) else { continue }
          lines.append(Line(folder: folder, rule: rule, attribute: attribute, isSet: isSet))
        }
      }
    }
  }

  private static func value(of name: String, in word: String) -> Bool? {
    switch word {
    case name, name + "=true", name + "=1": true
    case "-" + name, "!" + name, name + "=false", name + "=0": false
    default: nil
    }
  }

  /// Changes what a file's name said of it to what is written of it.
  func apply(to file: inout TreeFile, at path: ArraySlice<UInt8>) {
    for line in lines where path.starts(with: line.folder) {
      guard line.rule.matches(path.dropFirst(line.folder.count), isFolder: false) else { continue }
      switch (line.attribute, line.isSet) {
      case (.generated, true): if file.skip == nil { file.skip = .generated }
      case (.vendored, true): if file.skip == nil { file.skip = .vendored }
      case (.generated, false): if file.skip == .generated || file.skip == .minified { file.skip = nil }
      case (.vendored, false): if file.skip == .vendored { file.skip = nil }
      case (.documentation, let isSet):
        if isSet { file.role = .documentation } else if file.role == .documentation { file.role = .product }
      }
    }
  }
}
