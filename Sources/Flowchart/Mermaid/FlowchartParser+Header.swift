extension FlowchartParser {
  /// Moves past front matter, directives and comments in front of the header.
  mutating func skipPreamble() {
    _ = scanner.consume("\u{FEFF}")
    scanner.skipBlanks()
    skipFrontMatter()
    repeat { scanner.skipBlanks() } while skipComment()
  }

  /// Moves past a `%%` comment or a `%%{ … }%%` directive; false where there is none.
  mutating func skipComment() -> Bool {
    let start = scanner.offset
    guard scanner.consume("%%") else { return false }
    if scanner.current == "{" {
      if let end = scanner.next("}%%", from: scanner.offset) {
        scanner.offset = end + 3
        return true
      }
      report(.unterminatedBlock(opener: "%%{"), at: start)
    }
    scanner.offset = scanner.endOfLine(from: scanner.offset)
    return true
  }

  private mutating func skipFrontMatter() {
    guard isRule(at: scanner.offset) else { return }
    let start = scanner.offset
    var line = scanner.endOfLine(from: start) + 1
    while line < scanner.scalars.count {
      let end = scanner.endOfLine(from: line)
      if isRule(at: line) {
        scanner.offset = end
        return
      }
      line = end + 1
    }
    rejectLine(.unterminatedBlock(opener: "---"), at: start)
  }

  /// Tells whether a line is `---` and nothing else.
  private func isRule(at lineStart: Int) -> Bool {
    let start = scanner.afterSpaces(lineStart)
    guard scanner.hasPrefix("---", at: start) else { return false }
    return scanner.afterSpaces(start + 3) == scanner.endOfLine(from: lineStart)
  }

  /// Moves past `flowchart` or `graph`; false where the source begins otherwise.
  mutating func readHeaderKeyword() -> Bool {
    let word = scanner.readIdentifier()
    guard word == "flowchart" || word == "graph" || word == "flowchart-elk" else { return false }
    return scanner.current.map { $0.properties.isWhitespace || $0 == ";" } ?? true
  }

  /// Reads the header and its direction; false, and a diagnostic, where there is none.
  mutating func readHeader() -> Bool {
    let start = scanner.offset
    guard readHeaderKeyword() else {
      report(.missingHeader(found: excerpt(start..<scanner.endOfLine(from: start))), at: start)
      return false
    }
    scanner.skipSpaces()
    let wordStart = scanner.offset
    guard !scanner.isEndOfStatement(at: wordStart) else { return true }
    let word = readWord()
    if let direction = Graph.Direction(mermaid: word) {
      graph.direction = direction
      return true
    }
    report(.unknownDirection(excerpt(wordStart..<scanner.offset)), at: wordStart)
    // Anything but a lone word is taken as the first statement of a header without a direction.
    let isAlone = scanner.isEndOfStatement(at: scanner.afterSpaces(scanner.offset))
    if !isAlone || !word.unicodeScalars.allSatisfy(\.properties.isAlphabetic) { scanner.offset = wordStart }
    return true
  }

  /// Reads up to the next blank or semicolon.
  mutating func readWord() -> String {
    let start = scanner.offset
    while let scalar = scanner.current, scalar != ";", !scalar.properties.isWhitespace { scanner.offset += 1 }
    return scanner.text(start..<scanner.offset)
  }
}
