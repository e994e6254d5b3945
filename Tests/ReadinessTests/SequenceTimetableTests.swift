import Readiness
import Testing

struct SequenceTimetableTests {
  private func finding(
    _ number: Int,
    _ level: Severity = .critical,
    after: [Int] = [],
    hours: Int? = 8,
    owner: String? = nil
  ) -> Finding {
    .plain(number, level) {
      $0.dependsOn = after.map { FindingID(number: $0) }
      $0.effort = hours.map { .hours($0) }
      $0.owner = owner
    }
  }

  private func timetable(
    _ findings: [Finding],
    _ calendar: WorkCalendar = WorkCalendar()
  ) -> RemediationTimetable {
    RemediationTimetable(
      RemediationSequence(findings: findings, today: today),
      calendar: calendar,
      today: today
    )
  }

  private func ends(_ timetable: RemediationTimetable) -> [Int: Int] {
    let pairs = timetable.steps.compactMap { step in
      step.finding.number.flatMap { number in
        step.end.map { (number, $0.daysSinceEpoch - today.daysSinceEpoch) }
      }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// The eight activities that courses on the method go through: 1–8 stand for A–H.
  @Test func `the critical-path method gives the textbook's times`() throws {
    let timetable = timetable([
      finding(1, hours: 3), finding(2, hours: 4), finding(3, after: [1], hours: 2),
      finding(4, after: [2], hours: 5), finding(5, after: [3], hours: 1), finding(6, after: [3], hours: 2),
      finding(7, after: [4, 5], hours: 4), finding(8, after: [6, 7], hours: 3),
    ])
    let expected = [
      (0, 3, 3, 6), (0, 4, 0, 4), (3, 5, 6, 8), (4, 9, 4, 9), (5, 6, 8, 9), (5, 7, 11, 13), (9, 13, 9, 13),
      (13, 16, 13, 16),
    ]
    for (place, hours) in expected.enumerated() {
      let step = try #require(timetable[FindingID(number: place + 1)])
      #expect(step.earliestStart == hours.0 * 60 && step.earliestFinish == hours.1 * 60)
      #expect(step.latestStart == hours.2 * 60 && step.latestFinish == hours.3 * 60)
      #expect(step.slackHours == hours.2 - hours.0 && step.isCritical == (hours.2 == hours.0))
    }
    #expect(timetable.criticalPath.compactMap(\.number) == [2, 4, 7, 8])
    #expect(timetable.criticalMinutes == 16 * 60)
    #expect(timetable.criticalDate == today.advanced(by: 1))
  }

  @Test func `nothing to do is done today`() {
    let timetable = timetable([])
    #expect(timetable.blockersDone.date == today && timetable.allDone.date == today)
    #expect(timetable.criticalDate == today && timetable.lanes.isEmpty && timetable.drivingPath.isEmpty)
  }

  @Test func `an owner does one step at a time and two owners two`() {
    #expect(ends(timetable([finding(1, owner: "ada"), finding(2, owner: "ada")])) == [1: 0, 2: 1])
    #expect(ends(timetable([finding(1, owner: "ada"), finding(2, owner: "li")])) == [1: 0, 2: 0])
  }

  @Test func `steps that nobody owns share one lane and need an owner`() {
    let timetable = timetable([finding(1), finding(2, owner: ""), finding(3, owner: "ada")])
    #expect(ends(timetable) == [1: 0, 2: 1, 3: 0])
    #expect(timetable.lanes.map(\.owner) == ["ada", nil])
    #expect(timetable.allDone.unowned == 2)
    #expect(timetable.allDone.text == "2026-11-24, where 2 steps need an owner")
  }

  @Test func `a date that rests on assumptions says so`() {
    let timetable = timetable([finding(1, hours: nil, owner: "ada")], WorkCalendar(assumedHours: 17))
    #expect(timetable.steps[0].isAssumed)
    #expect(timetable.allDone.date == today.advanced(by: 2))
    #expect(timetable.allDone.text == "2026-11-25, where 1 step is assumed to take 17 hours")
  }

  @Test func `an owner without time is named and what waits for them is never done`() {
    let calendar = WorkCalendar(owners: ["ada": .init(percent: 0)])
    let timetable = timetable([finding(1, owner: "ada"), finding(2, after: [1], owner: "li")], calendar)
    #expect(timetable.allDone.date == nil)
    #expect(timetable.allDone.text == "never: ada has no time for fixing")
    #expect(timetable.steps.allSatisfy { $0.end == nil && $0.scheduled == nil })
    #expect(timetable.lanes.flatMap(\.never).count == 2)
  }

  @Test func `an end beyond the horizon or without working time is never`() {
    let far = timetable(
      [finding(1, hours: 10_000)],
      WorkCalendar(weekdays: [.sunday], hoursPerDay: 1)
    )
    #expect(far.allDone.obstacles == [.beyondHorizon] && far.steps[0].end == nil)
    let idle = timetable([finding(1)], WorkCalendar(weekdays: []))
    #expect(idle.allDone.obstacles == [.noWorkingTime] && idle.allDone.date == nil)
  }

  @Test func `a circle of blockers has no date and one of validations leaves the blockers theirs`() {
    let blockers = timetable([finding(1, after: [2]), finding(2, after: [1])])
    #expect(blockers.blockersDone.obstacles == [.circle])
    let validations = timetable([finding(1, .high, after: [2]), finding(2, .high, after: [1]), finding(3)])
    #expect(validations.blockersDone.date == today)
    #expect(validations.allDone.text == "never: findings wait for each other in a circle")
  }

  @Test func `blockers are done before what only has to be validated`() {
    let timetable = timetable([finding(1, .high, owner: "ada"), finding(2, owner: "ada")])
    #expect(timetable.blockersDone.date == today && timetable.blockersDone.steps == 1)
    #expect(timetable.allDone.date == today.advanced(by: 1) && timetable.allDone.steps == 2)
  }

  @Test func `less slack goes first, whatever the severity`() {
    let timetable = timetable([
      finding(1, owner: "ada"), finding(2, .high, owner: "ada"), finding(3, .high, after: [2], owner: "li"),
    ])
    #expect(ends(timetable) == [1: 1, 2: 0, 3: 1])
  }

  @Test func `a lane tells its dates and its idle time, and fills it where it can`() throws {
    let findings = [
      finding(1, hours: 24, owner: "li"), finding(2, after: [1], hours: 8, owner: "ada"),
      finding(3, hours: 8, owner: "ada"),
    ]
    let timetable = timetable(findings)
    let ada = try #require(timetable.lanes.first { $0.owner == "ada" })
    #expect(ada.steps.compactMap(\.number) == [3, 2])
    #expect(ada.gaps.map(\.before.number) == [2] && ada.gaps.map(\.minutes) == [16 * 60])
    #expect(ada.start == today && ada.end == today.advanced(by: 3) && ada.minutes == 16 * 60)
    #expect(timetable.drivingPath.compactMap(\.number) == [1, 2])
  }

  /// The end of a third step, in days, that takes so many hours; Friday's end leaves it Monday.
  @Test(arguments: [(16, 1), (17, 7)])
  func `a step goes where it just fits and behind what it does not fit before`(hours: Int, end: Int) {
    let timetable = timetable([
      finding(1, hours: 16, owner: "li"), finding(2, after: [1], owner: "ada"),
      finding(3, hours: hours, owner: "ada"), finding(4, after: [2], hours: 24, owner: "grace"),
    ])
    #expect(timetable[FindingID(number: 3)]?.end == today.advanced(by: end))
    #expect(timetable[FindingID(number: 2)]?.end == today.advanced(by: 2))
  }

  @Test func `days off interrupt a step and delay what waits for it`() {
    let calendar = WorkCalendar(owners: ["ada": .init(daysOff: [today.advanced(by: 1)])])
    let timetable = timetable(
      [finding(1, hours: 16, owner: "ada"), finding(2, after: [1], owner: "li")],
      calendar
    )
    #expect(ends(timetable) == [1: 2, 2: 3])
    #expect(timetable.criticalDate == today.advanced(by: 2))
  }

  @Test func `whoever is away when a step could start begins it with the next day at work`() {
    let calendar = WorkCalendar(owners: ["li": .init(daysOff: [today.advanced(by: 1)])])
    let timetable = timetable(
      [finding(1, hours: 12, owner: "ada"), finding(2, after: [1], owner: "li")],
      calendar
    )
    #expect(ends(timetable) == [1: 1, 2: 2])
  }

  @Test func `what a blocker waits for counts among the steps and assumptions of its date`() {
    let timetable = timetable([
      finding(1, after: [2], owner: "ada"), finding(2, .low, hours: nil, owner: "ada"),
    ])
    #expect(timetable.blockersDone.steps == 2 && timetable.blockersDone.assumed == 1)
    #expect(timetable.blockersDone.date == today.advanced(by: 1))
  }

  @Test func `a step that could start before its owner is free is driven by the owner`() {
    let timetable = timetable([
      finding(1, hours: 24, owner: "ada"), finding(2, hours: 1, owner: "li"),
      finding(3, after: [2], owner: "ada"),
    ])
    #expect(timetable.drivingPath.compactMap(\.number) == [1, 3])
  }

  @Test func `the driving path goes through hands as well as dependencies`() {
    let timetable = timetable([
      finding(1, hours: 24, owner: "ada"), finding(2, hours: 8, owner: "ada"),
      finding(3, after: [2], hours: 1, owner: "li"),
    ])
    #expect(timetable.criticalPath.compactMap(\.number) == [1])
    #expect(timetable.drivingPath.compactMap(\.number) == [1, 2, 3])
  }

  @Test func `quick wins are estimated at half a day and close a blocker or a gate`() {
    let gated = Finding.plain(4, .high) { ($0.effort, $0.gates) = (.hours(4), ["G-09"]) }
    let sequence = RemediationSequence(
      findings: [
        finding(1, hours: 4), finding(2, hours: 5), finding(3, hours: nil), gated,
        finding(5, .high, hours: 1),
      ],
      today: today
    )
    #expect(sequence.quickWins.compactMap(\.finding.number) == [1, 4])
  }

  @Test func `a long chain and a broad field are both timed`() {
    let count = 10_000
    let chain = timetable((1...count).map { finding($0, after: $0 > 1 ? [$0 - 1] : [], hours: 1) })
    #expect(chain.criticalPath.count == count && chain.drivingPath.count == count)
    let field = timetable((1...count).map { finding($0, hours: 1, owner: "owner \($0 % 10)") })
    #expect(
      field.lanes.count == 10 && field.allDone.date == chain.calendar.day(afterHours: 1000, from: today)
    )
  }
}
