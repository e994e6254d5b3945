internal import Readiness

/// The words by which registers say what part of a product a finding is about.
struct AreaWords {
  private static let strands: [String: [String]] = [
    "security": [
      "security", "auth", "authentication", "authorization", "authn", "authz", "access control", "cors",
      "csrf",
      "secret", "secrets", "xss", "injection", "sqli", "ssrf", "crypto", "cryptography", "privacy", "session",
      "sessions", "permissions", "vulnerability", "vulnerabilities", "appsec", "trust", "supply chain",
      "rate limiting",
      "audit logging", "exposure", "sandbox", "owasp", "encryption", "credentials", "tls",
    ],
    "backend": [
      "backend", "api", "server", "database", "db", "data", "reliability", "correctness", "concurrency",
      "performance",
      "scheduler", "error handling", "data integrity", "storage", "migration", "migrations", "integration",
      "resilience",
      "scalability", "queue", "race condition", "business logic", "dependency", "dependencies",
    ],
    "uiux": [
      "ui", "ux", "uiux", "frontend", "front end", "accessibility", "a11y", "usability", "design", "wcag",
      "mobile",
      "i18n", "localization", "css", "user experience", "user interface", "client",
    ],
    "quality": [
      "quality", "test", "tests", "testing", "test coverage", "coverage", "ci", "lint", "linting",
      "code quality",
      "code health", "maintainability", "type safety", "types", "typing", "tech debt", "technical debt",
      "refactoring",
      "architecture", "modularity", "duplication", "quality gates", "clarity",
    ],
    "ops": [
      "ops", "operations", "operability", "deployment", "deploy", "docker", "container", "containers",
      "infra",
      "infrastructure", "docs", "documentation", "monitoring", "observability", "logging", "configuration",
      "config",
      "environment", "release", "devops", "kubernetes", "rollback", "backup", "build", "alerting",
    ],
    "baseline": ["baseline"],
  ]

  private static let categories: [Category: [String]] = [
    .defect: ["defect", "bug", "error", "regression", "vulnerability", "incorrect"],
    .gap: ["gap", "missing", "missing feature", "incomplete", "feature gap", "not implemented", "todo"],
    .dependency: [
      "dependency", "dependencies", "supply chain", "outdated dependency", "vulnerable dependency", "package",
    ],
    .secret: [
      "secret", "secrets", "credential", "credentials", "hardcoded secret", "leaked secret",
      "secret exposure",
    ],
    .test: ["test", "tests", "testing", "coverage", "test coverage", "flaky", "flaky test", "test gap"],
    .debt: [
      "debt", "tech debt", "technical debt", "refactor", "refactoring", "maintainability", "code smell",
      "code health",
      "code quality", "duplication", "dead code", "cleanup",
    ],
  ]

  private static let categoryByWord = table(categories)
  private let workstreams: [NormalName: WorkstreamID]
  private let titles: [WorkstreamID: NormalName]

  /// Knows the workstreams of a plan by id and title, and the usual ones also by other words.
  init(_ plan: Plan) {
    var table: [NormalName: WorkstreamID] = [:]
    let ids = Set(plan.workstreams.map(\.id.text))
    for (id, words) in Self.strands where ids.contains(id) {
      for word in words { table[NormalName(word)] = WorkstreamID(id) }
    }
    for workstream in plan.workstreams.reversed() {
      table[NormalName(workstream.title)] = workstream.id
      table[NormalName(workstream.id.text)] = workstream.id
    }
    workstreams = table
    titles = Dictionary(
      plan.workstreams.map { ($0.id, NormalName($0.title)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The workstream that a text names, by itself or by one of its words.
  func workstream(_ text: String) -> WorkstreamID? { Self.find(text, in: workstreams) }

  /// The category that a text names, by itself or by one of its words.
  static func category(_ text: String) -> Category? { find(text, in: categoryByWord) }

  /// Whether a text is nothing but the name of what was found in it.
  func isPlainName(_ text: String, _ workstream: WorkstreamID?, _ category: Category?) -> Bool {
    let name = NormalName(text)
    let ofWorkstream = workstream.map { NormalName($0.text) == name || titles[$0] == name } ?? false
    return ofWorkstream || category.map { NormalName($0.rawValue) == name } ?? false
  }

  private static func find<Value>(_ text: String, in table: [NormalName: Value]) -> Value? {
    if let found = table[NormalName(text)] { return found }
    let words = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard words.count <= 6 else { return nil }
    let pairs = zip(words, words.dropFirst()).map { $0 + $1 }
    return (pairs + words).lazy.compactMap { table[NormalName($0)] }.first
  }

  private static func table<Value>(_ words: [Value: [String]]) -> [NormalName: Value] {
    var table: [NormalName: Value] = [:]
    for (value, names) in words { for name in names { table[NormalName(name)] = value } }
    return table
  }
}
