extension ContextDecision {
  /// Carries the decision out on a context, which stays as it was when the decision does not hold.
  package func apply(
    to context: inout RegisterContext,
    author: String,
    time: Timestamp
  ) throws(ContextRefusal) {
    switch edit {
    case .gate(let id, let state): try record(state, ofGate: id, in: &context, author, time)
    case .waiver(let id, let approver, let expiry):
      try waive(id, approver, expiry, in: &context, author, time)
    case .checklistItem(let id, let state): try attest(state, of: id, in: &context, author)
    case .hypothesis(let id, let validation): try settle(id, validation, in: &context, author, time)
    case .flow(let name, let isPassing): try show(name, isPassing, in: &context, author, time)
    case .approval(let flow, let isApproved): approve(flow, isApproved, in: &context, author)
    case .vote(var vote):
      vote.time = time
      context.poll.cast(vote)
    case .release(var decision):
      decision.time = time
      context.poll.decision = decision
    }
  }

  private var hasReason: Bool { reason.contains { !$0.isWhitespace } }

  /// The reason as evidence of what the author saw.
  private func note(_ context: RegisterContext, _ author: String, _ time: Timestamp) -> Evidence {
    Evidence(.note(text: reason), commit: context.project.commit, recordedAt: time, recordedBy: author)
  }

  private func record(
    _ state: GateState,
    ofGate id: String,
    in context: inout RegisterContext,
    _ author: String,
    _ time: Timestamp
  ) throws(ContextRefusal) {
    guard let gate = Gate.standard.first(where: { $0.id == id }) else { throw .unknown("gate \(id)") }
    guard gate.rule == .recorded else { throw .computedGate(id) }
    guard state == .unknown || hasReason else { throw .reasonMissing("\(id) \(state.title)") }
    let owner = context.gateRecords.last { $0.gate == id }?.owner
    context.gateRecords.append(
      GateRecord(
        gate: id,
        state: state,
        reason: reason,
        evidence: state == .pass || state == .fail ? [note(context, author, time)] : [],
        recordedBy: author,
        recordedAt: time,
        owner: owner
      )
    )
  }

  private func waive(
    _ id: String,
    _ approver: String,
    _ expiry: CalendarDate,
    in context: inout RegisterContext,
    _ author: String,
    _ time: Timestamp
  ) throws(ContextRefusal) {
    guard Gate.standard.contains(where: { $0.id == id }) else { throw .unknown("gate \(id)") }
    guard hasReason else { throw .reasonMissing("a waiver") }
    guard !approver.isEmpty else { throw .approverMissing }
    guard expiry > time.date else { throw .expiryPast(expiry) }
    let owner = context.gateRecords.last { $0.gate == id }?.owner
    guard approver != owner else { throw .approverIsOwner(approver) }
    context.gateRecords.append(
      GateRecord(
        gate: id,
        state: .waived,
        reason: reason,
        recordedBy: author,
        recordedAt: time,
        owner: owner,
        approver: approver,
        expiry: expiry
      )
    )
  }

  private func attest(
    _ state: ChecklistItem.State,
    of id: String,
    in context: inout RegisterContext,
    _ author: String
  ) throws(ContextRefusal) {
    guard let place = context.checklist.firstIndex(where: { $0.id == id }) else {
      throw .unknown("checklist item \(id)")
    }
    guard hasReason || state == .unknown || state == .open else { throw .reasonMissing("an attestation") }
    context.checklist[place].state = state
    context.checklist[place].note = reason
    context.checklist[place].owner = author
  }

  private func settle(
    _ id: String,
    _ validation: Validation,
    in context: inout RegisterContext,
    _ author: String,
    _ time: Timestamp
  ) throws(ContextRefusal) {
    guard let place = context.hypotheses.firstIndex(where: { $0.id == id }) else {
      throw .unknown("hypothesis \(id)")
    }
    guard hasReason || validation == .hypothesis else { throw .reasonMissing("settling a hypothesis") }
    context.hypotheses[place].validation = validation
    context.hypotheses[place].reason = reason
    guard validation != .hypothesis else { return }
    context.hypotheses[place].evidence.append(note(context, author, time))
  }

  private func show(
    _ name: String,
    _ isPassing: Bool?,
    in context: inout RegisterContext,
    _ author: String,
    _ time: Timestamp
  ) throws(ContextRefusal) {
    guard let place = context.flows.firstIndex(where: { $0.name == name }) else {
      throw .unknown("flow \(name)")
    }
    guard hasReason || isPassing == nil else { throw .reasonMissing("the result of a flow") }
    context.flows[place].isPassing = isPassing
    guard isPassing != nil else { return }
    context.flows[place].evidence.append(note(context, author, time))
  }

  private func approve(
    _ flow: CriticalFlow,
    _ isApproved: Bool,
    in context: inout RegisterContext,
    _ author: String
  ) {
    let approver = isApproved ? author : nil
    if let place = context.flows.firstIndex(where: { $0.name == flow.name }) {
      context.flows[place].approvedBy = approver
    } else {
      var flow = flow
      flow.approvedBy = approver
      context.flows.append(flow)
    }
  }
}
