import Readiness

/// Moments as the page shows them.
enum PageTime {
  /// Day and minute, such as `2026-11-23 14:02 UTC`.
  static func words(_ time: Timestamp) -> String { "\(time.date) \(time.timeOfDay) UTC" }
}
