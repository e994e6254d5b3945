extension RegisterContext {
  /// What an act made of the context, in one line.
  func headline(since before: RegisterContext) -> String {
    statusHeadline(before) ?? flowHeadline(before) ?? gateHeadline(before) ?? answerHeadline(before)
      ?? pollHeadline(before) ?? "changed the register's context"
  }

  /// Whether nothing but the poll differs.
  package func isSameButPoll(as other: RegisterContext) -> Bool {
    var left = self
    left.poll = other.poll
    return left == other
  }

  private func statusHeadline(_ before: RegisterContext) -> String? {
    guard before.plan.workstreams.count == plan.workstreams.count else { return nil }
    let changed = zip(before.plan.workstreams, plan.workstreams).first { $0.status != $1.status }
    return changed.map { "workstream \($0.1.title) \($0.1.status.title)" }
  }

  private func flowHeadline(_ before: RegisterContext) -> String? {
    guard before.plan == plan, let flow = flows.first(where: { !before.flows.contains($0) }) else {
      return nil
    }
    let old = before.flows.first { $0.name == flow.name }
    guard old?.approvedBy == flow.approvedBy, old != nil else {
      return flow.approvedBy == nil
        ? "took back the approval of critical flow \(flow.name)" : "approved critical flow \(flow.name)"
    }
    switch flow.isPassing {
    case true: return "critical flow \(flow.name) works"
    case false: return "critical flow \(flow.name) fails"
    default: return "took back the result of critical flow \(flow.name)"
    }
  }

  private func gateHeadline(_ before: RegisterContext) -> String? {
    guard before.gateRecords != gateRecords else { return nil }
    if gateRecords.count > before.gateRecords.count, let record = gateRecords.last {
      return "gate \(record.gate) \(record.state.title)"
    }
    return before.gateRecords.last.map { "took back what was recorded of gate \($0.gate)" }
  }

  private func answerHeadline(_ before: RegisterContext) -> String? {
    if let item = checklist.first(where: { !before.checklist.contains($0) }) {
      return "checklist item \(item.id) \(item.state.rawValue)"
    }
    guard let hypothesis = hypotheses.first(where: { !before.hypotheses.contains($0) }) else { return nil }
    return "hypothesis \(hypothesis.id) \(hypothesis.validation.rawValue)"
  }

  private func pollHeadline(_ before: RegisterContext) -> String? {
    if let vote = poll.votes.first(where: { !before.poll.votes.contains($0) }) {
      return "\(PollRole.named(vote.role)?.title ?? vote.role) voted \(vote.answer.title)"
    }
    if let decision = poll.decision, decision != before.poll.decision {
      return "the release authority decided \(decision.answer.title)"
    }
    return poll == before.poll ? nil : "took back what was said in the poll"
  }
}

extension Act {
  /// Whether the act changes more than what was said in the poll.
  package var changesRegister: Bool {
    changes.contains { change in
      guard case .contextChanged(let before, let after) = change else { return true }
      return !after.isSameButPoll(as: before)
    }
  }
}
