/// The recommendation with everything it rests on: a pure function of the register and a day.
package struct Verdict: Equatable, Sendable {
  /// What the machine advises; what people decide may differ (verdict §4.1).
  package var recommendation: Recommendation
  /// The results of the standard gates, in their order.
  package var gates: [GateResult]
  /// The numbers that the recommendation rests on.
  package var counts: RegisterCounts
  /// What keeps the answer from being GO, hardest first, one sentence each.
  package var reasons: [String]

  /// Computes the verdict.
  ///
  /// Cost: linear in the number of findings.
  package init(table: FindingTable, context: RegisterContext, today: CalendarDate) {
    let counts = RegisterCounts(table, today: today)
    let facts = GateEvaluation(table: table, context: context, counts: counts, today: today)
    gates = Gate.standard.map(facts.result)
    self.counts = counts
    let conditions = Self.conditions(gates, counts)
    let blocking = gates.filter(\.gate.isBlocking)
    let failing = blocking.filter { $0.state == .fail }
    let unknown = blocking.filter { $0.state == .unknown }
    recommendation =
      if !failing.isEmpty { .noGoDefect } else if !unknown.isEmpty {
        .noGoEvidence
      } else if !conditions.isEmpty {
        .conditionalGo
      } else { .go }
    reasons = (failing + unknown).map { "\($0.gate.id) \($0.gate.title): \($0.because)" } + conditions
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
  private static func conditions(_ gates: [GateResult], _ counts: RegisterCounts) -> [String] {
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
    return conditions
  }
}
