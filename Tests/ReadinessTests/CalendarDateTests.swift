import Readiness
import Testing

struct CalendarDateTests {
  @Test func `every day of four centuries survives being written and read`() {
    // One expectation for all: 146,400 of them would take seconds.
    let lost = (-200 * 366..<200 * 366).filter { number in
      let day = CalendarDate(daysSinceEpoch: number)
      let (year, month, dayOfMonth) = day.components
      return CalendarDate(year: year, month: month, day: dayOfMonth) != day
        || CalendarDate(day.description) != day || day >= day.advanced(by: 1)
    }
    #expect(lost.isEmpty)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-23", 20_780),
    ("1900-03-01", -25_508), ("0000-01-01", -719_528), ("9999-12-31", 2_932_896),
  ])
  func `known days have their numbers`(text: String, days: Int) {
    #expect(CalendarDate(text)?.daysSinceEpoch == days)
    #expect(CalendarDate(daysSinceEpoch: days).description == text)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-13-01", "2026-00-01", "2026-02-29", "1900-02-29", "2026-04-31", "2026-11-00",
    "2026-11-32", "26-11-23", "2026-1-23", "2026-11-3", "+026-11-23", "2026-+1-23", "2026-11-+3",
    "2026-11-23 ",
    " 2026-11-23", "2026/11/23", "2026-11-23-01", "２０２６-11-23", "2026--1-23", "99999-01-01",
  ])
  func `what is no day is not read`(text: String) { #expect(CalendarDate(text) == nil) }
}
