/// The elements of a page, template or component, as far as they can be told before it is made.
package struct MarkupDocument: Sendable {
  /// The elements, each before its descendants.
  package var elements: [MarkupElement] = []
  /// How it is written.
  package var dialect: MarkupDialect
  /// 1-based line of its document type declaration.
  package var doctypeLine: Int?
  /// Whether template tags stand in it.
  package var hasTemplateTags = false
  /// What template tags put into it, as written, at most 200 bytes of each; the first 1,000 of a large page.
  package var templateOutputs: [String] = []

  /// Reads bytes; never fails, for browsers do not either.
  ///
  /// Cost: linear in the number of bytes.
  package init(_ bytes: [UInt8], dialect: MarkupDialect) {
    self.dialect = dialect
    switch dialect {
    case .jsx, .astro:
      var reader = ScriptMarkupReader(bytes: bytes, dialect: dialect)
      reader.read()
      elements = reader.tree.elements
      doctypeLine = reader.doctypeLine
    case .html, .vue, .svelte:
      var reader = PageReader(bytes: bytes, dialect: dialect)
      reader.read()
      elements = reader.tree.elements
      doctypeLine = reader.doctypeLine
      hasTemplateTags = reader.hasTemplateTags
      templateOutputs = reader.templateOutputs
    }
  }

  /// The document in a text, read once; nil when the file's name says that it holds none.
  package static func of(_ text: SourceText) -> MarkupDocument? {
    guard let dialect = MarkupDialect(path: text.path) else { return nil }
    return text.memo.value { MarkupDocument(text.bytes, dialect: dialect) }
  }

  /// The indices of the elements with one of these names.
  package func indices(named names: Set<String>) -> [Int] {
    elements.indices.filter { names.contains(elements[$0].name) }
  }

  /// The indices of an element's descendants.
  package func descendants(of index: Int) -> Range<Int> { (index + 1)..<max(index + 1, elements[index].end) }

  /// The elements that an element stands in, innermost first.
  package func ancestors(of index: Int) -> [MarkupElement] {
    var all: [MarkupElement] = []
    var next = elements[index].parent
    while let current = next {
      all.append(elements[current])
      next = elements[current].parent
    }
    return all
  }
}
