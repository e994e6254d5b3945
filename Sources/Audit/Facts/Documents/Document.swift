package import SourceTree

/// A document that people read: its Markdown, and the subjects that its words touch.
package struct Document: Sendable {
  /// Its path.
  package var path: String
  /// Its parts; empty for documents that are no Markdown.
  package var markdown: MarkdownDocument
  /// The subjects of running a product that its text touches, with the first line each.
  package var subjects: [OperationsSubject: Int]

  /// The name without folders, in lower case.
  package var name: String {
    (path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path).lowercased()
  }

  /// The folder it stands in.
  package var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

  /// The title: the first heading; empty without one.
  package var title: String { markdown.headings.first?.text ?? "" }

  /// Whether it is a README at the root of the repository.
  package var isRootReadme: Bool { folder.isEmpty && name.hasPrefix("readme") }
}
