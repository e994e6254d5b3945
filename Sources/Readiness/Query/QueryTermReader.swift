/// Reads one word of a query: free text, or a field with its values.
struct QueryTermReader {
  private let lexeme: QueryLexeme

  init(_ lexeme: QueryLexeme) { self.lexeme = lexeme }

  /// The word's question; a list of values asks for any of them.
  func expression(isNegated: Bool) throws(QueryError) -> QueryExpression {
    guard let colon = fieldEnd else { return freeText(isNegated) }
    let name = String(lexeme.letters[..<colon].map(\.character))
    guard let field = QueryField(name: name) else {
      if isAddress(after: colon) { return freeText(isNegated) }
      throw QueryError(
        column: lexeme.column,
        .unknownField(name, suggestion: NearestName.of(name.lowercased(), among: QueryField.names))
      )
    }
    var parts: [QueryExpression] = []
    for value in values(after: colon) {
      parts.append(try QueryValueReader(field: field, value).expression(isNegated: isNegated))
    }
    return .any(parts, isNegated: isNegated)
  }

  private func freeText(_ isNegated: Bool) -> QueryExpression {
    .freeText(lexeme.text, isNegated: isNegated)
  }

  /// The place of the colon after a field's name; nil when the word is text.
  ///
  /// Only unquoted ASCII letters, `-` and `_` make a name: `server/auth.js:12`, `12:30` and `:root` are text.
  private var fieldEnd: Int? {
    for (place, letter) in lexeme.letters.enumerated() {
      if letter.isQuoted { return nil }
      if letter.character == ":" { return place > 0 ? place : nil }
      guard letter.character.isASCII, letter.character.isLetter || "-_".contains(letter.character) else {
        return nil
      }
    }
    return nil
  }

  /// Whether the text after the colon shows that no field was meant, as in `http://x` or `foo::bar`.
  private func isAddress(after colon: Int) -> Bool {
    let rest = lexeme.letters.dropFirst(colon + 1)
    return rest.starts(with: "//") { $0.character == $1 } || rest.first?.character == ":"
  }

  /// The values after the colon, cut at the commas that are not in quotes.
  private func values(after colon: Int) -> [QueryValue] {
    var values: [QueryValue] = []
    var value = QueryValue(column: lexeme.letters[colon].column + 1)
    for letter in lexeme.letters.dropFirst(colon + 1) {
      if letter.character == ",", !letter.isQuoted {
        values.append(value)
        value = QueryValue(column: letter.column + 1)
      } else {
        value.letters.append(letter)
      }
    }
    return values + [value]
  }
}
