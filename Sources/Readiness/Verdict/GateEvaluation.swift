/// Decides the state of each gate from the register on a day.
struct GateEvaluation {
  let table: FindingTable
  let context: RegisterContext
  let counts: RegisterCounts
  let trail: AuditTrail
  let today: CalendarDate

  /// The most findings that a result names.
  private static let namedFindings = 20

  /// The state of a gate, by its rule or by what a person recorded.
  func result(_ gate: Gate) -> GateResult {
    let record = context.gateRecords.last { $0.gate == gate.id }
    if let computed = computedResult(gate) { return waivedIfNeeded(computed, by: record) }
    guard let record else { return GateResult(gate: gate, state: .unknown, because: "nothing is recorded") }
    return recorded(record, for: gate)
  }

  /// Of a gate with a rule, a person can only waive what does not pass, and only while the waiver holds.
  private func waivedIfNeeded(_ computed: GateResult, by record: GateRecord?) -> GateResult {
    guard let record, record.state == .waived, computed.state != .pass else { return computed }
    let waived = recorded(record, for: computed.gate)
    return waived.state == .waived ? waived : computed
  }

  private func computedResult(_ gate: Gate) -> GateResult? {
    switch gate.rule {
    case .noOpenMustFix: noOpenMustFix(gate)
    case .mustHaveFlowsProven: mustHaveFlowsProven(gate)
    case .risksPlanned: risksPlanned(gate)
    case .workstreamsComplete: workstreamsComplete(gate)
    case .acceptancesHold: acceptancesHold(gate)
    case .rolesSigned: rolesSigned(gate)
    case .recorded: nil
    }
  }

  /// A person's record counts only as far as it shows something (verdict §4.4).
  ///
  /// No pass without a name and evidence, no N/A without a reason, no waiver that has run out or that the
  /// gate's owner gave.
  private func recorded(_ record: GateRecord, for gate: Gate) -> GateResult {
    let recordedBy = Self.name(record.recordedBy)
    let by = recordedBy.map { " (\($0))" } ?? ""
    func result(_ state: GateState, _ because: String) -> GateResult {
      GateResult(gate: gate, state: state, because: because, evidence: record.evidence)
    }
    switch record.state {
    case .pass:
      guard recordedBy != nil else { return result(.unknown, "recorded as passing by nobody") }
      guard let first = record.evidence.first else {
        return result(.unknown, "recorded as passing without evidence")
      }
      return result(.pass, (record.reason.isEmpty ? first.headline : record.reason) + by)
    case .notApplicable:
      guard !record.reason.isEmpty else {
        return result(.unknown, "recorded as not applicable without a reason")
      }
      return result(.notApplicable, record.reason + by)
    case .waived: return waived(record, result)
    case .fail, .unknown:
      return result(record.state, (record.reason.isEmpty ? "recorded" : record.reason) + by)
    }
  }

  private func waived(_ record: GateRecord, _ result: (GateState, String) -> GateResult) -> GateResult {
    guard let approver = Self.name(record.approver), approver != record.owner, !record.reason.isEmpty else {
      return result(.unknown, "a waiver needs a reason and an approver who does not own the gate")
    }
    guard let expiry = record.expiry, expiry > today else { return result(.fail, "the waiver has run out") }
    return result(.waived, "\(record.reason), until \(expiry), by \(approver)")
  }

  /// A name, unless it is empty, which names nobody.
  private static func name(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }

  /// That nothing was found says nothing while the audit is not finished; nil once it does.
  private func emptyRegister(_ gate: Gate) -> GateResult? {
    guard counts.total.findings == 0, !isAuditFinished else { return nil }
    return GateResult(
      gate: gate,
      state: .unknown,
      because: "the register is empty and the audit is not finished"
    )
  }

  private func noOpenMustFix(_ gate: Gate) -> GateResult {
    if let empty = emptyRegister(gate) { return empty }
    let rows = table.facts.indices.lazy.filter { BlockerStatus(table.facts[$0], on: today).level == .mustFix }
    guard counts.mustFix > 0 else {
      return GateResult(gate: gate, state: .pass, because: "no open must-fix finding")
    }
    return GateResult(
      gate: gate,
      state: .fail,
      because: "\(counted(counts.mustFix, "finding")) must be fixed",
      findings: rows.prefix(Self.namedFindings).map { table.id(row: $0) }
    )
  }

  private func mustHaveFlowsProven(_ gate: Gate) -> GateResult {
    let flows = context.flows.filter(\.isMustHave)
    let failing = flows.filter { $0.isPassing == false }
    let unproven = flows.filter { $0.isPassing == nil || ($0.isPassing == true && $0.evidence.isEmpty) }
    let evidence = flows.flatMap(\.evidence)
    func result(_ state: GateState, _ because: String) -> GateResult {
      GateResult(gate: gate, state: state, because: because, evidence: evidence)
    }
    if flows.isEmpty { return result(.unknown, "no must-have flow is named") }
    if !failing.isEmpty { return result(.fail, "failing: \(failing.map(\.name).joined(separator: ", "))") }
    if !unproven.isEmpty {
      return result(.unknown, "not proven: \(unproven.map(\.name).joined(separator: ", "))")
    }
    if flows.contains(where: { Self.name($0.approvedBy) == nil }) {
      return result(.unknown, "a flow was approved by nobody")
    }
    return result(.pass, "\(flows.count) of \(flows.count) proven")
  }

  private func risksPlanned(_ gate: Gate) -> GateResult {
    if let empty = emptyRegister(gate) { return empty }
    let planned: FindingFacts.Flags = [.hasFixPlan, .hasTarget]
    let rows = table.facts.indices.filter { row in
      let facts = table.facts[row]
      guard facts.severity >= .high else { return false }
      guard facts.countsAsOpen(on: today) || facts.isAccepted(on: today) else { return false }
      return facts.owner == FindingFacts.none || facts.effortHours == nil
        || !facts.flags.isSuperset(of: planned)
    }
    guard !rows.isEmpty else {
      return GateResult(gate: gate, state: .pass, because: "each has owner, fix plan, effort and target")
    }
    return GateResult(
      gate: gate,
      state: .fail,
      because: "\(counted(rows.count, "finding")) without owner, fix plan, effort or target",
      findings: rows.prefix(Self.namedFindings).map { table.id(row: $0) }
    )
  }

  /// Whether every workstream, of which there is at least one, is finished.
  private var isAuditFinished: Bool {
    !context.plan.workstreams.isEmpty && context.plan.workstreams.allSatisfy(\.status.isFinished)
  }

  private func workstreamsComplete(_ gate: Gate) -> GateResult {
    let required = context.plan.workstreams.filter { $0.id != context.plan.synthesis }
    guard !required.isEmpty else {
      return GateResult(gate: gate, state: .unknown, because: "the plan has no workstreams")
    }
    let open = required.filter { !$0.status.isFinished }
    guard !open.isEmpty else {
      return GateResult(gate: gate, state: .pass, because: "\(required.count) of \(required.count)")
    }
    return GateResult(
      gate: gate,
      state: .unknown,
      because: "not finished: \(open.map(\.title).joined(separator: ", "))"
    )
  }

  private func acceptancesHold(_ gate: Gate) -> GateResult {
    if counts.expired > 0 {
      return GateResult(
        gate: gate,
        state: .fail,
        because: "\(counted(counts.expired, "acceptance or deferral")) has run out"
      )
    }
    guard counts.high == 0 || counts.acceptedHigh * 5 <= counts.high else {
      return GateResult(
        gate: gate,
        state: .fail,
        because: "\(counts.acceptedHigh) of \(counts.high) high and critical findings are accepted, over 20 %"
      )
    }
    return GateResult(gate: gate, state: .pass, because: "none has run out")
  }

  /// Every required role has voted on the register as it is.
  ///
  /// Nil where nobody has voted here, so that a record of signatures given elsewhere can answer.
  private func rolesSigned(_ gate: Gate) -> GateResult? {
    guard !context.poll.isEmpty || !context.gateRecords.contains(where: { $0.gate == gate.id }) else {
      return nil
    }
    let required = PollRole.standard.filter(\.isRequired)
    var (silent, stale) = ([String](), [String]())
    for role in required {
      guard let vote = context.poll.vote(of: role.id), vote.answer != .abstain else {
        silent.append(role.title)
        continue
      }
      if vote.isStale(at: trail.revision) == true { stale.append(role.title) }
    }
    func result(_ state: GateState, _ because: String) -> GateResult {
      GateResult(gate: gate, state: state, because: because)
    }
    if silent.count == required.count { return result(.unknown, "nobody has voted") }
    if !silent.isEmpty { return result(.unknown, "not voted: \(silent.joined(separator: ", "))") }
    if !stale.isEmpty {
      return result(.unknown, "the register has changed since the vote of \(stale.joined(separator: ", "))")
    }
    return result(.pass, "\(required.count) of \(required.count) roles have voted")
  }
}
