import Readiness

/// The rules that the results of a log name, in the order in which they name them.
struct SARIFRules {
  private var rules: [SARIFRuleDescriptor] = []
  private var places: [String: Int] = [:]

  init(_ entries: [PackageSubject.Entry]) {
    for entry in entries {
      let id = Self.id(of: entry.finding)
      if let place = places[id] {
        rules[place].add(entry.finding)
      } else {
        places[id] = rules.count
        rules.append(SARIFRuleDescriptor(id: id, entry.finding))
      }
    }
  }

  /// The rule by which a tool found it, or the kind of finding.
  static func id(of finding: Finding) -> String {
    let rule = finding.sources.lazy.compactMap(\.rule).first { !$0.isEmpty }
    return rule ?? "launchpoll/\(finding.category.rawValue)"
  }

  /// The place of a finding's rule, from 0.
  func place(of finding: Finding) -> Int { places[Self.id(of: finding)] ?? 0 }

  func values(_ limits: SARIFLimits) -> [PropertyValue] { rules.map { $0.value(limits) } }
}

/// A rule with what its findings have in common (SARIF §3.49).
struct SARIFRuleDescriptor {
  private let id: String
  private let tool: String?
  private let category: Category
  /// The title and fix of the first finding; nil once another one says something else.
  private var title: String?
  private var fix: String?
  private var severity: Severity
  private var isSecurity: Bool
  private var weaknesses: Set<Int>
  private var helpAddress: String?

  init(id: String, _ finding: Finding) {
    self.id = id
    tool = finding.sources.first { $0.rule == id }?.tool
    category = finding.category
    title = finding.title
    fix = finding.recommendedFix
    severity = finding.severity.level
    isSecurity = SARIFSecurity.concerns(finding)
    weaknesses = Set(SARIFWeaknesses.numbers(of: finding))
    helpAddress = SARIFSecurity.helpAddress(of: finding)
  }

  /// Takes in what one more finding says; the worst severity counts.
  mutating func add(_ finding: Finding) {
    if title != finding.title { title = nil }
    if fix != finding.recommendedFix { fix = nil }
    severity = max(severity, finding.severity.level)
    isSecurity = isSecurity || SARIFSecurity.concerns(finding)
    weaknesses.formUnion(SARIFWeaknesses.numbers(of: finding))
    helpAddress = helpAddress ?? SARIFSecurity.helpAddress(of: finding)
  }

  func value(_ limits: SARIFLimits) -> PropertyValue {
    var members = [
      Property("id", .string(id)),
      Property("shortDescription", SARIFText.message(String(description.prefix(limits.description)))),
      Property("help", SARIFText.message(help)),
      Property("defaultConfiguration", .object([Property("level", .string(SARIFSecurity.level(severity)))])),
    ]
    if let helpAddress { members.append(Property("helpUri", .string(helpAddress))) }
    members.append(Property("properties", .object(properties(limits))))
    return .object(members)
  }

  private var description: String {
    if let title, !title.isEmpty { return title }
    guard let tool else { return "Findings of the kind \(category.rawValue)" }
    return "\(id), found by \(tool)"
  }

  /// What hosts show beside a result, which must be something.
  private var help: String {
    if let fix, !fix.isEmpty { return fix }
    return "What to do about each finding stands in production-readiness-audit.md."
  }

  private func properties(_ limits: SARIFLimits) -> [Property] {
    var members: [Property] = []
    if isSecurity, let score = SARIFSecurity.score(severity) {
      members.append(Property("security-severity", .string(score)))
    } else {
      members.append(Property("problem.severity", .string(problemSeverity)))
    }
    let tags = (isSecurity ? ["security"] : []) + weaknesses.sorted().map(SARIFWeaknesses.tag)
    if !tags.isEmpty {
      members.append(Property("tags", .array(tags.prefix(limits.tags).map { .string($0) })))
    }
    return members
  }

  private var problemSeverity: String {
    switch SARIFSecurity.level(severity) {
    case "error": "error"
    case "warning": "warning"
    default: "recommendation"
    }
  }
}
