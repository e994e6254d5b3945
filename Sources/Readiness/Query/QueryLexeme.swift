/// One piece of a query's text: a parenthesis, a minus sign before a term, or a word.
struct QueryLexeme: Equatable {
  /// The kinds of pieces.
  enum Kind: Equatable {
    case open
    case close
    case minus
    case word
  }

  /// A character of a word; quotes and the backslashes in them are not among the characters.
  struct Letter: Equatable {
    var character: Character
    var column: Int
    var isQuoted: Bool
  }

  var kind: Kind
  /// The 0-based character at which the piece begins.
  var column: Int
  /// The 0-based character after its last.
  var end: Int
  var letters: [Letter] = []

  /// The word as text.
  var text: String { String(letters.map(\.character)) }

  /// Whether the piece is a word with nothing quoted in it that reads so.
  func isOperator(_ name: String) -> Bool {
    kind == .word && end - column == letters.count && text == name
  }
}
