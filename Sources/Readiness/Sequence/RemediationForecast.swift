/// What would follow if some things were so, beside what follows as things are; nothing is changed by it.
package struct RemediationForecast: Equatable, Sendable {
  /// A supposition that was left out of account.
  package struct Refusal: Equatable, Sendable {
    /// What was supposed.
    package var supposition: Supposition
    /// Why it cannot be, in words.
    package var reason: String
  }

  /// A gate whose state differs.
  package struct GateMove: Equatable, Sendable {
    /// The gate as it is.
    package var before: GateResult
    /// The gate as it would be.
    package var after: GateResult
  }

  /// A step that comes, goes or has other dates.
  package struct StepMove: Equatable, Sendable {
    /// The finding that the step deals with.
    package var finding: FindingID
    /// The step as it is; nil when there is none.
    package var before: TimedStep?
    /// The step as it would be; nil when there would be none.
    package var after: TimedStep?
  }

  /// What was supposed and could be, in the order in which it was carried out.
  package let suppositions: [Supposition]
  /// What was left out of account, with the reasons.
  package let refusals: [Refusal]
  /// What follows as things are.
  package let before: RemediationOutcome
  /// What would follow.
  package let after: RemediationOutcome

  /// Compares a register with itself under some suppositions.
  ///
  /// Cost: twice that of an outcome, or once when the one before is at hand.
  package static func compare(
    _ register: Register,
    supposing suppositions: [Supposition],
    trail: AuditTrail = AuditTrail(),
    calendar: WorkCalendar = WorkCalendar(),
    today: CalendarDate,
    before: RemediationOutcome? = nil
  ) -> RemediationForecast {
    var supposed = SupposedRegister(register, suppositions, today: today)
    let after = RemediationOutcome(
      register: supposed.register,
      trail: trail,
      calendar: calendar,
      today: today,
      slips: supposed.slips
    )
    supposed.refuseSlips(outside: after.timetable)
    return RemediationForecast(
      suppositions: supposed.held,
      refusals: supposed.refusals,
      before: before
        ?? RemediationOutcome(register: register, trail: trail, calendar: calendar, today: today),
      after: after
    )
  }

  /// How many days later all would be done, negative for earlier; nil when one of the dates is never.
  package var delay: Int? {
    guard let from = before.timetable.allDone.date, let to = after.timetable.allDone.date else { return nil }
    return to.daysSinceEpoch - from.daysSinceEpoch
  }

  /// The gates that would be in another state, in their order.
  package var gateMoves: [GateMove] {
    zip(before.verdict.gates, after.verdict.gates).filter { $0.state != $1.state }
      .map { GateMove(before: $0, after: $1) }
  }

  /// The steps that would come, go or have other dates or another owner, in the order of the sequence as it
  /// is, then new ones.
  package var stepMoves: [StepMove] {
    let (old, new) = (before.timetable, after.timetable)
    let kept = old.steps.compactMap { step -> StepMove? in
      let other = new[step.finding]
      let isSame = step.start == other?.start && step.end == other?.end && step.owner == other?.owner
      return other != nil && isSame ? nil : StepMove(finding: step.finding, before: step, after: other)
    }
    let added = new.steps.filter { old[$0.finding] == nil }
    return kept + added.map { StepMove(finding: $0.finding, before: nil, after: $0) }
  }

  /// The differences in words, one line each: dates, blockers, risks, gates; empty when there is none.
  package var lines: [String] {
    let (old, new) = (before.verdict, after.verdict)
    let (from, to) = (before.timetable, after.timetable)
    let values = [
      ("nothing left to fix", from.blockersDone.text, to.blockersDone.text),
      ("nothing left to fix or validate", from.allDone.text, to.allDone.text),
      ("must fix", "\(old.counts.mustFix)", "\(new.counts.mustFix)"),
      ("must validate", "\(old.counts.mustValidate)", "\(new.counts.mustValidate)"),
      ("accepted high and critical", "\(old.counts.acceptedHigh)", "\(new.counts.acceptedHigh)"),
      ("recommendation", old.recommendation.title, new.recommendation.title),
    ]
    let gates = gateMoves.map { ($0.before.gate.id, $0.before.state.title, $0.after.state.title) }
    let lapsing = after.lapsing.filter { !before.lapsing.contains($0) }
    return (values + gates).filter { $0.1 != $0.2 }.map { "\($0.0): \($0.1) → \($0.2)" }
      + lapsing.map { "\($0): its acceptance or deferral runs out before all is done" }
  }

  /// What it takes to make each supposition so, in their order.
  package var commitments: [Commitment] { suppositions.map { $0.commitment(in: after.timetable) } }
}
