import Readiness

/// `findings.csv`: one row for each finding, in the order of the register.
struct FindingSheet {
  /// Columns by heading, each with how it is filled.
  private static let columns: [(heading: String, value: @Sendable (PackageSubject.Entry) -> String)] = [
    ("id", { $0.finding.id.text }), ("title", { $0.finding.title }),
    ("workstream", { $0.finding.workstream?.text ?? "" }), ("category", { $0.finding.category.rawValue }),
    ("severity", { $0.finding.severity.level.rawValue }), ("validation", { $0.finding.validation.rawValue }),
    ("disposition", { $0.finding.disposition.rawValue }), ("reason", { $0.finding.dispositionDetail.reason }),
    ("blocker", { $0.status.level.title }), ("rule", { $0.status.rule.rawValue }),
    ("owner", { $0.finding.owner ?? "" }), ("effort", { $0.finding.effort?.text ?? "" }),
    ("due", { $0.finding.due?.description ?? "" }), ("target_release", { $0.finding.targetRelease ?? "" }),
    ("impact", { $0.finding.impact }), ("evidence", { lines($0.finding.evidence.map(\.headline)) }),
    ("repro_steps", { lines($0.finding.reproductionSteps) }),
    ("root_cause_hypothesis", { $0.finding.rootCauseHypothesis }),
    ("recommended_fix", { $0.finding.recommendedFix }),
    ("verify_command", { $0.finding.verifyCommand ?? "" }),
    ("locations", { lines($0.finding.locations.map(\.text)) }),
    ("references", { lines($0.finding.references) }),
    ("flows", { lines($0.finding.flows) }), ("gates", { lines($0.finding.gates) }),
    ("depends_on", { lines($0.finding.dependsOn.map(\.text)) }), ("tags", { lines($0.finding.tags) }),
    ("presence", { $0.finding.presence.rawValue }),
    ("first_seen", { $0.finding.firstSeen?.description ?? "" }),
    ("last_seen", { $0.finding.lastSeen?.description ?? "" }),
  ]

  private let subject: PackageSubject

  init(_ subject: PackageSubject) { self.subject = subject }

  var bytes: [UInt8] {
    CSVTable.bytes(
      [Self.columns.map(\.heading)] + subject.entries.map { entry in Self.columns.map { $0.value(entry) } }
    )
  }

  private static func lines(_ values: [String]) -> String { values.joined(separator: "\n") }
}
