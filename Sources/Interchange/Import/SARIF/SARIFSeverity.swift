internal import Readiness
internal import RegisterJSON

/// How bad a SARIF result is, by the class of its tool (formats §3.3 and §3.5).
struct SARIFSeverity {
  /// What kind of thing a tool or rule looks for.
  enum Class: Equatable {
    case vulnerability
    case secret
    case security
    case accessibility
    /// Style, types and maintainability.
    case quality

    /// The workstream of the standard plan that its findings belong to.
    var strand: String {
      switch self {
      case .vulnerability, .secret, .security: "security"
      case .accessibility: "uiux"
      case .quality: "quality"
      }
    }

    /// The category of its findings.
    var category: Category {
      switch self {
      case .vulnerability: .dependency
      case .secret: .secret
      case .security, .accessibility: .defect
      case .quality: .debt
      }
    }
  }

  let ruleClass: Class
  let assessment: SeverityAssessment

  /// Judges a result of a rule.
  ///
  /// A score for security comes first, then the level with what the class makes of it.
  init(_ result: JSONNode, rule: SARIFRule, level: String) {
    let score = Self.score(result)
    ruleClass = score == nil ? rule.ruleClass : rule.scoredClass
    if let own = Self.ownSeverity(result) {
      assessment = SeverityAssessment(
        level: own,
        justification: "\(own.rawValue) in the register that wrote this"
      )
      return
    }
    if let judged = score.map({ Self.assessment(score: $0) }) ?? rule.assessment {
      assessment = judged
      return
    }
    let hint = ["issue_severity", "severity", "problem.severity"].lazy
      .compactMap { result["properties"]?[$0]?.string }.compactMap(SeverityWords.severity).first
    if let hint, ruleClass != .quality {
      assessment = SeverityAssessment(level: hint, justification: "the tool says \(hint.rawValue)")
      return
    }
    assessment = SeverityAssessment(
      level: Self.severity(level: level, of: ruleClass),
      justification: "level \(level)"
    )
  }

  /// The severity under which this program wrote the finding out; levels tell fewer apart.
  private static func ownSeverity(_ result: JSONNode) -> Severity? {
    result["properties"]?["launchpoll"]?["severity"]?.string.flatMap { Severity(rawValue: $0) }
  }

  private static func score(_ result: JSONNode) -> String? {
    result["properties"]?["security-severity"]?.scalarText
  }

  /// What a score says; nil when it is no score.
  static func assessment(score: String) -> SeverityAssessment? {
    severity(score: score).map { SeverityAssessment(level: $0, justification: "security-severity \(score)") }
  }

  /// A number from 0 to 10, which tools write as a string, or a word.
  private static func severity(score: String) -> Severity? {
    Double(score).map { CVSSBand.severity($0) ?? .info } ?? SeverityWords.severity(score)
  }

  private static func severity(level: String, of ruleClass: Class) -> Severity {
    switch (ruleClass, level) {
    case (.quality, "error"): .low
    case (.quality, _): .info
    case (.secret, "none"), (_, "none"): .info
    case (.secret, _): .high
    case (.accessibility, "error"), (_, "warning"): .medium
    case (_, "error"): .high
    default: .low
    }
  }

  /// By what a rule says what it looks for.
  struct Traits {
    var isAdvisory: Bool
    /// In lower case.
    var tags: Set<String>
    var hasWeaknesses: Bool
  }

  /// Rules say what they look for by tags and ids; where they do not, tools are known by their names.
  static func ruleClass(_ rule: Traits, tool: String, hasScore: Bool) -> Class {
    let name = tool.lowercased()
    if rule.isAdvisory { return .vulnerability }
    if secretTools.contains(where: name.contains) || rule.tags.contains(where: { $0.contains("secret") }) {
      return .secret
    }
    if rule.tags.contains(where: accessibilityTags.contains) || name.contains("axe") { return .accessibility }
    if hasScore || rule.tags.contains("security") || rule.hasWeaknesses { return .security }
    if qualityTools.contains(where: name.contains) || rule.tags.contains(where: qualityTags.contains) {
      return .quality
    }
    return .security
  }

  private static let secretTools = ["gitleaks", "trufflehog", "detect-secrets", "ggshield", "gitguardian"]
  private static let accessibilityTags: Set<String> = ["accessibility", "a11y", "wcag", "wcag2a", "wcag2aa"]
  private static let qualityTags: Set<String> = [
    "maintainability", "readability", "style", "correctness", "reliability", "useless-code", "performance",
    "testability", "documentation", "convention",
  ]
  private static let qualityTools = [
    "eslint", "ruff", "pylint", "flake8", "swiftlint", "rubocop", "stylelint", "biome", "oxlint",
    "shellcheck",
    "ktlint", "detekt", "clippy", "golangci", "staticcheck", "mypy", "pyright", "typescript", "checkstyle",
    "pmd", "hadolint", "markdownlint", "credo", "phpstan", "psalm", "clang-tidy", "tslint", "standardjs",
  ]
}
