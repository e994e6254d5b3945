/// Everything in a register but its findings.
package struct RegisterContext: Equatable, Sendable {
  /// What is being released; unnamed until something names it.
  package var project = Project()
  /// The workstreams and their order; the standard plan unless the audit brings its own.
  package var plan = Plan.standard
  /// Statements to settle early; empty when the audit's plan makes none.
  package var hypotheses: [Hypothesis] = []
  /// What users must be able to do; without a must-have one, gate G-02 stays unknown.
  package var flows: [CriticalFlow] = []
  /// What people recorded about gates; of several about one gate the last one counts.
  package var gateRecords: [GateRecord] = []
  /// The production checklist, in the order in which it is shown.
  package var checklist: [ChecklistItem] = ChecklistItem.standard
  /// What the roles said about the release, and what was decided.
  package var poll = Poll()
  /// What the register's file carried beyond these fields, in the order it stood there.
  package var properties: [Property] = []

  /// Makes the context of a new register: the standard plan and checklist, and nothing known yet.
  package init() {}
}

/// What is being released.
package struct Project: Equatable, Sendable {
  /// The product's name; empty when nothing names it.
  package var name: String
  /// The version or tag that the release would bear.
  package var release: String?
  /// Where the source is kept, as an address or a name; nil when unknown.
  package var repository: String?
  /// The commit that was audited; nil when unknown.
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
  /// A name within the register, such as `H-1`.
  package var id: String
  /// What is supposed, put so that evidence can settle it.
  package var statement: String
  /// The strand of the audit that settles it; nil for none.
  package var workstream: WorkstreamID?
  /// Whether it holds; a hypothesis until it is settled.
  package var validation: Validation
  /// How it was settled, or what would settle it.
  package var reason: String
  /// What settled it, oldest first; empty until something does.
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
  /// The name by which findings say that they break it.
  package var name: String
  /// What a user does, a step each, first step first.
  package var steps: [String]
  /// Whether the release is pointless without it.
  package var isMustHave: Bool
  /// Paths of the files that make it up, from the repository's root.
  package var paths: [String]
  /// What shows it to work or to fail; without any it is not proven (verdict §4.5).
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
