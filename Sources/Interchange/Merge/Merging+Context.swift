internal import Readiness

extension Merging {
  /// Merges what a register holds beside findings and scans.
  mutating func context(
    _ base: RegisterContext,
    _ ours: RegisterContext,
    _ theirs: RegisterContext
  ) -> RegisterContext {
    var result = fields(base, ours, theirs, .register)
    result.project = fields(base.project, ours.project, theirs.project, .project)
    result.plan = plan(base.plan, ours.plan, theirs.plan)
    result.hypotheses = items(base.hypotheses, ours.hypotheses, theirs.hypotheses, by: \.id) {
      .hypothesis($0.id)
    }
    result.flows = items(base.flows, ours.flows, theirs.flows, by: \.name) { .flow($0.name) }
    result.gateRecords = gateRecords(base.gateRecords, ours.gateRecords, theirs.gateRecords)
    result.checklist = items(base.checklist, ours.checklist, theirs.checklist, by: \.id) {
      .checklistItem($0.id)
    }
    result.poll = poll(base.poll, ours.poll, theirs.poll)
    return result
  }

  private mutating func plan(_ base: Plan, _ ours: Plan, _ theirs: Plan) -> Plan {
    var plan = fields(base, ours, theirs, .plan)
    plan.workstreams = items(base.workstreams, ours.workstreams, theirs.workstreams, by: \.id) {
      .workstream($0.id.text)
    }
    return plan
  }

  /// Merges the records about gates, of which the last one about a gate counts.
  ///
  /// Where both sides recorded one gate, both records stay, and ours comes last.
  private mutating func gateRecords(
    _ base: [GateRecord],
    _ ours: [GateRecord],
    _ theirs: [GateRecord]
  ) -> [GateRecord] {
    let union = ThreeWay.union(base, ours, theirs, by: \.gate)
    guard ThreeWay.value(base, ours, theirs) == nil else { return union }
    let added = ours.filter { !base.contains($0) && !theirs.contains($0) }
    let theirAdded = theirs.filter { !base.contains($0) && !ours.contains($0) }
    let gates = added.map(\.gate).withoutRepetitions.filter { gate in theirAdded.contains { $0.gate == gate }
    }
    for gate in gates {
      let (our, their) = (added.last { $0.gate == gate }, theirAdded.last { $0.gate == gate })
      note(
        .gate(gate),
        "gate_records",
        base: base.last { $0.gate == gate }?.words,
        ours: MergeConflict.Side(our?.words, authors: [our?.recordedBy].compactMap { $0 }),
        theirs: MergeConflict.Side(their?.words, authors: [their?.recordedBy].compactMap { $0 })
      )
    }
    let last = added.filter { gates.contains($0.gate) }
    return union.filter { !last.contains($0) } + last
  }

  /// Merges scans: of the two that the sides have of one series the newer one.
  mutating func scans(_ base: [ScanRecord], _ ours: [ScanRecord], _ theirs: [ScanRecord]) -> [ScanRecord] {
    ThreeWay.keyed(base, ours, theirs, by: \.series) { sides in
      guard let our = sides.ours, let their = sides.theirs else { return sides.ours ?? sides.theirs }
      if our.runTime != their.runTime { return our.runTime > their.runTime ? our : their }
      note(
        .scan(series: our.series),
        "scans",
        base: sides.base?.words,
        ours: MergeConflict.Side(our.words),
        theirs: MergeConflict.Side(their.words)
      )
      return our
    }
  }
}

extension GateRecord {
  /// The record in one line.
  fileprivate var words: String {
    let parts = [state.rawValue, reason, owner.map { "owner: \($0)" }, approver.map { "approver: \($0)" }]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension ScanRecord {
  /// When it ran, as far as that is known.
  fileprivate var runTime: Timestamp { ranAt ?? time }

  /// The record in one line.
  fileprivate var words: String { "version \(version) at \(runTime), \(outcome.rawValue)" }
}
