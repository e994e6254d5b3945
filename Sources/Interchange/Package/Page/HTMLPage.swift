/// An HTML file as it is being written, in which text from outside can only ever be text.
///
/// Names of elements and attributes are words of this program, as their type sees to; all else is escaped,
/// and what would steer a reader's screen is made visible. Cost: linear in what is written.
struct HTMLPage {
  /// The file so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// What will stand on the page and may be linked to.
  let anchors: Set<PageAnchor>

  /// Begins a page.
  init(anchors: Set<PageAnchor> = []) {
    self.anchors = anchors
    append("<!DOCTYPE html>\n")
  }

  /// An element on a line of its own.
  mutating func block(
    _ name: StaticString,
    _ attributes: HTMLAttributes = [:],
    _ content: (inout HTMLPage) -> Void
  ) {
    inline(name, attributes, content)
    append("\n")
  }

  /// An element on a line of its own that holds only text.
  mutating func block(_ name: StaticString, _ attributes: HTMLAttributes, _ text: String) {
    block(name, attributes) { $0.text(text) }
  }

  /// An element on a line of its own, without attributes, that holds only text.
  mutating func block(_ name: StaticString, _ text: String) { block(name, [:], text) }

  /// An element within a line.
  mutating func inline(
    _ name: StaticString,
    _ attributes: HTMLAttributes = [:],
    _ content: (inout HTMLPage) -> Void
  ) {
    void(name, attributes)
    content(&self)
    append("</")
    append(name)
    append(">")
  }

  /// An element within a line that holds only text.
  mutating func inline(_ name: StaticString, _ attributes: HTMLAttributes, _ text: String) {
    inline(name, attributes) { $0.text(text) }
  }

  /// An element within a line, without attributes, that holds only text.
  mutating func inline(_ name: StaticString, _ text: String) { inline(name, [:], text) }

  /// An element that holds nothing and has no end.
  mutating func void(_ name: StaticString, _ attributes: HTMLAttributes = [:]) {
    append("<")
    append(name)
    for (name, value) in attributes.pairs {
      append(" ")
      append(name)
      append("=\"")
      escape(VisibleText.lines(value).joined(separator: " "))
      append("\"")
    }
    append(">")
  }

  /// Text in one line; browsers make one blank of several.
  mutating func text(_ text: String) { escape(VisibleText.lines(text).joined(separator: " ")) }

  /// Text with its lines kept.
  mutating func lines(_ text: String) {
    let lines = VisibleText.lines(text).filter { !$0.allSatisfy { $0 == " " } }
    for (place, line) in lines.enumerated() {
      if place > 0 { void("br") }
      escape(line)
    }
  }

  /// The end of a line within quoted text.
  mutating func lineFeed() { append("\n") }

  /// The program's own style sheet or script.
  mutating func embed(_ code: PageCode) {
    inline(code.element) { $0.append(code.text) }
    append("\n")
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Source: HTML Standard, 13.3 "Serializing HTML fragments", "Escaping a string"; the signs for quotes are
  /// escaped in text as well, so that one rule holds everywhere.
  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;" as StaticString)
      case UInt8(ascii: "<"): append("&lt;" as StaticString)
      case UInt8(ascii: ">"): append("&gt;" as StaticString)
      case UInt8(ascii: "\""): append("&quot;" as StaticString)
      case UInt8(ascii: "'"): append("&#39;" as StaticString)
      default: bytes.append(byte)
      }
    }
  }
}
