/// The work a fix is expected to take: a size, or a number of hours.
package enum Effort: Hashable, Sendable, Comparable {
  case extraSmall
  case small
  case medium
  case large
  case extraLarge
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

  /// Reads the short form in any case, and hours (`6h`) or days (`1.5d`); nil for anything else or over 10,000 hours.
  package init?(_ text: some StringProtocol) {
    let word = text.uppercased()
    if let size = Self.sizes.first(where: { $0.text == word }) {
      self = size
      return
    }
    guard let unit = word.last, unit == "H" || unit == "D", let amount = Double(word.dropLast()),
      amount >= 0, amount <= 10_000
    else { return nil }
    let hours = unit == "D" ? amount * 8 : amount
    guard hours <= 10_000 else { return nil }
    self = .hours(Int(hours.rounded(.up)))
  }

  package static func < (left: Effort, right: Effort) -> Bool { left.workingHours < right.workingHours }
}
