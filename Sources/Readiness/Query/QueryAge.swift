/// Spans of days as queries write them.
enum QueryAge {
  /// The days in `7d`, `2w`, `3m` (30 days each) or `1y` (365 days); a bare number is days.
  static func days(_ text: String) -> Int? {
    let unit = text.last?.lowercased()
    let lengths = ["d": 1, "w": 7, "m": 30, "y": 365]
    let length = unit.flatMap { lengths[$0] }
    let digits = length == nil ? text[...] : text.dropLast()
    guard (1...6).contains(digits.utf8.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return Int(digits).map { $0 * (length ?? 1) }
  }
}
