/// What an audit's scans and log tell beside its findings and context; confidence and the poll rest on it.
package struct AuditTrail: Equatable, Sendable {
  /// How many of the things to be looked at in a workstream were, and which were not.
  package struct Tally: Equatable, Sendable {
    /// What was looked at, whatever came of it.
    package var done = 0
    /// What is to be looked at.
    package var applicable = 0
    /// The names of what was not, in the order in which they came.
    package var missing: [String] = []

    /// Makes a tally of nothing.
    package init() {}

    /// Counts one thing.
    package mutating func count(_ name: String, isDone: Bool) {
      applicable += 1
      if isDone { done += 1 } else { missing.append(name) }
    }
  }

  /// The checks of the program's own audit, by the workstream of the plan that they belong to.
  package var checks: [WorkstreamID: Tally] = [:]
  /// The commit that the program's own newest audit looked at; nil when there was none or it told none.
  package var auditedCommit: String?
  /// How many people have changed the register; nil where no log tells.
  package var people: Int?
  /// The last state of the register itself, whatever was voted since; nil where no log tells.
  package var revision: RegisterRevision?
  /// The state of which the release package was written last; nil for none.
  package var exported: RegisterRevision?

  /// Makes a trail that tells nothing.
  package init() {}

  /// Makes the trail of scans; what the log tells is added by who has one.
  package init(scans: [ScanRecord], plan: Plan) {
    for scan in scans where scan.tool == ScanRecord.ownTool {
      auditedCommit = scan.commit
      for check in scan.checks where check.status != .notApplicable {
        guard let strand = Self.strands[check.check.prefix(2)],
          let workstream = plan.workstream(for: WorkstreamID(strand))
        else { continue }
        let isDone = check.status == .pass || check.status == .findings
        checks[workstream, default: Tally()].count(check.check, isDone: isDone)
      }
    }
  }

  /// The strand of the standard plan that a check's id begins with (checks §5).
  private static let strands: [Substring: String] = [
    "B-": "baseline", "S-": "security", "C-": "backend", "U-": "uiux", "Q-": "quality", "O-": "ops",
  ]
}

/// A state of the register, by the last act that made it.
package struct RegisterRevision: Equatable, Sendable {
  /// The number of that act.
  package var act: Int
  /// The act's hash, as lower-case hexadecimal.
  package var hash: String

  /// Makes a revision.
  package init(act: Int, hash: String) {
    self.act = act
    self.hash = hash
  }

  /// The first characters of the hash, as people read them out.
  package var shortHash: String { String(hash.prefix(8)) }
}
