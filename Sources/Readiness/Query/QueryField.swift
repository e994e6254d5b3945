/// What a term of a query speaks of: the word before the colon.
enum QueryField: String, CaseIterable {
  case `is`
  case no
  case has
  case severity
  case workstream
  case owner
  case state
  case validation
  case blocker
  case effort
  case age
  case category
  case presence
  case id
  case title
  case path
  case tag

  /// Other words for the same field.
  private static let aliases: [String: QueryField] = [
    "sev": .severity, "ws": .workstream, "status": .state, "disposition": .state, "assignee": .owner,
    "file": .path, "label": .tag,
  ]

  /// Every word that may stand before a colon.
  static let names: [String] = allCases.map(\.rawValue) + aliases.keys.sorted()

  /// The field with a name or alias, in any case.
  init?(name: String) {
    let word = name.lowercased()
    guard let field = QueryField(rawValue: word) ?? Self.aliases[word] else { return nil }
    self = field
  }

  /// The words that can stand after the colon, for fields that have a fixed set of them.
  var words: [String] {
    switch self {
    case .is: QueryState.words
    case .no, .has: QueryAttribute.allCases.map(\.rawValue)
    case .severity: Severity.allCases.map(\.rawValue)
    case .state: Disposition.allCases.map { QueryWord.form($0.rawValue) } + ["fixed"]
    case .validation: Validation.allCases.map(\.rawValue)
    case .blocker: BlockerStatus.Level.allCases.map { QueryWord.form($0.title) }
    case .effort: Effort.sizes.map(\.text) + ["none"]
    case .category: Category.allCases.map(\.rawValue)
    case .presence: Presence.allCases.map { QueryWord.form($0.rawValue) } + ["gone"]
    case .owner, .workstream, .age: ["none"]
    case .id, .title, .path, .tag: []
    }
  }

  /// What the field expects, in words.
  var expected: String {
    switch self {
    case .severity: "critical, high, medium, low or info, or an order such as >=high"
    case .workstream: "the id of a workstream, the beginning of one, or none"
    case .owner: "a name, @me or none"
    case .effort: "XS, S, M, L, XL, hours as 6h, days as 2d, an order such as <=M, or none"
    case .age: "days, weeks, months or years, such as >7d or <=2w, or none"
    case .id: "an id such as F-0014, or its number"
    case .title: "a part of the title"
    case .path: "a part of a path, or a pattern such as server/** or *.js"
    case .tag: "a tag, or a pattern such as cwe-*"
    case .blocker: "must-fix, must-validate, post-release, backlog, closed or a rule such as BR-1"
    case .is: "one of \(QueryWord.list(QueryState.common)), …"
    case .no, .has, .state, .validation, .category, .presence: "one of \(QueryWord.list(words))"
    }
  }

  /// Whether `<` and `>` mean something.
  var isComparable: Bool { [.severity, .effort, .age].contains(self) }
}
