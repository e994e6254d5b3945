package import Readiness

/// The release board: everything that is not a finding, a page each, from why to the poll.
package struct Board: Equatable, Sendable {
  /// The pages in their order; their digits choose them.
  package enum Page: Int, CaseIterable, Sendable {
    case why
    case gates
    case criteria
    case checklist
    case hypotheses
    case flows
    case evidence
    case sequence
    case risks
    case poll

    /// The word on the page's tab.
    package var title: String {
      switch self {
      case .why: "Why"
      case .gates: "Gates"
      case .criteria: "Exit"
      case .checklist: "Checklist"
      case .hypotheses: "Hypotheses"
      case .flows: "Flows"
      case .evidence: "Evidence"
      case .sequence: "Sequence"
      case .risks: "Risks"
      case .poll: "Poll"
      }
    }

    /// The digit that chooses the page: 1 to 9, then 0.
    package var digit: String { String((rawValue + 1) % 10) }
  }

  /// The page shown.
  package var page: Page
  /// The row under the cursor on each page, counted among the rows that the cursor can stand on.
  package var cursors: [Page: Int] = [:]
  /// What the pages need beside the model; nil until it is read.
  package var material: BoardMaterial?
  /// What is supposed on the page of the sequence, in the order in which it was; nothing is decided by it.
  package var suppositions: [Supposition] = []
  /// What would follow from that; nil while nothing is supposed.
  package var forecast: RemediationForecast?

  /// Makes a board that shows a page.
  package init(page: Page = .why) { self.page = page }

  /// The row under the cursor of the page shown.
  package var cursor: Int {
    get { cursors[page] ?? 0 }
    set { cursors[page] = newValue }
  }
}

/// What the board shows of findings and scans, which the model does not hold.
package struct BoardMaterial: Equatable, Sendable {
  /// A finding as far as the board shows it.
  package struct Risk: Equatable, Sendable {
    /// The finding.
    package var finding: Finding
    /// Why it is on the list, in a few words.
    package var kind: String

    /// Makes it.
    package init(finding: Finding, kind: String) {
      self.finding = finding
      self.kind = kind
    }
  }

  /// A piece of evidence with what it belongs to.
  package struct Exhibit: Equatable, Sendable {
    /// The finding, flow, gate or hypothesis.
    package var subject: String
    /// The finding; nil for anything else.
    package var finding: FindingID?
    /// The evidence.
    package var evidence: Evidence
    /// What became of the cited lines, in a word; nil until somebody looks again.
    package var recheck: String?

    /// Makes it.
    package init(subject: String, finding: FindingID?, evidence: Evidence) {
      self.subject = subject
      self.finding = finding
      self.evidence = evidence
    }
  }

  /// What the release would live with.
  package var risks: [Risk]
  /// What shows what, of everything that decides; at most some thousand pieces.
  package var exhibits: [Exhibit]
  /// How many pieces there are beyond these.
  package var exhibitsLeftOut: Int
  /// What decides, as a register of its own: what blocks with all it depends on, what is lived with, and every high and
  /// critical finding.
  package var register: Register
  /// In which order to deal with what blocks, and when.
  package var outcome: RemediationOutcome
  /// How many findings block beyond those that the register and the outcome have.
  package var blockingLeftOut: Int
  /// What tests show of the critical flows.
  package var flowMatrix: FlowMatrix

  /// Makes it.
  package init(
    risks: [Risk],
    exhibits: [Exhibit],
    exhibitsLeftOut: Int = 0,
    register: Register,
    outcome: RemediationOutcome,
    blockingLeftOut: Int = 0,
    flowMatrix: FlowMatrix
  ) {
    self.risks = risks
    self.exhibits = exhibits
    self.exhibitsLeftOut = exhibitsLeftOut
    self.register = register
    self.outcome = outcome
    self.blockingLeftOut = blockingLeftOut
    self.flowMatrix = flowMatrix
  }
}
