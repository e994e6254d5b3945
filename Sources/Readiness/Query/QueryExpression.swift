/// Terms joined by AND and OR; negation stands at the terms only.
indirect enum QueryExpression: Equatable, Sendable {
  case term(QueryTerm, isNegated: Bool)
  case all([QueryExpression])
  case any([QueryExpression])

  /// The work of all terms, by which AND puts the cheap ones first.
  var cost: Int {
    switch self {
    case .term(let term, _): term.cost
    case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.cost }
    }
  }

  /// Whether a term reads more than facts.
  var readsTexts: Bool {
    switch self {
    case .term(let term, _): term.cost > 1
    case .all(let parts), .any(let parts): parts.contains(where: \.readsTexts)
    }
  }

  /// A text that occurs in the title, a path, a tag or the id, or in none of them when negated.
  static func freeText(_ text: String, isNegated: Bool) -> QueryExpression {
    let pattern = TextPattern.part(text)
    let parts = QueryColumn.allCases.map { QueryExpression.term(.text($0, pattern), isNegated: isNegated) }
    return .any(parts, isNegated: isNegated)
  }

  /// All of the parts, cheap ones first, or none of them when negated.
  static func all(_ parts: [QueryExpression], isNegated: Bool) -> QueryExpression {
    guard parts.count != 1 else { return parts[0] }
    let ordered = parts.enumerated()
      .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
    return isNegated ? .any(ordered) : .all(ordered)
  }

  /// Any of the parts, or all of them when negated: the parts already carry the negation.
  static func any(_ parts: [QueryExpression], isNegated: Bool) -> QueryExpression {
    guard parts.count != 1 else { return parts[0] }
    return isNegated ? all(parts, isNegated: false) : .any(parts)
  }
}
