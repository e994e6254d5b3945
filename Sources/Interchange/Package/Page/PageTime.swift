import Readiness

/// Moments as the page shows them.
enum PageTime {
  /// Day and minute, such as `2026-11-23 14:02 UTC`.
  static func words(_ time: Timestamp) -> String { "\(time.date) \(time.timeOfDay) UTC" }
}

extension HTMLPage {
  /// A moment, which is not broken at its hyphens.
  mutating func time(_ time: Timestamp) {
    inline("time", ["datetime": time.description], PageTime.words(time))
  }

  /// A day, which is not broken at its hyphens.
  mutating func date(_ date: CalendarDate) {
    inline("time", ["datetime": date.description], date.description)
  }
}
