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
    /// Every open high or critical finding in security or backend has owner, fix plan, effort and target.
    case risksPlanned
    /// Every workstream but the synthesis is finished.
    case workstreamsComplete
    /// No acceptance has run out, and at most 20 % of high and critical findings are accepted.
    case acceptancesHold
    /// Only what a person recorded, with evidence, can answer it.
    case recorded
  }

  package var id: String
  package var title: String
  package var phase: Phase
  package var isBlocking: Bool
  package var rule: Rule

  /// Makes a gate.
  package init(id: String, title: String, phase: Phase, isBlocking: Bool, rule: Rule) {
    self.id = id
    self.title = title
    self.phase = phase
    self.isBlocking = isBlocking
    self.rule = rule
  }
}

/// The five states of a gate; UNKNOWN is never PASS.
package enum GateState: String, CaseIterable, Sendable {
  case pass
  case fail
  case unknown
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
  package var gate: String
  package var state: GateState
  /// Why it is so: for N/A and WAIVED the justification.
  package var reason: String
  package var evidence: [Evidence]
  package var recordedBy: String?
  package var recordedAt: Timestamp?
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
  package var gate: Gate
  package var state: GateState
  /// One sentence that says why, with the numbers it rests on.
  package var because: String
  /// The findings that fail the gate, at most 20 of them.
  package var findings: [FindingID]
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
