extension SourceScanner {
  /// A node's label in its brackets.
  struct BracketedLabel {
    var raw: String
    var shape: Graph.Shape
    var isUnquoted: Bool
  }

  /// Reads the label in a pair of brackets and moves past it, or returns nil and stays.
  mutating func readLabel(in token: ShapeToken) -> BracketedLabel? {
    guard hasPrefix(token.opener) else { return nil }
    let start = offset
    offset += token.opener.unicodeScalars.count
    if let label = readQuotedLabel(in: token) ?? readPlainLabel(in: token) { return label }
    offset = start
    return nil
  }

  private mutating func readQuotedLabel(in token: ShapeToken) -> BracketedLabel? {
    let start = offset
    skipBlanks()
    let textStart = offset
    if skipQuoted() {
      let raw = text(textStart..<offset)
      skipBlanks()
      if consume(token.closer) { return BracketedLabel(raw: raw, shape: token.shape, isUnquoted: false) }
    }
    offset = start
    return nil
  }

  /// Reads a label without quotes, which may span lines only if it has none of the signs Mermaid forbids there.
  private mutating func readPlainLabel(in token: ShapeToken) -> BracketedLabel? {
    let start = offset
    var hasForbidden = false
    var hasNewline = false
    var depth = 0
    while let scalar = current {
      if hasPrefix(token.closer), depth == 0 || token.closer.unicodeScalars.count > 1 {
        let raw = text(start..<offset)
        offset += token.closer.unicodeScalars.count
        return BracketedLabel(raw: raw, shape: token.shape, isUnquoted: hasForbidden)
      }
      switch scalar {
      case "\n":
        // `>` is no forbidden sign, so only the line end bounds the search for its bracket.
        if token.opener == ">" { return nil }
        hasNewline = true
      case "[", "(", "{": (hasForbidden, depth) = (true, depth + (isOpener(scalar, of: token) ? 1 : 0))
      case "]", ")", "}": (hasForbidden, depth) = (true, depth - (hasPrefix(token.closer) ? 1 : 0))
      case "|", "\"": hasForbidden = true
      default: break
      }
      if hasForbidden && hasNewline { return nil }
      offset += 1
    }
    return nil
  }

  private func isOpener(_ scalar: Unicode.Scalar, of token: ShapeToken) -> Bool {
    switch token.closer {
    case "]": scalar == "["
    case ")": scalar == "("
    case "}": scalar == "{"
    default: false
    }
  }

  /// Moves past a text in quotes, or returns false and stays.
  ///
  /// A Markdown text, in backticks inside the quotes, ends at the next quote like any other.
  mutating func skipQuoted() -> Bool {
    guard current == "\"", let end = next("\"", from: offset + 1) else { return false }
    offset = end + 1
    return true
  }
}
