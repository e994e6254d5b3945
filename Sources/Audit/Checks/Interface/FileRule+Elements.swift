import SourceTree

extension FileRule {
  /// A rule that asks each element with one of these names whether it is wrong.
  ///
  /// Cost: the document is read once for all such rules.
  static func elements(
    named names: Set<String>,
    keywords: [String],
    isWrong: @escaping @Sendable (MarkupDocument, Int) -> Bool
  ) -> FileRule {
    FileRule(
      InterfaceFiles.markup(keywords),
      look: { text in
        guard !InterfaceFiles.isMail(text), let document = MarkupDocument.of(text) else { return [] }
        return document.indices(named: names).filter { isWrong(document, $0) }
          .map { document.sighting(of: $0, in: text) }
      },
      conclude: InterfaceOutcome.grouped
    )
  }
}

extension MarkupDocument {
  /// A sighting of an element, which `{elements}` will name.
  func sighting(of index: Int, in text: SourceText, key: String = "") -> Sighting {
    Sighting(
      key: key,
      path: text.path,
      line: elements[index].line,
      values: ["element": elements[index].summary]
    )
  }
}

extension MarkupElement {
  /// Its start tag with the one attribute by which people know it.
  var summary: String {
    for name in ["id", "name", "src", "href", "class", "type"] {
      guard let text = self[name]?.text, !text.isEmpty, text.utf8.count <= 60 else { continue }
      return "<\(self.name) \(name)=\"\(text)\">"
    }
    return "<\(name)>"
  }
}
