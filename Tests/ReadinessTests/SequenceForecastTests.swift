import Readiness
import Testing

struct SequenceForecastTests {
  private func finding(_ number: Int, after: [Int] = [], hours: Int = 8, owner: String? = "ada") -> Finding {
    .plain(number, .critical) {
      $0.dependsOn = after.map { FindingID(number: $0) }
      $0.effort = .hours(hours)
      $0.owner = owner
      $0.due = today.advanced(by: 30)
      $0.recommendedFix = "Do it the way it was meant to be done."
    }
  }

  private func forecast(_ findings: [Finding], _ suppositions: Supposition...) -> RemediationForecast {
    RemediationForecast.compare(
      Register(context: .ready, findings: findings),
      supposing: suppositions,
      today: today
    )
  }

  private let first = FindingID(number: 1)
  private let second = FindingID(number: 2)

  @Test func `without suppositions nothing moves`() {
    let forecast = forecast([finding(1)])
    #expect(forecast.before == forecast.after && forecast.delay == 0)
    #expect(forecast.lines.isEmpty && forecast.stepMoves.isEmpty && forecast.gateMoves.isEmpty)
  }

  @Test func `a slip delays what waits for it and is committed as the day that follows`() {
    let forecast = forecast([finding(1), finding(2, after: [1])], .slip(first, days: 3))
    #expect(forecast.delay == 3)
    #expect(forecast.stepMoves.compactMap(\.finding.number) == [1, 2])
    #expect(forecast.lines.contains("nothing left to fix: 2026-11-24 → 2026-11-27"))
    #expect(forecast.commitments == [.decision(Decision(.due(today.advanced(by: 3)), on: [first]))])
  }

  @Test func `slips of one finding add up and no number of days overflows`() {
    let findings = [finding(1)]
    #expect(forecast(findings, .slip(first, days: 1), .slip(first, days: 1)).delay == 2)
    let endless = forecast(findings, .slip(first, days: .max), .slip(first, days: .max))
    #expect(endless.after.timetable.allDone.obstacles == [.beyondHorizon] && endless.delay == nil)
    #expect(endless.commitments.allSatisfy { if case .needs = $0 { true } else { false } })
  }

  @Test func `a second pair of hands brings the date nearer`() {
    let forecast = forecast([finding(1), finding(2)], .reassign(second, to: "li"))
    #expect(forecast.delay == -1)
    #expect(forecast.stepMoves.map(\.finding) == [second])
    #expect(forecast.commitments == [.decision(Decision(.owner("li"), on: [second]))])
  }

  @Test func `an accepted risk opens its gate and becomes a condition`() {
    let forecast = forecast(
      [finding(1)] + (2...9).map { .plain($0, .high) { $0.disposition = .fixedVerified } },
      .accept(first)
    )
    #expect(forecast.before.verdict.counts.mustFix == 1 && forecast.after.verdict.counts.mustFix == 0)
    #expect(forecast.gateMoves.map(\.before.gate.id) == ["G-01"])
    #expect(forecast.lines.contains("accepted high and critical: 0 → 1"))
    #expect(forecast.lines.contains("recommendation: NO-GO → CONDITIONAL GO"))
    #expect(
      forecast.commitments == [.needs("accepting a risk needs a reason, an approver and an expiry date")]
    )
  }

  @Test func `an acceptance that runs out before all is done is named`() {
    let long = [finding(1), finding(2, hours: 80), finding(3, hours: 8)]
    #expect(forecast(long, .accept(first)).after.lapsing == [first])
    #expect(
      forecast(long, .accept(first)).lines.last
        == "F-0001: its acceptance or deferral runs out before all is done"
    )
    #expect(forecast([finding(1), finding(2)], .accept(first)).after.lapsing.isEmpty)
  }

  @Test func `a fix takes the step away and has to be made`() {
    let forecast = forecast([finding(1), finding(2, after: [1])], .fixed(first))
    #expect(forecast.after.sequence.steps.map(\.finding) == [second] && forecast.delay == -1)
    #expect(forecast.stepMoves.first?.after == nil)
    #expect(forecast.commitments == [.needs("the fix has to be made and verified")])
  }

  @Test func `dropping what a circle proposes gives a date`() throws {
    let findings = [finding(1, after: [2]), finding(2, after: [1])]
    let edge = try #require(RemediationSequence(findings: findings, today: today).circles.first?.weakest)
    let forecast = forecast(findings, .drop(edge.finding, dependsOn: edge.dependsOn))
    #expect(forecast.before.timetable.allDone.date == nil)
    #expect(forecast.after.timetable.allDone.date == today.advanced(by: 1))
  }

  @Test func `what cannot be is left out and says why`() {
    let other = FindingID(number: 9)
    var settled = finding(2)
    settled.disposition = .fixedVerified
    let capped = DispositionDetail(reason: "later", approver: "grace", expiry: today.advanced(by: 15))
    let suppositions: [Supposition] = [
      .fixed(other), .drop(first, dependsOn: second), .slip(first, days: 0),
      .accept(first, capped), .slip(second, days: 1),
    ]
    let register = Register(context: .ready, findings: [finding(1), settled])
    let forecast = RemediationForecast.compare(register, supposing: suppositions, today: today)
    #expect(forecast.refusals.map(\.supposition) == suppositions)
    #expect(
      forecast.refusals.map(\.reason) == [
        "there is no finding F-0009", "F-0001 does not depend on F-0002", "a slip takes at least a day",
        "a critical risk may be accepted until 2026-12-07 at most", "F-0002 has no step that could slip",
      ]
    )
    #expect(forecast.before == forecast.after && forecast.commitments.isEmpty)
  }

  @Test func `what is supposed twice holds once`() {
    let drop = Supposition.drop(second, dependsOn: first)
    let forecast = forecast([finding(1), finding(2, after: [1])], drop, drop)
    #expect(forecast.suppositions == [drop] && forecast.refusals.map(\.supposition) == [drop])
  }

  @Test func `committing leads to what was forecast`() throws {
    let detail = DispositionDetail(reason: "known", approver: "grace", expiry: today.advanced(by: 14))
    let forecast = forecast(
      [finding(1), finding(2), finding(3, hours: 20), finding(4)],
      .reassign(second, to: "li"),
      .effort(FindingID(number: 3), .small),
      .accept(first, detail)
    )
    var register = Register(
      context: .ready,
      findings: [finding(1), finding(2), finding(3, hours: 20), finding(4)]
    )
    #expect(forecast.commitments.count == 3)
    for case .decision(let decision) in forecast.commitments {
      for id in decision.findings {
        var finding = try #require(register[id])
        finding.set(try decision.value(for: finding, author: "ada", time: noon) { register[$0] != nil })
        register.insert(finding)
      }
    }
    #expect(RemediationOutcome(register: register, today: today) == forecast.after)
  }

  @Test func `gates that no step closes are named beside the date`() {
    let closing = Finding.plain(1, .critical) { $0.gates = ["G-13"] }
    let outcome = RemediationOutcome(
      register: Register(
        context: .ready.with { $0.gateRecords.removeAll { ["G-13", "G-15"].contains($0.gate) } },
        findings: [closing]
      ),
      today: today
    )
    #expect(outcome.otherGates.map(\.gate.id).contains("G-15"))
    #expect(!outcome.otherGates.contains { ["G-01", "G-13"].contains($0.gate.id) })
  }
}
