/// An element of a page, template or component.
package struct MarkupElement: Equatable, Sendable {
  /// Its name: of an HTML element in lower case, of a component as written.
  package var name: String
  /// Its attributes in order.
  package var attributes: [MarkupAttribute] = []
  /// Whether it may have attributes that cannot be seen, from a spread or a template tag among them.
  package var hasUnknownAttributes = false
  /// 1-based line of its start tag.
  package var line: Int
  /// The index of the element that it stands in.
  package var parent: Int?
  /// The index after its last descendant; its descendants are those from the next index on.
  package var end = 0
  /// Its own text, without that of its descendants, pieces joined by blanks; empty when there is none.
  package var text = ""
  /// Whether code puts text or elements into it that cannot be seen.
  package var hasDynamicContent = false
  /// Whether it is the value of an attribute of the element that it stands in.
  package var isInAttribute = false
  /// The bytes of its content where that is no markup (script, style).
  package var rawContent: Range<Int>?

  /// Makes an element without attributes.
  package init(name: String, line: Int) {
    self.name = name
    self.line = line
  }

  /// Whether it is no HTML element: what it becomes is not known.
  package var isComponent: Bool {
    guard let first = name.utf8.first else { return true }
    return (65...90).contains(first) || name.utf8.contains { [45, 46, 58].contains($0) }
  }

  /// The attribute with an HTML name.
  package subscript(name: String) -> MarkupAttribute? { attributes.first { $0.name == name } }

  /// Whether it has an attribute with this name, whatever its value.
  package func has(_ name: String) -> Bool { attributes.contains { $0.name == name } }

  private static let classSeparators = Array(" \t\r\n\"'`{}()[],:;?".utf8)

  /// The classes that are written out, in text or in quotes within code.
  package var classes: [String] {
    guard let source = self["class"]?.source else { return [] }
    return source.utf8.split { Self.classSeparators.contains($0) }.map { String(Substring($0)) }
  }
}
