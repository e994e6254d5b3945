/// Reads one value of a field.
struct QueryValueReader {
  private let field: QueryField
  private let comparison: QueryValue.Comparison?
  private let column: Int
  private let text: String

  init(field: QueryField, _ value: QueryValue) throws(QueryError) {
    var value = value
    self.field = field
    let start = value.column
    comparison = value.takeComparison()
    column = value.column
    text = value.text
    if let comparison, comparison != .equal, !field.isComparable {
      throw QueryError(column: start, .notComparable(field: field.rawValue))
    }
    guard !text.isEmpty else {
      throw QueryError(column: column, .valueMissing(field: field.rawValue, expected: field.expected))
    }
  }

  /// What the field is asked with this value.
  func expression(isNegated: Bool) throws(QueryError) -> QueryExpression {
    if field == .no { return .term(.has(try attribute()), isNegated: !isNegated) }
    if field == .is {
      switch QueryState.state(at: try place()) {
      case .term(let term): return .term(term, isNegated: isNegated)
      case .negated(let term): return .term(term, isNegated: !isNegated)
      }
    }
    if comparison == nil, let attribute = absentAttribute {
      return .term(.has(attribute), isNegated: !isNegated)
    }
    return .term(try term(), isNegated: isNegated)
  }

  /// The attribute that `owner:none` and its like ask to be absent.
  private var absentAttribute: QueryAttribute? {
    guard QueryWord.form(text) == "none" else { return nil }
    switch field {
    case .owner: return .owner
    case .workstream: return .workstream
    case .effort: return .effort
    case .age: return .age
    default: return nil
    }
  }

  private func term() throws(QueryError) -> QueryTerm {
    switch field {
    case .is, .no, .has: .has(try attribute())
    case .severity: .severity(severities(from: Severity.allCases[try place()]))
    case .validation: .validation(Validation.allCases[try place()].bit)
    case .category: .category(Category.allCases[try place()].bit)
    case .state: .disposition(try dispositions())
    case .presence: .presence(try presences())
    case .blocker: try blocker()
    case .effort: .effort(try range(of: Effort(text).map(\.workingHours)))
    case .age: .age(try range(of: QueryAge.days(text)))
    case .owner: .owner(text)
    case .workstream: .workstream(text)
    case .id: .text(.id, idPattern)
    case .title: .text(.title, .part(text))
    case .path: .text(.path, shape ?? .part(text))
    case .tag: .text(.tag, shape ?? .whole(text))
    }
  }

  /// The place of the value among the words of the field.
  private func place(among words: [String]? = nil) throws(QueryError) -> Int {
    let words = words ?? field.words
    guard let place = QueryWord.place(of: text, among: words) else { throw unknown(words) }
    return place
  }

  private func unknown(_ words: [String]) -> QueryError {
    QueryError(
      column: column,
      .unknownValue(
        text,
        field: field.rawValue,
        expected: field.expected,
        suggestion: NearestName.of(QueryWord.form(text), among: words)
      )
    )
  }

  private func attribute() throws(QueryError) -> QueryAttribute { QueryAttribute.allCases[try place()] }

  private func severities(from level: Severity) -> UInt16 {
    let fitting = Severity.allCases.filter { other in
      switch comparison {
      case nil, .equal?: other == level
      case .atLeast?: other >= level
      case .atMost?: other <= level
      case .over?: other > level
      case .under?: other < level
      }
    }
    return fitting.reduce(0) { $0 | $1.bit }
  }

  private func dispositions() throws(QueryError) -> UInt16 {
    let place = try place()
    guard place < Disposition.allCases.count else {
      return Disposition.fixedUnverified.bit | Disposition.fixedVerified.bit
    }
    return Disposition.allCases[place].bit
  }

  private func presences() throws(QueryError) -> UInt16 {
    let place = try place()
    guard place < Presence.allCases.count else { return Presence.goneFixed.bit | Presence.goneUntested.bit }
    return Presence.allCases[place].bit
  }

  private func blocker() throws(QueryError) -> QueryTerm {
    let rules = BlockerStatus.Rule.allCases
    if let rule = rules.first(where: { $0 != .notOpen && $0.rawValue == text.uppercased() }) {
      return .rule(rule.bit)
    }
    return .blocker(1 << UInt16(try place()))
  }

  private func range(of amount: Int?) throws(QueryError) -> ClosedRange<Int> {
    guard let amount else { throw unknown(field.words) }
    return switch comparison {
    case nil, .equal?: amount...amount
    case .atLeast?: amount...Int.max
    case .atMost?: 0...amount
    case .over?: (amount + 1)...Int.max
    case .under?: amount == 0 ? Int.max...Int.max : 0...(amount - 1)
    }
  }

  private var shape: TextPattern? { PathPattern.isPattern(text) ? .shape(PathPattern(text)) : nil }

  /// A number is that of the register's own form: `id:14` is `F-0014`.
  private var idPattern: TextPattern {
    if let shape { return shape }
    let isNumber =
      text.utf8.count <= 15 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isNumber, let number = Int(text) else { return .whole(text) }
    return .whole(FindingID(number: number).text)
  }
}
