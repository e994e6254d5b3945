import Readiness

/// The day on which the tests take place.
let today = CalendarDate(daysSinceEpoch: 20_780)
/// Noon of that day.
let noon = Timestamp(secondsSinceEpoch: 20_780 * 86_400 + 43_200)

extension Finding {
  /// A finding with little in it.
  static func plain(
    _ number: Int = 1,
    _ severity: Severity = .medium,
    _ change: (inout Finding) -> Void = { _ in }
  ) -> Finding {
    var finding = Finding(
      id: FindingID(number: number),
      title: "Finding \(number)",
      severity: SeverityAssessment(level: severity)
    )
    change(&finding)
    return finding
  }

  /// The status of the finding by itself.
  func blocker(mustHaveFlows: Set<String> = [], on day: CalendarDate = today) -> BlockerStatus {
    BlockerStatus(facts(mustHaveFlows: mustHaveFlows), on: day)
  }
}

extension Evidence {
  static let command = Evidence(
    .command(line: "make test", exitStatus: 1, output: "1 failed"),
    recordedAt: noon,
    recordedBy: "ada"
  )
  static let file = Evidence(.file(path: "a.js", startLine: 1, endLine: 2, snippet: "x"))
}

extension Verdict {
  /// The verdict of a register on a day.
  init(_ register: Register, on day: CalendarDate = today) {
    self.init(table: FindingTable(register), context: register.context, today: day)
  }

  /// The result of a gate.
  func gate(_ id: String) -> GateResult? { gates.first { $0.gate.id == id } }
}

extension RegisterContext {
  /// A context in which every gate passes when no finding stands in the way.
  static let ready: RegisterContext = {
    var context = RegisterContext()
    for place in context.plan.workstreams.indices { context.plan.workstreams[place].status = .completed }
    context.flows = [
      CriticalFlow(name: "sign in", evidence: [.command], isPassing: true, approvedBy: "grace")
    ]
    context.gateRecords = Gate.standard.filter { $0.rule == .recorded }.map {
      GateRecord(gate: $0.id, state: .pass, evidence: [.command], recordedBy: "ada")
    }
    for place in context.checklist.indices { context.checklist[place].state = .done }
    for role in PollRole.standard where role.isRequired {
      context.poll.cast(Vote(role: role.id, answer: .go, voter: "\(role.id) lead", time: noon))
    }
    return context
  }()

  /// The same context after a change.
  func with(_ change: (inout RegisterContext) -> Void) -> RegisterContext {
    var context = self
    change(&context)
    return context
  }
}

extension Recommendation {
  /// How good it is to hear: a NO-GO is 0 whatever its cause.
  var rank: Int {
    switch self {
    case .go: 2
    case .conditionalGo: 1
    case .noGoDefect, .noGoEvidence: 0
    }
  }
}
