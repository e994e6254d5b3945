/// Everything in a register but its findings.
package struct RegisterContext: Equatable, Sendable {
  package var project = Project()
  package var plan = Plan.standard
  package var hypotheses: [Hypothesis] = []
  package var flows: [CriticalFlow] = []
  package var gateRecords: [GateRecord] = []
  package var checklist: [ChecklistItem] = ChecklistItem.standard
  /// What the register's file carried beyond these fields, in the order it stood there.
  package var properties: [Property] = []

  /// Makes the context of a new register: the standard plan and checklist, and nothing known yet.
  package init() {}
}

/// What is being released.
package struct Project: Equatable, Sendable {
  package var name: String
  /// The version or tag that the release would bear.
  package var release: String?
  package var repository: String?
  package var commit: String?
  /// Whether the audited work tree had changes that were not committed.
  package var isDirty: Bool?

  /// Makes a project; everything may be unknown.
  package init(
    name: String = "",
    release: String? = nil,
    repository: String? = nil,
    commit: String? = nil,
    isDirty: Bool? = nil
  ) {
    self.name = name
    self.release = release
    self.repository = repository
    self.commit = commit
    self.isDirty = isDirty
  }

  /// Name and release as shown in headings.
  package var title: String {
    [name.isEmpty ? "Unnamed project" : name, release].compactMap { $0 }.joined(separator: " ")
  }
}

/// A statement to be settled early: not a finding until it is confirmed.
package struct Hypothesis: Equatable, Sendable {
  package var id: String
  package var statement: String
  package var workstream: WorkstreamID?
  package var validation: Validation
  /// How it was settled, or what would settle it.
  package var reason: String
  package var evidence: [Evidence]

  /// Makes a hypothesis.
  package init(
    id: String,
    statement: String,
    workstream: WorkstreamID? = nil,
    validation: Validation = .hypothesis,
    reason: String = "",
    evidence: [Evidence] = []
  ) {
    self.id = id
    self.statement = statement
    self.workstream = workstream
    self.validation = validation
    self.reason = reason
    self.evidence = evidence
  }
}

/// Something a user must be able to do from end to end.
package struct CriticalFlow: Equatable, Sendable {
  package var name: String
  package var steps: [String]
  /// Whether the release is pointless without it.
  package var isMustHave: Bool
  package var paths: [String]
  package var evidence: [Evidence]
  /// The result that the evidence shows; nil when nothing shows it.
  package var isPassing: Bool?
  /// The person who agreed that this is a critical flow.
  package var approvedBy: String?

  /// Makes a flow that nothing has been shown of.
  package init(
    name: String,
    steps: [String] = [],
    isMustHave: Bool = true,
    paths: [String] = [],
    evidence: [Evidence] = [],
    isPassing: Bool? = nil,
    approvedBy: String? = nil
  ) {
    self.name = name
    self.steps = steps
    self.isMustHave = isMustHave
    self.paths = paths
    self.evidence = evidence
    self.isPassing = isPassing
    self.approvedBy = approvedBy
  }
}
