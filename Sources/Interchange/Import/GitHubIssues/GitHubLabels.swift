internal import Readiness

/// What the labels of an issue say of severity, area, kind and release.
struct GitHubLabels {
  private(set) var severity: SeverityAssessment?
  private(set) var category: Category?
  private(set) var strand: String?
  /// The label that says that the release has to wait.
  private(set) var blocker: String?

  private static let areas = AreaWords(.standard)

  init(_ labels: [String]) {
    for label in labels {
      if RecordField.blocker.names.contains(NormalName(label).text) {
        blocker = blocker ?? label
      } else if let level = Self.severity(label), level > severity?.level ?? .info || severity == nil {
        severity = SeverityAssessment(level: level, justification: "label \(label)")
      }
      category = category ?? Self.category(label)
      strand = strand ?? Self.areas.workstream(label)?.text
    }
  }

  /// Words that say how bad something is wherever they stand alone.
  private static let plainWords: Set<NormalName> = [
    "critical", "urgent", "severe", "high", "major", "medium", "moderate", "low", "minor", "trivial",
    "p0", "p1", "p2", "p3", "p4", "s0", "s1", "s2", "s3", "s4", "sev0", "sev1", "sev2", "sev3", "sev4",
    "showstopper",
  ]

  private static let scales: Set<NormalName> = [
    "severity", "sev", "priority", "prio", "pri", "risk", "impact", "urgency", "importance", "criticality",
  ]

  /// The severity of `critical`, `P1`, `severity: high`, `priority/medium`, `high priority` or `sev-2`.
  static func severity(_ label: String) -> Severity? {
    let whole = NormalName(label)
    if plainWords.contains(whole) { return SeverityWords.severity(label) ?? .critical }
    let words = label.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard (2...3).contains(words.count) else { return nil }
    guard words.contains(where: { scales.contains(NormalName($0)) }) else { return nil }
    let others = words.filter { !scales.contains(NormalName($0)) }
    if others.count == 1, let digit = Int(others[0]), (0...4).contains(digit) {
      let scale = words.contains { ["sev", "severity"].contains(NormalName($0)) } ? "sev" : "p"
      return SeverityWords.severity("\(scale)\(digit)")
    }
    return others.lazy.compactMap { SeverityWords.isWord($0) ? SeverityWords.severity($0) : nil }.first
  }

  private static let wishes: Set<NormalName> = [
    "enhancement", "feature", "featurerequest", "improvement", "documentation", "docs", "typefeature",
    "kindfeature", "typeenhancement",
  ]

  private static func category(_ label: String) -> Category? {
    wishes.contains(NormalName(label)) ? .gap : AreaWords.category(label)
  }
}
