extension CodeLexer {
  /// The byte at an offset; 0 outside of this lexer's part.
  func byte(at offset: Int) -> UInt8 { offset >= start && offset < end ? text[offset] : 0 }

  /// Whether a byte can stand in a name.
  func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// Whether a byte is a space, a tab or a line end.
  func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Whether a form may open where the lexer is.
  func allows(_ place: LexicalForm.Place, _ form: LexicalForm) -> Bool {
    let before = byte(at: index - 1)
    switch place {
    case .anywhere: return true
    case .afterGap:
      return index == start || isBlank(before) || before == UInt8(ascii: ";") || before == UInt8(ascii: "(")
        || before == UInt8(ascii: "|") || before == UInt8(ascii: "&") || before == UInt8(ascii: ")")
    case .lineStart: return isFirstOnLine()
    case .firstColumn: return index == start || before == 10
    case .notAfterColon: return before != UInt8(ascii: ":")
    case .valueStart:
      return index == start || isBlank(before) || "[{(,:=".utf8.contains(before)
    case .notBeforeSymbol:
      var next = index + form.open.count
      while byte(at: next) == UInt8(ascii: "-") { next += 1 }
      return !"!#$%&*+./<=>?@\\^|~:".utf8.contains(byte(at: next)) && !isSymbolBefore()
    case .notBeforeBracket: return byte(at: index + form.open.count) != UInt8(ascii: "[")
    }
  }

  private func isSymbolBefore() -> Bool {
    let before = byte(at: index - 1)
    return before != 0 && "!#$%&*+./<=>?@\\^|~:".utf8.contains(before)
  }

  /// Whether only spaces stand before on the line.
  func isFirstOnLine() -> Bool {
    var before = index - 1
    while before >= start, text[before] == 32 || text[before] == 9 { before -= 1 }
    return before < start || text[before] == 10
  }

  /// What stands before an offset, apart from spaces and comments.
  enum Previous: Equatable {
    /// Nothing, or too far off to be looked for.
    case nothing
    /// The end of a string or another literal.
    case literal
    /// A byte of code, at an offset.
    case code(UInt8, at: Int)
  }

  /// What stands before the lexer, apart from spaces and comments.
  func previous() -> Previous {
    let map = builder.map
    var region = map.endIndex - 1
    var before = index - 1
    for _ in 0..<32 {
      while before >= start, isBlank(text[before]) { before -= 1 }
      guard before >= start else { return .nothing }
      while region > 0, map[region].start > before { region -= 1 }
      switch map[region].region {
      case .code: return .code(text[before], at: before)
      case .string: return .literal
      case .comment: before = map[region].start - 1
      }
    }
    return .nothing
  }

  /// Whether an expression may begin where the lexer is, rather than an operator.
  func isExpressionStart(afterBlock: Bool) -> Bool {
    switch previous() {
    case .nothing: return true
    case .literal: return false
    case .code(let byte, let offset):
      if byte == UInt8(ascii: "}") { return afterBlock }
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { return self.byte(at: offset - 1) != byte }
      if "(,=:[!&|?{;*%~^<>/".utf8.contains(byte) { return true }
      return isWordByte(byte) && Self.operatorWords.contains(word(endingAt: offset))
    }
  }

  /// The word that ends at an offset, at most 12 bytes of it.
  private func word(endingAt offset: Int) -> String {
    var first = offset
    while first > start, offset - first < 12, isWordByte(text[first - 1]) { first -= 1 }
    // A member of that name is no keyword.
    if first > start, text[first - 1] == UInt8(ascii: ".") { return "" }
    return String(decoding: text[first...offset], as: UTF8.self)
  }

  private static let operatorWords: Set<String> = [
    "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "yield", "await",
    "default", "instanceof", "if", "unless", "when", "and", "or", "not", "while", "until", "then", "elsif",
  ]

  /// Whether a text that opens here is a statement by itself, as docstrings are.
  func isStatementStart() -> Bool {
    var before = index
    while before > start, isWordByte(text[before - 1]) { before -= 1 }
    var first = before - 1
    while first >= start, text[first] == 32 || text[first] == 9 { first -= 1 }
    guard first < start || text[first] == 10 else { return false }
    switch previous() {
    case .nothing: return true
    case .literal: return false
    case .code(let byte, _): return !"([{,=+-*/%|&<>\\".utf8.contains(byte)
    }
  }
}
