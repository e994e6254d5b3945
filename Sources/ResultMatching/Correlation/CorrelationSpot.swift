import Readiness

/// A place as far as it tells whether two findings stand at one.
struct CorrelationSpot: Sendable {
  let path: String
  /// 1-based; nil for the whole file.
  let lines: ClosedRange<Int>?
  /// What stands there without the white space that reformatting changes; nil for nothing that tells one line from
  /// the next.
  let text: String?

  /// How many lines apart two tools may see one thing.
  static let nearLines = 3
  /// The most lines of a region that count.
  static let regionLines = 64
  /// The fewest bytes by which a line can be told from others.
  private static let tellingBytes = 12
  /// As much of a text as is compared.
  private static let comparedBytes = 400

  init(_ location: Location) {
    path = location.path
    lines = location.startLine.map { start in
      let start = min(max(1, start), Int(Int32.max))
      return start...min(max(start, location.endLine ?? start), start + Self.regionLines)
    }
    let quoted = String(decoding: (location.snippet ?? "").utf8.prefix(Self.comparedBytes), as: UTF8.self)
    let text = FindingIdentity.normalized(quoted)
    self.text = text.utf8.count < Self.tellingBytes ? nil : text
  }

  /// Where both stand, in words; nil when they stand at different places.
  func common(with other: CorrelationSpot) -> String? {
    guard path == other.path else { return nil }
    switch (lines, other.lines) {
    case (nil, nil): return "in \(shownPath)"
    case (let mine?, let theirs?) where Self.areNear(mine, theirs):
      return "at \(shownPath):\(min(mine.lowerBound, theirs.lowerBound))"
    default: break
    }
    guard let text, text == other.text else { return nil }
    return "in the same text of \(shownPath)"
  }

  /// The end of the path, as much as a sentence bears.
  var shownPath: String { path.utf8.count <= 120 ? path : "…" + path.suffix(100) }

  private static func areNear(_ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> Bool {
    left.lowerBound <= right.upperBound + nearLines && right.lowerBound <= left.upperBound + nearLines
  }
}
