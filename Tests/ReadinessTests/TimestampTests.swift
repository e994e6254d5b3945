import Readiness
import Testing

struct TimestampTests {
  @Test(arguments: [
    ("2026-11-23T14:02:03Z", "2026-11-23T14:02:03Z"),
    ("2026-11-23t14:02:03z", "2026-11-23T14:02:03Z"),
    ("2026-11-23 14:02:03Z", "2026-11-23T14:02:03Z"),
    ("2026-11-23T14:02:03.987654Z", "2026-11-23T14:02:03Z"),
    ("2026-11-23T14:02:03+00:00", "2026-11-23T14:02:03Z"),
    ("2026-11-23T14:02:03-00:00", "2026-11-23T14:02:03Z"),
    ("2026-11-23T14:02:03+02:00", "2026-11-23T12:02:03Z"),
    ("2026-11-23T23:30:00-05:30", "2026-11-24T05:00:00Z"),
    ("2026-01-01T00:30:00.5+01:00", "2025-12-31T23:30:00Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    ("2026-11-23", "2026-11-23T00:00:00Z"),
  ])
  func `date-times of RFC 3339 are read`(text: String, expected: String) {
    #expect(Timestamp(text)?.description == expected)
  }

  @Test(arguments: [
    "", "2026-11-23T", "2026-11-23T14:02Z", "2026-11-23T14:02:03", "2026-11-23T24:00:00Z",
    "2026-11-23T14:60:00Z",
    "2026-11-23T14:02:61Z", "2026-11-23T14:02:03+2:00", "2026-11-23T14:02:03+0200",
    "2026-11-23T14:02:03+24:00",
    "2026-11-23T14:02:03+:02:00", "2026-11-23T14:02:03.Z", "2026-11-23T+1:+2:+3Z", "2026-02-30T14:02:03Z",
    "2026-11-23X14:02:03Z", "2026-11-23T14:02:03Zz", "2026-11-23T14:02:03 Z", "2026-11-23T1é:02:03Z",
  ])
  func `what is no date-time is not read`(text: String) { #expect(Timestamp(text) == nil) }

  @Test func `moments survive being written and read`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<5_000 {
      let moment = Timestamp(secondsSinceEpoch: random.below(12_622_780_800) - 6_311_390_400)
      #expect(Timestamp(moment.description) == moment)
      #expect(moment.date.description == String(moment.description.prefix(10)))
    }
  }

  @Test func `the second before the epoch is on the day before`() {
    #expect(Timestamp(secondsSinceEpoch: -1).date == CalendarDate(daysSinceEpoch: -1))
    #expect(Timestamp(secondsSinceEpoch: -86_400).date == CalendarDate(daysSinceEpoch: -1))
    #expect(Timestamp(secondsSinceEpoch: -86_401).date == CalendarDate(daysSinceEpoch: -2))
    #expect(noon.timeOfDay == "12:00")
  }
}
