import Readiness
import Testing

struct EffortTests {
  @Test(arguments: [
    ("XS", Effort.extraSmall, 2), ("s", .small, 4), ("M", .medium, 16), ("l", .large, 40),
    ("xl", .extraLarge, 80),
    ("6h", .hours(6), 6), ("0h", .hours(0), 0), ("2D", .hours(16), 16), ("1.5d", .hours(12), 12),
    ("0.1h", .hours(1), 1), ("0.125d", .hours(1), 1), ("10000h", .hours(10_000), 10_000),
    ("1250d", .hours(10_000), 10_000),
  ])
  func `sizes and spans are read`(text: String, effort: Effort, hours: Int) {
    #expect(Effort(text) == effort)
    #expect(effort.workingHours == hours)
    #expect(Effort(effort.text) == effort)
  }

  @Test(arguments: [
    "", "h", "d", "6", "-1h", "+1h", "1e3h", "0x10h", "nanh", "infh", "1.h", ".5h", "1.2345h", "1.2.3h",
    "10001h",
    "1251d", "99999999999999999999h", "XXL", "6 h", "６h",
  ])
  func `what is no effort is not read`(text: String) { #expect(Effort(text) == nil) }

  @Test func `sizes and hours are ordered by their hours`() {
    #expect(Effort.sizes == Effort.sizes.sorted())
    #expect(Effort.small < .hours(5))
    #expect(Effort.hours(15) < .medium)
  }
}
