/// Cuts the text of a query into pieces.
struct QueryLexer {
  private let characters: [Character]
  private var place = 0

  init(_ text: String) { characters = Array(text) }

  /// The pieces, in order.
  mutating func lexemes() throws(QueryError) -> [QueryLexeme] {
    var lexemes: [QueryLexeme] = []
    while place < characters.count {
      let character = characters[place]
      if character.isWhitespace {
        place += 1
      } else if character == "(" {
        lexemes.append(single(.open))
      } else if character == ")" {
        lexemes.append(single(.close))
      } else if character == "-", isNegation(lexemes.last) {
        lexemes.append(single(.minus))
      } else {
        lexemes.append(try word())
      }
    }
    return lexemes
  }

  private mutating func single(_ kind: QueryLexeme.Kind) -> QueryLexeme {
    defer { place += 1 }
    return QueryLexeme(kind: kind, column: place, end: place + 1)
  }

  /// A minus sign negates what follows; two of them begin a word, such as `--force`.
  private func isNegation(_ previous: QueryLexeme?) -> Bool {
    if let previous, previous.kind == .minus, previous.end == place { return false }
    return place + 1 >= characters.count || characters[place + 1] != "-"
  }

  private mutating func word() throws(QueryError) -> QueryLexeme {
    var lexeme = QueryLexeme(kind: .word, column: place, end: place)
    var openInside = 0
    while place < characters.count, !characters[place].isWhitespace {
      let character = characters[place]
      if character == "\"" {
        try quoted(into: &lexeme)
        continue
      }
      if character == "(" { openInside += 1 }
      if character == ")" {
        guard openInside > 0 else { break }
        openInside -= 1
      }
      lexeme.letters.append(QueryLexeme.Letter(character: character, column: place, isQuoted: false))
      place += 1
    }
    lexeme.end = place
    return lexeme
  }

  private mutating func quoted(into lexeme: inout QueryLexeme) throws(QueryError) {
    let opening = place
    place += 1
    while place < characters.count, characters[place] != "\"" {
      let next = place + 1 < characters.count ? characters[place + 1] : nil
      if characters[place] == "\\", next == "\"" || next == "\\" { place += 1 }
      lexeme.letters.append(
        QueryLexeme.Letter(character: characters[place], column: place, isQuoted: true)
      )
      place += 1
    }
    guard place < characters.count else { throw QueryError(column: opening, .quoteNotClosed) }
    place += 1
  }
}
