extension FlowchartParser {
  private static let ignoredKeywords: Set<String> = ["class", "classDef", "click", "linkStyle", "style"]

  /// Reads a statement that begins with a keyword; false, unmoved, where the word is a node's id.
  mutating func readKeywordStatement() -> Bool {
    let start = scanner.offset
    guard let word = scanner.readIdentifier() else { return false }
    let next = scanner.afterSpaces(scanner.offset)
    if isKeyword(word, before: next) {
      scanner.offset = next
      if readStatement(of: word, at: start) { return true }
    }
    scanner.offset = start
    return false
  }

  /// Tells a keyword from a node of that name by what follows: a node is followed by a line, `&` or nothing.
  private mutating func isKeyword(_ word: String, before next: Int) -> Bool {
    let isAlone = scanner.isEndOfStatement(at: next)
    if word == "end" { return isAlone && !openSubgraphs.isEmpty }
    if word == "subgraph", isAlone { return true }
    guard next > scanner.offset, !isAlone, scanner.scalar(at: next) != "&" else { return false }
    let end = scanner.offset
    defer { scanner.offset = end }
    scanner.offset = next
    return scanner.readLink() == nil
  }

  private mutating func readStatement(of word: String, at start: Int) -> Bool {
    switch word {
    case "end": openSubgraphs.removeLast()
    case "subgraph": openSubgraph(at: start)
    case "direction": return readDirection(at: start)
    case let word where Self.ignoredKeywords.contains(word):
      report(.ignoredStatement(word), at: start)
      skipIgnored()
    default: return false
    }
    return true
  }

  private mutating func readDirection(at start: Int) -> Bool {
    let wordStart = scanner.offset
    let word = readWord()
    guard scanner.isEndOfStatement(at: scanner.afterSpaces(scanner.offset)) else { return false }
    guard let direction = Graph.Direction(mermaid: word) else {
      report(.unknownDirection(excerpt(wordStart..<scanner.offset)), at: wordStart)
      return true
    }
    if let group = openSubgraphs.last?.index {
      graph.subgraphs[group].direction = direction
    } else {
      graph.direction = direction
    }
    return true
  }

  /// Moves past a statement whose text may have semicolons in quotes.
  private mutating func skipIgnored() {
    let end = scanner.endOfLine(from: scanner.offset)
    while scanner.offset < end, scanner.current != ";" {
      if scanner.current == "\"", let quote = scanner.next("\"", from: scanner.offset + 1), quote < end {
        scanner.offset = quote
      }
      scanner.offset += 1
    }
  }

  /// Moves past `accTitle: …`, `accDescr: …` or `accDescr { … }`; false where there is none.
  mutating func readAccessibilityText() -> Bool {
    let start = scanner.offset
    guard let keyword = ["accTitle", "accDescr"].first(where: { scanner.hasPrefix($0) }) else { return false }
    let sign = scanner.afterSpaces(start + keyword.unicodeScalars.count)
    if scanner.scalar(at: sign) == ":", !scanner.hasPrefix(":::", at: sign) {
      report(.ignoredStatement(keyword), at: start)
      scanner.offset = scanner.endOfLine(from: sign)
      return true
    }
    guard keyword == "accDescr", scanner.scalar(at: sign) == "{" else { return false }
    scanner.offset = sign
    if let end = scanner.next("}", from: sign) {
      report(.ignoredStatement(keyword), at: start)
      scanner.offset = end + 1
    } else {
      rejectLine(.unterminatedBlock(opener: "accDescr {"), at: start)
    }
    return true
  }
}
