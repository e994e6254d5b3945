import Readiness
import Testing

/// What holds of every timetable, tried on many that were made up.
struct SequencePropertyTests {
  private static let seeds: Range<UInt64> = 0..<30

  private struct Case {
    var findings: [Finding] = []
    var calendar = WorkCalendar()

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      let owners = [nil, "ada", "li", "grace"]
      for number in 1...(2 + random.below(40)) {
        let level: Severity = random.below(3) == 0 ? .high : .critical
        findings.append(
          .plain(number, level) { finding in
            finding.owner = owners[random.below(4)]
            finding.effort = random.below(5) == 0 ? nil : .hours(random.below(30))
            for _ in 0..<random.below(4) where number > 1 {
              finding.dependsOn.append(FindingID(number: 1 + random.below(number - 1)))
            }
          }
        )
      }
      calendar.hoursPerDay = 1 + random.below(10)
      calendar.holidays = Set((0..<5).map { _ in today.advanced(by: random.below(40)) })
      let off = Set((0..<5).map { _ in today.advanced(by: random.below(40)) })
      calendar.owners["ada"] = .init(percent: 1 + random.below(100), daysOff: off)
    }

    func timetable(slips: [FindingID: Int] = [:]) -> RemediationTimetable {
      let sequence = RemediationSequence(findings: findings, today: today)
      return RemediationTimetable(sequence, calendar: calendar, today: today, slips: slips)
    }
  }

  @Test(arguments: seeds) func `no owner does two steps at once`(seed: UInt64) {
    let timetable = Case(seed: seed).timetable()
    for owner in Set(timetable.steps.map(\.owner)) {
      let times = timetable.steps.filter { $0.owner == owner }.compactMap(\.scheduled).filter { !$0.isEmpty }
        .sorted { $0.lowerBound < $1.lowerBound }
      for (time, next) in zip(times, times.dropFirst()) { #expect(time.upperBound <= next.lowerBound) }
    }
  }

  @Test(arguments: seeds) func `every step comes after all it requires`(seed: UInt64) throws {
    let sample = Case(seed: seed)
    let timetable = sample.timetable()
    for finding in sample.findings {
      let step = try #require(timetable[finding.id])
      let scheduled = try #require(step.scheduled)
      for id in finding.dependsOn {
        let required = try #require(timetable[id])
        #expect(required.earliestFinish <= step.earliestStart && required.latestFinish <= step.latestStart)
        #expect(try #require(required.scheduled).upperBound <= scheduled.lowerBound)
      }
    }
  }

  @Test(arguments: seeds) func `lanes are never done before the critical-path method says`(
    seed: UInt64
  ) throws {
    let timetable = Case(seed: seed).timetable()
    for step in timetable.steps {
      let scheduled = try #require(step.scheduled)
      #expect(scheduled.lowerBound >= step.earliestStart && scheduled.upperBound >= step.earliestFinish)
      #expect(step.slack >= 0)
    }
    let end = try #require(timetable.allDone.date)
    #expect(try #require(timetable.criticalDate) <= end)
    #expect(try #require(timetable.blockersDone.date) <= end)
    #expect(timetable.steps.map(\.earliestFinish).max() == timetable.criticalMinutes)
  }

  @Test(arguments: seeds) func `nothing is begun or done on a day on which its owner is away`(
    seed: UInt64
  ) throws {
    let sample = Case(seed: seed)
    for step in sample.timetable().steps where step.minutes > 0 {
      #expect(sample.calendar.isWorkingDay(try #require(step.start), owner: step.owner))
      #expect(sample.calendar.isWorkingDay(try #require(step.end), owner: step.owner))
    }
  }

  @Test(arguments: seeds) func `the steps without slack lead from the start to the end`(seed: UInt64) {
    let timetable = Case(seed: seed).timetable()
    let critical = timetable.criticalPath.compactMap { timetable[$0] }
    var reached: Set<Int> = [0]
    for step in critical where reached.contains(step.earliestStart) { reached.insert(step.earliestFinish) }
    #expect(reached.contains(timetable.criticalMinutes))
    #expect(critical.allSatisfy(\.isCritical) && timetable.steps.count(where: \.isCritical) == critical.count)
  }

  @Test(arguments: seeds) func `the driving path has no pause and ends with the last step`(
    seed: UInt64
  ) throws {
    let timetable = Case(seed: seed).timetable()
    let path = timetable.drivingPath.compactMap { timetable[$0] }
    let ends = timetable.steps.compactMap(\.scheduled?.upperBound)
    #expect(path.last?.scheduled?.upperBound == ends.max())
    for (step, next) in zip(path, path.dropFirst()) {
      let (first, second) = (try #require(step.scheduled), try #require(next.scheduled))
      #expect(first.upperBound <= second.lowerBound)
    }
  }

  /// Of the levelled lanes the same need not hold: a longer step can bring their end nearer (Graham, 1969).
  @Test(arguments: seeds) func `the method's end never comes nearer by a slip`(seed: UInt64) {
    let sample = Case(seed: seed)
    let before = sample.timetable().criticalMinutes
    for finding in sample.findings.prefix(4) {
      let after = sample.timetable(slips: [finding.id: 2]).criticalMinutes
      #expect(after >= before && after <= before + 2 * sample.calendar.hoursPerDay * 60)
    }
  }

  @Test(arguments: seeds) func `what is accepted or no longer waited for delays the method's end never`(
    seed: UInt64
  ) {
    let sample = Case(seed: seed)
    let register = Register(findings: sample.findings)
    let before = RemediationOutcome(register: register, calendar: sample.calendar, today: today)
    for finding in sample.findings.suffix(4) {
      let suppositions =
        [Supposition.accept(finding.id)]
        + finding.dependsOn.prefix(1).map { .drop(finding.id, dependsOn: $0) }
      for supposition in suppositions {
        let forecast = RemediationForecast.compare(
          register,
          supposing: [supposition],
          calendar: sample.calendar,
          today: today,
          before: before
        )
        #expect(forecast.refusals.isEmpty)
        #expect(forecast.after.timetable.criticalMinutes <= before.timetable.criticalMinutes)
      }
    }
  }

  @Test(arguments: seeds) func `the order of the register does not matter to the dates`(seed: UInt64) {
    var sample = Case(seed: seed)
    let timetable = sample.timetable()
    sample.findings.reverse()
    #expect(sample.timetable() == timetable)
  }
}
