/// Why a text is not a query, and where.
package struct QueryError: Error, Equatable, Sendable {
  /// What is wrong, with what it is wrong about.
  package enum Kind: Equatable, Sendable {
    /// The text has more characters than a query may have.
    case tooLong(limit: Int)
    /// Parentheses are nested deeper than they may be.
    case tooDeep(limit: Int)
    case quoteNotClosed
    case parenthesisNotClosed
    case parenthesisNotOpened
    /// Nothing stands where a term was expected: after `OR`, `NOT`, `-` or `(`, or before `OR`.
    case termMissing(near: String)
    case unknownField(String, suggestion: String?)
    /// The value of the field is still to be written.
    case valueMissing(field: String, expected: String)
    case unknownValue(String, field: String, expected: String, suggestion: String?)
    /// `>`, `>=`, `<` or `<=` stands before a value that has no order.
    case notComparable(field: String)
  }

  /// The 0-based character at which it goes wrong.
  package var column: Int
  /// What is wrong.
  package var kind: Kind

  /// Makes an error.
  package init(column: Int, _ kind: Kind) {
    self.column = column
    self.kind = kind
  }

  /// One line: what is wrong, what was expected, and the nearest word that would do.
  package var text: String {
    switch kind {
    case .tooLong(let limit): "a query has at most \(limit) characters"
    case .tooDeep(let limit): "parentheses are nested more than \(limit) deep"
    case .quoteNotClosed: "the quote that opens here is not closed"
    case .parenthesisNotClosed: "the parenthesis that opens here is not closed"
    case .parenthesisNotOpened: "this parenthesis closes nothing: put it in quotes to search for it"
    case .termMissing(let word): "a term is missing beside \(word): put it in quotes to search for it"
    case .unknownField(let name, let suggestion?): "there is no field \(name): did you mean \(suggestion)?"
    case .unknownField(let name, nil):
      "there is no field \(name): put the word in quotes to search for it as text"
    case .valueMissing(let field, let expected): "\(field): expects \(expected)"
    case .unknownValue(let value, let field, let expected, let suggestion):
      "\(value) is no \(field): "
        + (suggestion.map { "did you mean \($0)?" } ?? "expected \(expected)")
    case .notComparable(let field): "\(field) has no order: write the value without < or >"
    }
  }
}
