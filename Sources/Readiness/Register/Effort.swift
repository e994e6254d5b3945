/// The work a fix is expected to take: a size, or a number of hours.
package enum Effort: Hashable, Sendable, Comparable {
  case extraSmall
  case small
  case medium
  case large
  case extraLarge
  /// Working hours, from 0 to 10,000 when they were read from a text.
  case hours(Int)

  /// The sizes, smallest first.
  package static let sizes: [Effort] = [.extraSmall, .small, .medium, .large, .extraLarge]

  /// The expected working hours: XS 2 hours, S half a day, M 2 days, L 5 days, XL 10 days, at 8 hours a day.
  package var workingHours: Int {
    switch self {
    case .extraSmall: 2
    case .small: 4
    case .medium: 16
    case .large: 40
    case .extraLarge: 80
    case .hours(let hours): hours
    }
  }

  /// The short form: `XS S M L XL`, or hours as `6h`.
  package var text: String {
    switch self {
    case .extraSmall: "XS"
    case .small: "S"
    case .medium: "M"
    case .large: "L"
    case .extraLarge: "XL"
    case .hours(let hours): "\(hours)h"
    }
  }

  /// Reads the short form in any case, and hours (`6h`) or days (`1.5d`); nil for anything else or over
  /// 10,000 hours.
  package init?(_ text: some StringProtocol) {
    let word = text.uppercased()
    if let size = Self.sizes.first(where: { $0.text == word }) {
      self = size
      return
    }
    guard let unit = word.last, unit == "H" || unit == "D", let amount = Self.thousandths(word.dropLast())
    else { return nil }
    let hours = (amount * (unit == "D" ? 8 : 1) + 999) / 1000
    guard hours <= 10_000 else { return nil }
    self = .hours(hours)
  }

  /// The thousandths in `12` or `1.5`, with at most six digits before the point and three after it.
  ///
  /// Whole numbers, because rounding a `Double` would need the C library.
  private static func thousandths(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard (1...6).contains(parts[0].utf8.count), let whole = decimal(parts[0]) else { return nil }
    guard parts.count == 2 else { return whole * 1000 }
    guard (1...3).contains(parts[1].utf8.count),
      let fraction = decimal(parts[1] + String(repeating: "0", count: 3 - parts[1].utf8.count))
    else { return nil }
    return whole * 1000 + fraction
  }

  /// Orders by working hours; a size comes before as many hours.
  package static func < (left: Effort, right: Effort) -> Bool { left.orderKey < right.orderKey }

  private var orderKey: (hours: Int, isCounted: Int) {
    if case .hours(let hours) = self { return (hours, 1) }
    return (workingHours, 0)
  }
}
