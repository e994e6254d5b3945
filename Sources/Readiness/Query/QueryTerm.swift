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
    case .text: 2
    case .blocker, .rule: 1
    default: 0
    }
  }
}

/// Where a text is looked for.
enum QueryColumn: CaseIterable, Sendable {
  case title
  case path
  case tag
  case id
}
