internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// One check of Scorecard with what it came to.
struct ScorecardCheck {
  let name: String
  /// 0 to 10, and -1 for no result; nil when the report does not tell.
  let score: Int?
  let reason: String
  private let object: ReportObject

  init(_ name: String, _ object: ReportObject) {
    self.name = name
    self.object = object
    score = object.number("score").flatMap { Int(exactly: $0.rounded(.down)) }
    reason = object.text("reason") ?? "no reason is given"
  }

  /// What is wrong where, from details such as `Warn: message: path:line-end: remediation`.
  private var warnings: [ScorecardDetail] {
    object.texts("details").filter { $0.hasPrefix("Warn") }.map(ScorecardDetail.init)
  }

  /// The finding of a check that did not get full marks.
  func draft(_ score: Int, in run: ToolRun) -> FindingDraft {
    let risk = Self.risks[name] ?? .medium
    let documentation = object.object("documentation")
    var draft = run.draft(
      rule: name,
      title: "\(name) scores \(score) of 10: \(reason)",
      severity: SeverityAssessment(
        level: risk,
        justification: "Scorecard rates the risk of this check \(risk.rawValue)"
      ),
      category: Self.defects.contains(name) ? .defect : .gap,
      strand: Self.strands[name] ?? "ops",
      record: object.node
    )
    draft.key = run.category ?? "repository"
    let warnings = warnings
    draft.finding.validation = .confirmed
    draft.finding.impact = documentation?.text("short") ?? reason
    draft.finding.locations = places(warnings)
    draft.finding.evidence = [
      Evidence(.note(text: testimony(score)), commit: run.commit, recordedAt: run.time, recordedBy: run.tool)
    ]
    let remedy = warnings.lazy.compactMap(\.remediation).first
    draft.finding.recommendedFix = remedy ?? Self.fix(name)
    draft.finding.references = ReferenceList.of([documentation?.text("url")].compactMap { $0 })
    draft.finding.properties = [Property("score", .number("\(score)"))]
    draft.finding.lastSeen = run.time
    annotate(&draft.finding)
    return draft
  }

  /// Annotations are what maintainers say in their repository about a check.
  private func annotate(_ finding: inout Finding) {
    let annotations = object.texts("annotations")
    guard !annotations.isEmpty else { return }
    finding.markSuppressed(status: "annotated", justification: annotations.joined(separator: "; "))
  }

  private func testimony(_ score: Int) -> String {
    let details = object.texts("details").prefix(100)
    return (["Scorecard, \(name): score \(score) of 10, \(reason)"] + details).joined(separator: "\n")
  }

  private func places(_ warnings: [ScorecardDetail]) -> [Location] {
    var seen: Set<String> = []
    return warnings.compactMap(\.place).filter { seen.insert($0.text).inserted }
  }

  /// What to do about the checks that name no remedy themselves.
  private static func fix(_ name: String) -> String {
    "Do what Scorecard's documentation says on \(name), and run scorecard again until it scores 10."
  }

  /// The risks of Scorecard's own documentation (docs/checks.md).
  private static let risks: [String: Severity] = [
    "Dangerous-Workflow": .critical, "Webhooks": .critical, "Token-Permissions": .high,
    "Branch-Protection": .high, "Code-Review": .high, "Binary-Artifacts": .high,
    "Dependency-Update-Tool": .high, "Maintained": .high, "Signed-Releases": .high,
    "Vulnerabilities": .high, "Pinned-Dependencies": .medium, "SAST": .medium, "Security-Policy": .medium,
    "Fuzzing": .medium, "Packaging": .medium, "SBOM": .medium, "License": .low, "CI-Tests": .low,
    "CII-Best-Practices": .low, "Contributors": .low,
  ]

  private static let defects: Set<String> = [
    "Dangerous-Workflow", "Pinned-Dependencies", "Token-Permissions", "Binary-Artifacts", "Vulnerabilities",
  ]

  private static let strands: [String: String] = [
    "Dangerous-Workflow": "security", "Webhooks": "security", "Token-Permissions": "security",
    "Vulnerabilities": "security", "Binary-Artifacts": "security", "Pinned-Dependencies": "security",
    "Security-Policy": "security", "SAST": "security", "Fuzzing": "quality", "CI-Tests": "quality",
    "Code-Review": "quality", "License": "baseline", "Maintained": "baseline", "Contributors": "baseline",
  ]
}
