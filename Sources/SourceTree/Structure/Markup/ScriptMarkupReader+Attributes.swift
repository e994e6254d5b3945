extension ScriptMarkupReader {
  /// Reads the attributes of a start tag and its end; true when it closes itself.
  ///
  /// Code in attributes is skipped; where it may hold elements, its range is added to `nested`.
  mutating func readAttributes(into element: inout MarkupElement, nested: inout [Range<Int>]) -> Bool {
    while !cursor.isAtEnd {
      cursor.skipBlanks()
      switch cursor.byte {
      case 62:
        cursor.index += 1
        return false
      case 47:
        if cursor.peek(1) == 42 {
          cursor.index += 2
          if !cursor.skip(past: "*/") { cursor.index = cursor.bytes.count }
        } else if cursor.peek(1) == 47 {
          if !cursor.skip(past: "\n") { cursor.index = cursor.bytes.count }
        } else {
          cursor.index += 1
          guard cursor.byte == 62 else { continue }
          cursor.index += 1
          return true
        }
      case 123: readSpread(into: &element)
      case 60: return false
      default: readAttribute(into: &element, nested: &nested)
      }
    }
    return true
  }

  private mutating func readSpread(into element: inout MarkupElement) {
    let start = cursor.index + 1
    cursor.skipBraced()
    let code = cursor.string(start..<max(start, min(cursor.index - 1, start + 200)))
    if dialect == .astro, !code.contains("...") {
      element.attributes.append(MarkupAttribute(writtenAs: code, value: .expression(code)))
    } else if !code.drop(while: \.isWhitespace).hasPrefix("/*") {
      element.hasUnknownAttributes = true
    }
  }

  private mutating func readAttribute(into element: inout MarkupElement, nested: inout [Range<Int>]) {
    let start = cursor.index
    while !cursor.isAtEnd, cursor.byte > 32, ![61, 62, 47, 123].contains(cursor.byte) { cursor.index += 1 }
    let name = cursor.string(start..<min(cursor.index, start + 200))
    if cursor.index == start { cursor.index += 1 }
    cursor.skipBlanks()
    var value = MarkupAttribute.Value.none
    if cursor.byte == 61 {
      cursor.index += 1
      cursor.skipBlanks()
      value = readValue(nested: &nested)
    }
    guard !name.isEmpty, element.attributes.count < 200 else { return }
    let attribute = MarkupAttribute(writtenAs: name, value: value)
    if attribute.fillsContent { element.hasDynamicContent = true }
    element.attributes.append(attribute)
  }

  private mutating func readValue(nested: inout [Range<Int>]) -> MarkupAttribute.Value {
    let start = cursor.index
    switch cursor.byte {
    case 123:
      cursor.skipBraced()
      let inside = (start + 1)..<max(start + 1, min(cursor.index - 1, cursor.bytes.count))
      if cursor.bytes[inside].contains(60) { nested.append(inside) }
      return MarkupAttribute.Value(code: cursor.string(inside.prefix(2_000)))
    case 34, 39:
      let quote = cursor.byte
      cursor.index += 1
      while !cursor.isAtEnd, cursor.byte != quote { cursor.index += 1 }
      let text = cursor.string((start + 1)..<min(cursor.index, start + 2_000))
      cursor.index += 1
      return .text(text)
    default:
      while !cursor.isAtEnd, cursor.byte > 32, cursor.byte != 62 { cursor.index += 1 }
      return .expression(cursor.string(start..<min(cursor.index, start + 2_000)))
    }
  }
}
