/// Everything that a register leads to if it is worked off: order, dates, gates and risks.
package struct RemediationOutcome: Equatable, Sendable {
  /// What has to be done in which order.
  package let sequence: RemediationSequence
  /// The same in time, with the dates.
  package let timetable: RemediationTimetable
  /// The recommendation, the gates and the counts as they are today.
  package let verdict: Verdict
  /// Findings that are accepted or put off today and will stand in the way again on the day on which all is
  /// done.
  package let lapsing: [FindingID]

  /// Computes what a register leads to.
  ///
  /// Cost: linear in findings and n log n in steps.
  package init(
    register: Register,
    trail: AuditTrail = AuditTrail(),
    calendar: WorkCalendar = WorkCalendar(),
    today: CalendarDate,
    slips: [FindingID: Int] = [:]
  ) {
    let sequence = RemediationSequence(register: register, today: today)
    let timetable = RemediationTimetable(sequence, calendar: calendar, today: today, slips: slips)
    let table = FindingTable(register)
    self.sequence = sequence
    self.timetable = timetable
    verdict = Verdict(table: table, context: register.context, trail: trail, today: today)
    guard let end = timetable.allDone.date else {
      lapsing = []
      return
    }
    lapsing = table.facts.indices.filter { row in
      let facts = table.facts[row]
      return !facts.countsAsOpen(on: today) && facts.countsAsOpen(on: end)
        && BlockerStatus(facts, on: end).level <= .mustValidate
    }
    .map { table.id(row: $0) }
  }

  /// The gates that keep the answer from being GO and that no step closes: the dates say nothing of them.
  package var otherGates: [GateResult] {
    let closed = Set(sequence.steps.flatMap(\.gates))
    return verdict.standingGates.filter { $0.gate.rule != .noOpenMustFix && !closed.contains($0.gate.id) }
  }
}
