extension CodeLexer {
  /// Reads a regular expression between slashes; false where a slash divides.
  mutating func readRegularExpression() -> Bool {
    guard builder.maySearch, isExpressionStart(afterBlock: true) else { return false }
    var close = index + 1
    var isInClass = false
    while close < end, text[close] != 10 {
      switch text[close] {
      case UInt8(ascii: "\\"): close += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        close += 1
        while close < end, isWordByte(text[close]) { close += 1 }
        markLiteral(to: close)
        return true
      default: break
      }
      close += 1
    }
    builder.spend(close - index)
    return false
  }

  /// Reads `r"…"` or `r#"…"#`; false for names that begin so.
  mutating func readRustRaw() -> Bool {
    let before = byte(at: index - 1)
    if isWordByte(before), !(before == UInt8(ascii: "b") || before == UInt8(ascii: "c")) { return false }
    var quote = index + 1
    while byte(at: quote) == UInt8(ascii: "#") { quote += 1 }
    guard byte(at: quote) == UInt8(ascii: "\"") else { return false }
    let signs = quote - index - 1
    skipTo(
      [UInt8(ascii: "\"")] + Array(repeating: UInt8(ascii: "#"), count: min(signs, 255)),
      from: quote + 1
    )
    return true
  }

  /// Reads `#"…"#`; false for other number signs.
  mutating func readSwiftRaw() -> Bool {
    var quote = index
    while byte(at: quote) == UInt8(ascii: "#") { quote += 1 }
    guard byte(at: quote) == UInt8(ascii: "\"") else {
      // A long row of signs is looked at once.
      index = max(index, quote - 1)
      return false
    }
    let signs = Array(repeating: UInt8(ascii: "#"), count: min(quote - index, 255))
    let isTriple = byte(at: quote + 1) == UInt8(ascii: "\"") && byte(at: quote + 2) == UInt8(ascii: "\"")
    let quotes = Array(repeating: UInt8(ascii: "\""), count: isTriple ? 3 : 1)
    skipTo(quotes + signs, from: quote + quotes.count, isMultiline: isTriple)
    return true
  }

  /// Reads `R"mark(…)mark"`; false when no bracket follows the mark.
  mutating func readCRaw() -> Bool {
    var bracket = index + 2
    // A mark has 16 bytes at the most ([lex.string]).
    while bracket < min(end, index + 19), text[bracket] != UInt8(ascii: "(") { bracket += 1 }
    guard byte(at: bracket) == UInt8(ascii: "(") else { return false }
    let mark = Array(text[(index + 2)..<bracket])
    skipTo([UInt8(ascii: ")")] + mark + [UInt8(ascii: "\"")], from: bracket + 1)
    return true
  }

  /// Reads `[[…]]`, `[=[…]=]`, or a comment of `--` with or without these.
  mutating func readLuaLong() -> Bool {
    let isComment = text[index] == UInt8(ascii: "-")
    let bracket = isComment ? index + 2 : index
    var second = bracket + 1
    while byte(at: bracket) == UInt8(ascii: "["), byte(at: second) == UInt8(ascii: "=") { second += 1 }
    guard byte(at: bracket) == UInt8(ascii: "["), byte(at: second) == UInt8(ascii: "[") else {
      guard isComment else { return false }
      readLineComment(.line("--"))
      return true
    }
    let equals = Array(repeating: UInt8(ascii: "="), count: min(second - bracket - 1, 255))
    let close = [UInt8(ascii: "]")] + equals + [UInt8(ascii: "]")]
    skipTo(close, from: second + 1, region: isComment ? .comment : .string)
    return true
  }

  /// Reads `%w[…]`, `%q(…)` or `%(…)`; false where a percent sign divides.
  mutating func readPercent() -> Bool {
    var bracket = index + 1
    let letter = byte(at: bracket)
    if "qQwWiIrsx".utf8.contains(letter) { bracket += 1 }
    let hasLetter = bracket > index + 1
    guard let close = Self.closing(byte(at: bracket)), hasLetter || isExpressionStart(afterBlock: true)
    else { return false }
    if hasLetter, isWordByte(byte(at: index - 1)) { return false }
    return readBracketed(from: bracket, close: close)
  }

  /// Reads `~s(…)`, `~r/…/` or `~H"""…"""`; false for other tildes.
  mutating func readSigil() -> Bool {
    var bracket = index + 1
    while bracket < min(end, index + 12), isWordByte(text[bracket]) { bracket += 1 }
    guard bracket > index + 1 else { return false }
    let mark = byte(at: bracket)
    if mark == UInt8(ascii: "\""), byte(at: bracket + 1) == mark, byte(at: bracket + 2) == mark {
      skipTo([mark, mark, mark], from: bracket + 3)
      return true
    }
    let close = "/|\"'".utf8.contains(mark) ? mark : Self.closing(mark)
    guard let close else { return false }
    return readBracketed(from: bracket, close: close)
  }

  private static func closing(_ open: UInt8) -> UInt8? {
    switch open {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    case UInt8(ascii: "|"), UInt8(ascii: "!"): open
    default: nil
    }
  }

  /// Reads a literal between brackets of one kind, which may hold pairs of them.
  private mutating func readBracketed(from bracket: Int, close: UInt8) -> Bool {
    let open = text[bracket]
    var (offset, depth) = (bracket + 1, 1)
    while offset < end, depth > 0 {
      let byte = text[offset]
      if byte == UInt8(ascii: "\\") {
        offset += 1
      } else if byte == close {
        depth -= 1
      } else if byte == open {
        depth += 1
      }
      offset += 1
    }
    // What nothing closes was no literal, unless too much has been searched already to look again.
    if depth > 0, builder.maySearch {
      builder.spend(offset - index)
      return false
    }
    markLiteral(to: offset)
    return true
  }

  /// Marks a literal to behind its closing bytes, or to the end of the part or its line.
  mutating func skipTo(
    _ close: [UInt8],
    from offset: Int,
    isMultiline: Bool = true,
    region: Region = .string
  ) {
    builder.mark(region, at: index)
    index = min(offset, end)
    while index < end, isMultiline || text[index] != 10 {
      if text[index] == close[0], hasBytes(close, at: index) {
        index += close.count
        break
      }
      index += 1
    }
    builder.mark(.code, at: index)
  }

  /// Whether some bytes stand at an offset.
  func hasBytes(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset + bytes.count <= end else { return false }
    return bytes.indices.allSatisfy { text[offset + $0] == bytes[$0] }
  }
}
