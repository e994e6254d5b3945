/// One question about a finding, before the names in it are looked up in a table.
enum QueryTerm: Equatable, Sendable {
  /// Sets of cases, one bit each.
  case severity(UInt16)
  case validation(UInt16)
  case disposition(UInt16)
  case presence(UInt16)
  case category(UInt16)
  case blocker(UInt16)
  case rule(UInt16)
  /// Any of the flags.
  case flags(FindingFacts.Flags)
  /// Working hours, both ends included.
  case effort(ClosedRange<Int>)
  /// Days since the first sighting, both ends included.
  case age(ClosedRange<Int>)
  case open
  case accepted
  case expired
  case decided
  case has(QueryAttribute)
  case owner(String)
  case workstream(String)
  case text(QueryColumn, TextPattern)

  /// How much work a row is: facts first, rules next, texts last.
  var cost: Int {
    switch self {
    case .text(.anywhere, _): 3
    case .text, .has(.tag), .has(.path): 2
    case .blocker, .rule: 1
    default: 0
    }
  }
}

/// Where a text is looked for.
enum QueryColumn: Equatable, Sendable {
  /// In the title, the id, a path or a tag.
  case anywhere
  case id
  case title
  case path
  case tag
}

/// Terms joined by AND and OR; negation stands at the terms only.
indirect enum QueryExpression: Equatable, Sendable {
  case term(QueryTerm, isNegated: Bool)
  case all([QueryExpression])
  case any([QueryExpression])

  /// The cost of the dearest term, by which AND puts the cheap ones first.
  var cost: Int {
    switch self {
    case .term(let term, _): term.cost
    case .all(let parts), .any(let parts): parts.map(\.cost).max() ?? 0
    }
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
