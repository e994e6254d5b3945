/// One value of a field as it was written.
struct QueryValue {
  /// The orders that may stand before a value.
  enum Comparison: String, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case over = ">"
    case under = "<"
    case equal = "="
  }

  /// The 0-based character at which the value begins.
  var column: Int
  var letters: [QueryLexeme.Letter] = []

  /// Takes the comparison off the front.
  mutating func takeComparison() -> Comparison? {
    for comparison in Comparison.allCases {
      let sign = comparison.rawValue
      guard letters.count >= sign.count, zip(letters, sign).allSatisfy({ $0.character == $1 && !$0.isQuoted })
      else { continue }
      letters.removeFirst(sign.count)
      column += sign.count
      return comparison
    }
    return nil
  }

  /// The value as text.
  var text: String { String(letters.map(\.character)) }
}
