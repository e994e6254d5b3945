/// The recommendation with everything it rests on: a pure function of the register and a day.
package struct Verdict: Equatable, Sendable {
  /// What the machine advises; what people decide may differ (verdict §4.1).
  package var recommendation: Recommendation
  /// The results of the standard gates, in their order.
  package var gates: [GateResult]
  /// The numbers that the recommendation rests on.
  package var counts: RegisterCounts
  /// The four conditions under which the audit is complete (verdict §4.5).
  package var exitCriteria: [ExitCriterion]
  /// How unlikely it is that more looking changes the recommendation (verdict §4.6).
  package var confidence: Confidence
  /// The last state of the register itself, by which votes are seen to be stale; nil where no log tells.
  package var revision: RegisterRevision?
  /// What keeps the answer from being GO, hardest first, one sentence each.
  package var reasons: [String]

  /// Computes the verdict.
  ///
  /// Cost: linear in the number of findings.
  package init(
    table: FindingTable,
    context: RegisterContext,
    trail: AuditTrail = AuditTrail(),
    today: CalendarDate
  ) {
    revision = trail.revision
    let counts = RegisterCounts(table, today: today)
    let evaluation = GateEvaluation(
      table: table,
      context: context,
      counts: counts,
      trail: trail,
      today: today
    )
    let gates = Gate.standard.map(evaluation.result)
    self.gates = gates
    self.counts = counts
    let looking = ConfidenceEvaluation(
      table: table,
      context: context,
      trail: trail,
      gates: gates,
      today: today
    )
    confidence = looking.confidence
    let criteria = ExitEvaluation(table: table, context: context, trail: trail, gates: gates, today: today)
    exitCriteria = criteria.criteria
    let blocks = Self.blocks(gates)
    let doubts = Self.doubts(gates, exitCriteria, confidence)
    let conditions = Self.conditions(gates, counts, confidence, context.poll)
    recommendation =
      if !blocks.isEmpty { .noGoDefect } else if !doubts.isEmpty {
        .noGoEvidence
      } else if !conditions.isEmpty {
        .conditionalGo
      } else { .go }
    reasons = blocks + doubts + conditions
  }

  /// Whether the audit itself is complete: all four exit criteria hold (verdict §4.1).
  package var isAuditComplete: Bool { exitCriteria.allSatisfy { $0.state == .pass } }

  /// The ids of the blocking gates of a role's area that cannot be told.
  package func unknownGates(of role: PollRole) -> [String] {
    gates.filter { $0.gate.role == role.id && $0.gate.isBlocking && $0.state == .unknown }.map(\.gate.id)
  }

  /// What is broken.
  private static func blocks(_ gates: [GateResult]) -> [String] {
    gates.filter { $0.gate.isBlocking && $0.state == .fail }.map(sentence)
  }

  private static func sentence(_ result: GateResult) -> String {
    "\(result.gate.id) \(result.gate.title): \(result.because)"
  }

  /// What cannot be told.
  ///
  /// EC-4 asks for exported files, which say nothing about the release: it decides whether the audit is complete, not
  /// this.
  private static func doubts(
    _ gates: [GateResult],
    _ criteria: [ExitCriterion],
    _ confidence: Confidence
  ) -> [String] {
    var doubts = gates.filter { $0.gate.isBlocking && $0.state == .unknown }.map(sentence)
    doubts += criteria.filter { $0.id != ExitCriterion.documented && $0.state != .pass }
      .map { "\($0.id) \($0.title): \($0.because)" }
    if confidence.level == .low {
      let why = confidence.caps.first ?? "too little was looked at, shown or validated"
      doubts.append("confidence is LOW (\(confidence.score)): \(why)")
    }
    return doubts
  }

  /// The blocking gates that keep the answer from being GO.
  package var standingGates: [GateResult] {
    gates.filter { $0.gate.isBlocking && ($0.state == .fail || $0.state == .unknown) }
  }

  /// The number of gates in a state, of blocking ones only when asked.
  package func count(of state: GateState, blockingOnly: Bool = false) -> Int {
    gates.count { $0.state == state && ($0.gate.isBlocking || !blockingOnly) }
  }

  /// What a GO depends on when nothing blocks it (verdict §4.7).
  private static func conditions(
    _ gates: [GateResult],
    _ counts: RegisterCounts,
    _ confidence: Confidence,
    _ poll: Poll
  ) -> [String] {
    var conditions = gates.filter { $0.state == .waived }.map {
      "\($0.gate.id) \($0.gate.title) is waived: \($0.because)"
    }
    conditions += gates.filter { !$0.gate.isBlocking && ($0.state == .fail || $0.state == .unknown) }
      .map { "\($0.gate.id) \($0.gate.title) is \($0.state.title): \($0.because)" }
    if counts.acceptedHigh > 0 {
      conditions.append("\(counted(counts.acceptedHigh, "high or critical risk")) accepted or mitigated")
    }
    if counts.mustValidate > 0 {
      conditions.append("\(counted(counts.mustValidate, "high finding")) not yet validated")
    }
    for vote in poll.votes where vote.answer == .noGo || vote.answer == .goWithConditions {
      let role = PollRole.named(vote.role)?.title ?? vote.role
      conditions.append("\(role) says \(vote.answer.title): \(vote.statement)")
    }
    if confidence.level == .medium {
      let why = confidence.caps.first.map { ": \($0)" } ?? ""
      conditions.append("confidence is MEDIUM (\(confidence.score))\(why)")
    }
    return conditions
  }
}
