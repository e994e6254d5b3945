internal import Readiness

/// Reads the ways in which people write down how much work a fix is.
enum EffortText {
  private static let sizes: [Effort: [NormalName]] = [
    .extraSmall: ["xs", "extrasmall", "trivial", "tiny", "minutes", "quickwin", "minimal"],
    .small: ["s", "small", "low", "easy", "quick", "hours", "minor", "halfday", "halfaday"],
    .medium: ["m", "medium", "med", "moderate", "days", "normal"],
    .large: ["l", "large", "high", "hard", "big", "week", "significant", "major", "aweek"],
    .extraLarge: ["xl", "xxl", "extralarge", "verylarge", "veryhigh", "huge", "weeks", "epic", "months"],
  ]

  private static let byWord: [NormalName: Effort] = {
    var table: [NormalName: Effort] = [:]
    for (effort, names) in sizes { for name in names { table[name] = effort } }
    return table
  }()

  /// Working hours of a unit, at 8 hours a day and 5 days a week.
  private static let units: [NormalName: Double] = [
    "min": 1 / 60, "mins": 1 / 60, "minute": 1 / 60, "minutes": 1 / 60, "h": 1, "hr": 1, "hrs": 1, "hour": 1,
    "hours": 1, "d": 8, "day": 8, "days": 8, "personday": 8, "persondays": 8, "w": 40, "wk": 40, "week": 40,
    "weeks": 40,
  ]

  /// The effort that a text names: a size, or a time, of ranges the greater end; nil for anything else.
  static func effort(_ text: String) -> Effort? {
    if let effort = byWord[NormalName(text)] ?? Effort(text) { return effort }
    if let effort = time(text) { return effort }
    // `M (2-3 days)` and `Small - one file`: the size stands first.
    let head = text.prefix { $0.isLetter }
    return head.count < text.count ? byWord[NormalName(String(head))] : nil
  }

  /// Whether a text is a size or one time and nothing else.
  static func isWhole(_ text: String) -> Bool {
    if byWord[NormalName(text)] != nil || Effort(text) != nil { return true }
    let words = text.split { $0.isWhitespace }
    return words.count == 2 && Double(words[0]) != nil && units[NormalName(String(words[1]))] != nil
  }

  /// The effort of a number under a key that names the unit, such as `effort_hours`.
  static func effort(_ digits: String, key: String) -> Effort? {
    let name = NormalName(key).text
    guard let number = Double(digits),
      let unit = ["hours": "h", "days": "d"].first(where: { name.hasSuffix($0.key) })
    else { return nil }
    return Effort("\(number)\(unit.value)")
  }

  private static func time(_ text: String) -> Effort? {
    let cleaned = text.lowercased().filter { $0 != "~" && $0 != "<" && $0 != ">" && $0 != "≈" }.trimmed
    let amount = cleaned.prefix { $0.isNumber || $0 == "." || $0 == "-" || $0 == "–" || $0 == " " }
    let last = amount.split { $0 == "-" || $0 == "–" || $0 == " " }.last.map(String.init)
    let unit = cleaned.dropFirst(amount.count).prefix { $0.isLetter || $0 == " " || $0 == "-" }
    guard let last, let number = Double(last), let hours = units[NormalName(String(unit))] else { return nil }
    let total = (number * hours).rounded(.up)
    return total >= 0 && total <= 10_000 ? .hours(Int(total)) : nil
  }
}
