package import SourceTree

extension Document {
  /// How many bytes of documents are read at most.
  private static let mostBytes = 6_000_000

  /// Words in the path of documents that are not about this repository's own operation.
  private static let foreign: Set<String> = [
    "node_modules", "vendor", "third_party", "thirdparty", "site-packages", "fixtures", "testdata",
    "__fixtures__", "test", "tests", "__tests__", "spec", "i18n", "locales", "translations",
  ]

  /// The documents of a tree, those nearest to the root first.
  package static func all(in tree: SourceTree) -> [Document] {
    var left = mostBytes
    var documents: [Document] = []
    let files = tree.files.filter { $0.skip == nil && isDocument($0) }
      .map { (file: $0, depth: $0.path.split(separator: "/").count) }
      .sorted { ($0.depth, $0.file.path) < ($1.depth, $1.file.path) }
    for (file, _) in files where left > 0 {
      guard let bytes = tree.bytes(of: file) else { continue }
      left -= bytes.count
      documents.append(Document(file, bytes))
    }
    return documents
  }

  private init(_ file: TreeFile, _ bytes: [UInt8]) {
    path = file.path
    let suffix = file.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let isMarkdown = ["md", "mdx", "markdown"].contains(suffix)
    markdown = isMarkdown ? MarkdownDocument(bytes) : MarkdownDocument()
    subjects = [:]
    guard !isHistory else { return }
    for subject in OperationsSubject.allCases {
      guard let match = subject.words.firstMatch(in: bytes) else { continue }
      let before = bytes[..<match.range.lowerBound]
      subjects[subject] = before.reduce(into: 1) { line, byte in if byte == 10 { line += 1 } }
    }
  }

  /// Whether it tells what was, as changelogs do, rather than what is.
  package var isHistory: Bool {
    ["changelog", "changes", "history", "news", "release-notes", "releases", "license", "licence", "notice"]
      .contains { name.hasPrefix($0) } || path.lowercased().contains("changelog")
  }

  private static func isDocument(_ file: TreeFile) -> Bool {
    let path = file.path.lowercased()
    guard let suffix = path.split(separator: ".").last else { return false }
    let isNamedText = suffix == "txt" && (path.hasPrefix("docs/") || path.hasPrefix("readme"))
    let isText = ["md", "mdx", "markdown", "rst", "adoc", "asciidoc"].contains(suffix)
    guard isText || isNamedText || !path.contains(".") && path.hasPrefix("readme") else { return false }
    return !path.split(separator: "/").contains { foreign.contains(String($0)) }
  }
}
