/// Reads line numbers as people write them: `12`, `12-40`, `L12-L40`, `lines 62-64, 83-84`.
struct LineRanges {
  /// 1-based first and last lines.
  let ranges: [ClosedRange<Int>]

  /// Nil when the text is anything but line numbers.
  init?(_ text: String) {
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "&" }) {
      for piece in Self.pieces(part) {
        guard let range = Self.range(piece) else { return nil }
        ranges.append(range)
      }
    }
    guard !ranges.isEmpty else { return nil }
    self.ranges = ranges
  }

  /// The parts of `30 and 40-42`, without what only says that they are lines.
  private static func pieces(_ text: Substring) -> [String] {
    var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    words.removeAll {
      ["line", "lines", "ln", "lns", "l", "line:", "lines:", "and", "at", "@", "on"].contains($0)
    }
    let joined = words.joined(separator: " ")
    let dashed = [" - ", " – ", " to ", " — "].reduce(joined) { text, dash in
      text.split(separator: dash, omittingEmptySubsequences: false).joined(separator: "-")
    }
    return dashed.split(separator: " ").map(String.init)
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    var text = text.filter { $0 != "(" && $0 != ")" && $0 != "~" && $0 != "#" }
    if text.hasSuffix("+") || text.hasSuffix(".") { text.removeLast() }
    let ends = text.split(omittingEmptySubsequences: false) {
      $0 == "-" || $0 == "–" || $0 == "—" || $0 == "‑"
    }
    guard ends.count <= 2, let first = number(ends[0]) else { return nil }
    guard ends.count == 2 else { return first...first }
    guard let last = number(ends[1]), last >= first else { return nil }
    return first...last
  }

  private static func number(_ text: Substring) -> Int? {
    var digits = text
    if digits.first == "l" || digits.first == "L" { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(digits), number > 0
    else { return nil }
    return number
  }
}
