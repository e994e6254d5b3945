/// A condition of release: what must hold, who answers for it, and whether it stops the release.
package struct Gate: Equatable, Sendable {
  /// When the gate is looked at.
  package enum Phase: String, CaseIterable, Sendable {
    case pullRequest = "pr"
    case nightly
    case release

    /// The words shown to people.
    package var title: String {
      switch self {
      case .pullRequest: "Pull request"
      case .nightly: "Nightly"
      case .release: "Release"
      }
    }
  }

  /// How a gate comes by its state.
  package enum Rule: Equatable, Sendable {
    /// No open finding that must be fixed.
    case noOpenMustFix
    /// Every must-have flow was shown to work.
    case mustHaveFlowsProven
    /// Every open or accepted high or critical finding has owner, fix plan, effort and target.
    case risksPlanned
    /// Every workstream but the synthesis is finished.
    case workstreamsComplete
    /// No acceptance has run out, and at most 20 % of high and critical findings are accepted.
    case acceptancesHold
    /// Every required role has voted on the register as it is (verdict §4.9).
    case rolesSigned
    /// Only what a person recorded, with evidence, can answer it.
    case recorded
  }

  /// Such as `G-01` (verdict §4.4); records and reports name the gate by it.
  package var id: String
  /// What holds when the gate passes, in a few words.
  package var title: String
  /// When it is looked at, from every pull request to the release.
  package var phase: Phase
  /// Whether FAIL or UNKNOWN makes a NO-GO; otherwise either is a condition (verdict §4.7).
  package var isBlocking: Bool
  /// How its state comes about: computed, or recorded by a person.
  package var rule: Rule
  /// The id of the role in the poll that answers for it; nil for all of them together.
  package var role: String?

  /// Makes a gate.
  package init(id: String, title: String, phase: Phase, isBlocking: Bool, rule: Rule, role: String? = nil) {
    self.id = id
    self.title = title
    self.phase = phase
    self.isBlocking = isBlocking
    self.rule = rule
    self.role = role
  }
}

/// The five states of a gate; UNKNOWN is never PASS.
package enum GateState: String, CaseIterable, Sendable {
  case pass
  /// It was looked at and does not hold.
  case fail
  /// Nothing that counts shows it either way.
  case unknown
  /// It does not hold, and a person who does not own it approved that until a day.
  case waived
  case notApplicable = "not_applicable"

  /// The word in capitals, as everything prints it.
  package var title: String {
    switch self {
    case .pass: "PASS"
    case .fail: "FAIL"
    case .unknown: "UNKNOWN"
    case .waived: "WAIVED"
    case .notApplicable: "N/A"
    }
  }
}

/// What a person recorded about a gate.
package struct GateRecord: Equatable, Sendable {
  /// The id of the gate, such as `G-13`.
  package var gate: String
  /// What the person says; it counts only as far as the rest of the record bears it out (verdict §4.4).
  package var state: GateState
  /// Why it is so: for N/A and WAIVED the justification.
  package var reason: String
  /// What shows it; a PASS without any counts as UNKNOWN.
  package var evidence: [Evidence]
  /// Who recorded it; a PASS by nobody, nil or empty, counts as UNKNOWN.
  package var recordedBy: String?
  /// When it was recorded, in UTC; nil when nobody wrote that down.
  package var recordedAt: Timestamp?
  /// Who answers for the gate and so cannot waive it; nil for nobody.
  package var owner: String?
  /// Who waived the gate; never its owner.
  package var approver: String?
  /// The first day on which a waiver no longer holds.
  package var expiry: CalendarDate?

  /// Makes a record.
  package init(
    gate: String,
    state: GateState,
    reason: String = "",
    evidence: [Evidence] = [],
    recordedBy: String? = nil,
    recordedAt: Timestamp? = nil,
    owner: String? = nil,
    approver: String? = nil,
    expiry: CalendarDate? = nil
  ) {
    self.gate = gate
    self.state = state
    self.reason = reason
    self.evidence = evidence
    self.recordedBy = recordedBy
    self.recordedAt = recordedAt
    self.owner = owner
    self.approver = approver
    self.expiry = expiry
  }
}

/// The state of a gate with what it rests on.
package struct GateResult: Equatable, Sendable {
  /// The gate whose state this is.
  package var gate: Gate
  /// The state on the day of the verdict; a record that shows nothing leaves it unknown.
  package var state: GateState
  /// One sentence that says why, with the numbers it rests on.
  package var because: String
  /// The findings that fail the gate, at most 20 of them.
  package var findings: [FindingID]
  /// What was recorded in its favor or against it; empty where findings alone decide.
  package var evidence: [Evidence]

  /// Makes a result.
  package init(
    gate: Gate,
    state: GateState,
    because: String,
    findings: [FindingID] = [],
    evidence: [Evidence] = []
  ) {
    self.gate = gate
    self.state = state
    self.because = because
    self.findings = findings
    self.evidence = evidence
  }
}
