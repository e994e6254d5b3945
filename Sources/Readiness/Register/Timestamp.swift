/// A moment in UTC, to the second, written as RFC 3339 (`2026-11-23T14:02:00Z`).
package struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z without leap seconds; negative before.
  package let secondsSinceEpoch: Int

  /// The moment that many seconds after 1970-01-01T00:00:00Z.
  package init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

  /// Reads an RFC 3339 date-time, or a bare date as its midnight in UTC; fractions of a second are dropped.
  package init?(_ text: some StringProtocol) {
    guard let date = CalendarDate(text.prefix(10)) else { return nil }
    let rest = text.dropFirst(10)
    guard let first = rest.first else {
      self.init(secondsSinceEpoch: date.daysSinceEpoch * 86_400)
      return
    }
    guard first == "T" || first == "t" || first == " ", let time = TimeOfDay(rest.dropFirst()) else {
      return nil
    }
    self.init(secondsSinceEpoch: date.daysSinceEpoch * 86_400 + time.seconds - time.offset)
  }

  /// The day in UTC.
  package var date: CalendarDate {
    let days = secondsSinceEpoch >= 0 ? secondsSinceEpoch / 86_400 : (secondsSinceEpoch - 86_399) / 86_400
    return CalendarDate(daysSinceEpoch: days)
  }

  /// Hours and minutes as `14:02`, in UTC.
  package var timeOfDay: String {
    let seconds = secondsSinceEpoch - date.daysSinceEpoch * 86_400
    return "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2))"
  }

  /// The moment as `2026-11-23T14:02:00Z`.
  package var description: String {
    let seconds = secondsSinceEpoch - date.daysSinceEpoch * 86_400
    return "\(date)T\(timeOfDay):\(padded(seconds % 60, 2))Z"
  }

  /// Orders from earlier to later.
  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }
}

/// The part of an RFC 3339 date-time after the `T`.
private struct TimeOfDay {
  var seconds: Int
  var offset: Int

  init?(_ text: some StringProtocol) {
    let clock = text.prefix(8).split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, clock.allSatisfy({ $0.count == 2 }), let hour = decimal(clock[0]),
      let minute = decimal(clock[1]), let second = decimal(clock[2]),
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    seconds = hour * 3600 + minute * 60 + second
    var zone = text.dropFirst(8)
    if zone.first == "." {
      let fraction = zone.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard !fraction.isEmpty else { return nil }
      zone = zone[fraction.endIndex...]
    }
    guard let parsed = Self.offset(zone) else { return nil }
    offset = parsed
  }

  /// Seconds east of UTC of `Z`, `+hh:mm` or `-hh:mm`.
  static func offset(_ zone: some StringProtocol) -> Int? {
    if zone == "Z" || zone == "z" { return 0 }
    guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
    let parts = zone.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hours = decimal(parts[0]),
      let minutes = decimal(parts[1]),
      (0...23).contains(hours), (0...59).contains(minutes)
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
