import Readiness
import Testing

struct SequenceCalendarTests {
  /// The day of all tests is a Monday.
  private let monday = today

  @Test(arguments: [
    ("1970-01-01", Weekday.thursday), ("1969-12-31", .wednesday), ("2000-02-29", .tuesday),
    ("2026-11-23", .monday), ("2026-11-29", .sunday), ("1900-01-01", .monday),
  ])
  func `a day knows its day of the week`(text: String, weekday: Weekday) {
    #expect(CalendarDate(text)?.weekday == weekday)
  }

  @Test func `work goes on after the weekend`() {
    let calendar = WorkCalendar()
    #expect(calendar.day(afterHours: 8, from: monday) == monday)
    #expect(calendar.day(afterHours: 9, from: monday) == monday.advanced(by: 1))
    #expect(calendar.day(afterHours: 40, from: monday) == monday.advanced(by: 4))
    #expect(calendar.day(afterHours: 41, from: monday) == monday.advanced(by: 7))
    #expect(calendar.day(afterHours: 8, from: monday.advanced(by: 5)) == monday.advanced(by: 7))
    #expect(calendar.day(afterHours: 0, from: monday.advanced(by: 6)) == monday.advanced(by: 7))
  }

  @Test func `nobody works on a holiday`() {
    let calendar = WorkCalendar(holidays: [monday, monday.advanced(by: 2), monday.advanced(by: 5)])
    #expect(calendar.day(afterHours: 16, from: monday) == monday.advanced(by: 3))
    #expect(calendar.hours(from: monday, before: monday.advanced(by: 7)) == 24)
  }

  @Test func `an owner's share and days off are counted`() {
    let calendar = WorkCalendar(owners: [
      "ada": .init(percent: 50), "li": .init(daysOff: [monday, monday.advanced(by: 1)]),
    ])
    #expect(calendar.day(afterHours: 8, from: monday, owner: "ada") == monday.advanced(by: 1))
    #expect(calendar.day(afterHours: 8, from: monday, owner: "li") == monday.advanced(by: 2))
    #expect(calendar.day(afterHours: 8, from: monday, owner: "grace") == monday)
    #expect(calendar.hours(from: monday, before: monday.advanced(by: 7), owner: "ada") == 20)
    #expect(calendar.hours(from: monday, before: monday.advanced(by: 7), owner: "li") == 24)
  }

  @Test func `without working time nothing is ever done`() {
    let idle = [
      WorkCalendar(weekdays: []), WorkCalendar(hoursPerDay: 0), WorkCalendar(hoursPerDay: -3),
      WorkCalendar(owners: ["ada": .init(percent: 0)]), WorkCalendar(owners: ["ada": .init(percent: -1)]),
    ]
    for calendar in idle {
      #expect(calendar.day(afterHours: 1, from: monday, owner: "ada") == nil)
      #expect(calendar.hours(from: monday, before: monday.advanced(by: 100), owner: "ada") == 0)
    }
  }

  @Test func `no date lies more than a hundred years ahead`() {
    let calendar = WorkCalendar(weekdays: [.monday], hoursPerDay: 1)
    #expect(calendar.day(afterHours: 5000, from: monday) == monday.advanced(by: 4999 * 7))
    #expect(calendar.day(afterHours: 10_000, from: monday) == nil)
    #expect(calendar.day(afterHours: .max, from: monday) == nil)
  }

  @Test func `a share or a day beyond all measure counts as the whole`() {
    let calendar = WorkCalendar(hoursPerDay: .max, owners: ["ada": .init(percent: .max)])
    #expect(calendar.day(afterHours: 48, from: monday, owner: "ada") == monday.advanced(by: 1))
  }

  @Test(arguments: 0..<40) func `dates agree with counting day by day`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var calendar = WorkCalendar(
      weekdays: Set(Weekday.allCases.filter { $0 == .tuesday || $0.rawValue >= random.below(7) }),
      holidays: Set((0..<random.below(12)).map { _ in monday.advanced(by: random.below(60) - 10) }),
      hoursPerDay: 1 + random.below(12)
    )
    let off = Set((0..<random.below(12)).map { _ in monday.advanced(by: random.below(60) - 10) })
    calendar.owners["ada"] = .init(percent: 100, daysOff: off)
    let start = monday.advanced(by: random.below(7))
    for hours in 1...60 {
      var (left, day) = (hours, start)
      while true {
        if calendar.isWorkingDay(day, owner: "ada") { left -= calendar.hoursPerDay }
        if left <= 0 { break }
        day = day.advanced(by: 1)
      }
      #expect(calendar.day(afterHours: hours, from: start, owner: "ada") == day)
      #expect(calendar.hours(from: start, before: day, owner: "ada") < hours)
      #expect(calendar.hours(from: start, before: day.advanced(by: 1), owner: "ada") >= hours)
    }
  }
}
