extension CodeLexer {
  /// Goes into an element of JSX; false where `<` compares or opens type parameters.
  mutating func readElement() -> Bool {
    let first = byte(at: index + 1)
    guard isNameStart(first) || first == UInt8(ascii: ">"), isExpressionStart(afterBlock: false) else {
      return false
    }
    let name = elementName(at: index + 1)
    let after = index + 1 + name.count
    guard isElement(name, after: after) else { return false }
    return enterElement(name.count)
  }

  /// Reads a piece of the tag that opens an element.
  mutating func readTag() {
    while index < end {
      let (byte, next) = (text[index], byte(at: index + 1))
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipTo([byte], from: index + 1)
      case UInt8(ascii: "{"):
        index += 1
        if enter(.braces(depth: 0)) { return }
      case UInt8(ascii: "/") where next == UInt8(ascii: ">"):
        index += 2
        return closeFrame()
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"): readBlockComment(.block("/*", "*/"))
      case UInt8(ascii: "/") where next == UInt8(ascii: "/"): readLineComment(.line("//"))
      case UInt8(ascii: ">"):
        index += 1
        return become(.children)
      default: index += 1
      }
    }
  }

  /// Reads a piece of an element's content: text, a tag, or code in braces.
  mutating func readChildren() {
    var isText = false
    while index < end {
      let byte = text[index]
      if byte == UInt8(ascii: "{") || (byte == UInt8(ascii: "<") && isTagMark(self.byte(at: index + 1))) {
        builder.mark(.code, at: index)
        return readMark(byte)
      }
      if !isText, !isBlank(byte) {
        builder.mark(.string, at: index)
        isText = true
      }
      index += 1
    }
  }

  private mutating func readMark(_ byte: UInt8) {
    if byte == UInt8(ascii: "{") {
      index += 1
      _ = enter(.braces(depth: 0))
    } else if self.byte(at: index + 1) == UInt8(ascii: "/") {
      while index < end, text[index] != UInt8(ascii: ">") { index += 1 }
      index = min(end, index + 1)
      closeFrame()
    } else if !enterElement(elementName(at: index + 1).count) {
      index += 1
    }
  }

  /// Goes behind the name of an element and into its tag, or its content when it has no name.
  private mutating func enterElement(_ nameLength: Int) -> Bool {
    let isFragment = nameLength == 0 && byte(at: index + 1) == UInt8(ascii: ">")
    guard enter(isFragment ? .children : .tag) else { return false }
    index += isFragment ? 2 : 1 + nameLength
    return true
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    isWordByte(byte) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func isTagMark(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private func elementName(at offset: Int) -> [UInt8] {
    var last = offset
    while last < min(end, offset + 128), isWordByte(text[last]) || ".:-".utf8.contains(text[last]) {
      last += 1
    }
    return offset < last ? Array(text[offset..<last]) : []
  }

  /// Whether what follows is an element and not a list of type parameters, by what must close it.
  private func isElement(_ name: [UInt8], after: Int) -> Bool {
    var next = after
    while isBlank(byte(at: next)) { next += 1 }
    let isClosedByName = { finds(Array("</".utf8) + name, from: after) }
    switch byte(at: next) {
    case UInt8(ascii: ">"): return isClosedByName()
    case UInt8(ascii: "/"):
      return byte(at: next + 1) == UInt8(ascii: ">") || byte(at: next + 1) == UInt8(ascii: "*")
    case UInt8(ascii: "{"): break
    case let other where isNameStart(other) && next > after:
      if hasBytes(Array("extends ".utf8), at: next) { return false }
    default: return false
    }
    return finds(Array("/>".utf8), from: after) || isClosedByName()
  }

  /// Whether some bytes stand anywhere behind an offset, so far as that may still be searched for.
  private func finds(_ bytes: [UInt8], from offset: Int) -> Bool {
    guard builder.maySearch else { return false }
    var position = offset
    defer { builder.spend(position - offset) }
    while position + bytes.count <= end {
      if text[position] == bytes[0], hasBytes(bytes, at: position) { return true }
      position += 1
    }
    return false
  }
}
