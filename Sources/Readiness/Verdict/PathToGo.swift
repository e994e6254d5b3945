/// The smallest set of things to do until nothing keeps the answer from being GO (verdict §4.7).
package struct PathToGo: Equatable, Sendable {
  /// One thing to do.
  package struct Step: Equatable, Sendable {
    /// What is to be done with what.
    package enum Work: Equatable, Sendable {
      case fix(FindingID)
      case plan(FindingID)
      case validate(FindingID)
      case prove(flow: String)
      case approve(flow: String)
      case answer(gate: String)
      case finish(WorkstreamID)
      case hear(role: String)
      /// More is to be looked at, shown or judged.
      case look
    }

    /// What is to be done.
    package var work: Work
    /// The same in words, with why.
    package var text: String
    /// The gate or criterion that asks for it; nil for confidence.
    package var because: String?
  }

  /// What is to be done, in the order in which gates and criteria ask for it; at most ``limit`` steps.
  package private(set) var steps: [Step] = []
  /// How many steps there are beyond the limit.
  package private(set) var leftOut = 0

  /// The most steps that are named.
  package static let limit = 200

  /// Works the path out.
  ///
  /// Cost: linear in the number of findings.
  package init(
    table: FindingTable,
    context: RegisterContext,
    trail: AuditTrail = AuditTrail(),
    verdict: Verdict,
    today: CalendarDate
  ) {
    for result in verdict.standingGates { ask(result, table, context, trail, today) }
    for criterion in verdict.exitCriteria where criterion.state != .pass {
      ask(criterion, verdict, context)
    }
    guard verdict.confidence.level == .low else { return }
    let poorest = verdict.confidence.fractions.min { $0.value < $1.value }
    for cap in verdict.confidence.caps { add(.look, "so that confidence rises: \(cap)") }
    guard verdict.confidence.caps.isEmpty, let poorest else { return }
    let missing = poorest.missing.prefix(5).joined(separator: ", ")
    add(.look, "raise the \(poorest.component.rawValue): \(missing)")
  }

  /// Adds a step; its words are made only while there is room for it.
  private mutating func add(
    _ work: @autoclosure () -> Step.Work,
    _ text: @autoclosure () -> String,
    _ because: String? = nil
  ) {
    guard steps.count < Self.limit else {
      leftOut += 1
      return
    }
    steps.append(Step(work: work(), text: text(), because: because))
  }

  private mutating func ask(
    _ result: GateResult,
    _ table: FindingTable,
    _ context: RegisterContext,
    _ trail: AuditTrail,
    _ today: CalendarDate
  ) {
    let gate = result.gate
    switch gate.rule {
    case .noOpenMustFix where result.state == .fail:
      for row in table.facts.indices
      where BlockerStatus(table.facts[row], on: today).level == .mustFix {
        add(.fix(table.id(row: row)), "fix or refute \(table.id(row: row)) \(table.titles[row])", gate.id)
      }
    case .mustHaveFlowsProven where !context.flows.filter(\.isMustHave).isEmpty:
      for flow in context.flows where flow.isMustHave {
        if flow.isPassing != true || flow.evidence.isEmpty {
          add(.prove(flow: flow.name), "prove the flow \(flow.name)", gate.id)
        } else if (flow.approvedBy ?? "").isEmpty {
          add(.approve(flow: flow.name), "approve the flow \(flow.name)", gate.id)
        }
      }
    case .risksPlanned where result.state == .fail:
      for id in result.findings {
        add(.plan(id), "give \(id) an owner, a fix plan, an effort and a target", gate.id)
      }
    case .workstreamsComplete where !context.plan.workstreams.isEmpty:
      for workstream in context.plan.workstreams
      where workstream.id != context.plan.synthesis && !workstream.status.isFinished {
        add(.finish(workstream.id), "finish the workstream \(workstream.title)", gate.id)
      }
    case .rolesSigned where !context.poll.isEmpty || result.evidence.isEmpty:
      for role in PollRole.standard where role.isRequired {
        let vote = context.poll.vote(of: role.id)
        let isHeard = vote.map { $0.answer != .abstain && $0.isStale(at: trail.revision) != true } ?? false
        if !isHeard { add(.hear(role: role.id), "hear \(role.title) in the poll", gate.id) }
      }
    default: add(.answer(gate: gate.id), "answer \(gate.id): \(gate.title)", gate.id)
    }
  }

  /// What a criterion asks for beyond what its gates do.
  private mutating func ask(_ criterion: ExitCriterion, _ verdict: Verdict, _ context: RegisterContext) {
    guard criterion.id == "EC-1" else { return }
    let isAsked = steps.contains { if case .prove = $0.work { true } else { false } }
    if context.flows.isEmpty {
      return add(.look, "name the critical flows and have them approved", criterion.id)
    }
    if !isAsked { add(.look, criterion.because, criterion.id) }
  }
}
