/// A requirement on a runtime's version, as manifests write them, asked about a release line such as `20` or `3.11`.
struct RuntimeRange {
  private struct Bound {
    let sign: String
    let version: [Int]
  }

  /// Alternatives of which one must hold, each of bounds that must all hold.
  private let alternatives: [[Bound]]

  /// Reads `>=20 <23`, `^20 || ^22`, `3.11`, `v20.11.0`, `~=3.9`, `20.x`; nil for what is none, such as `lts/*`.
  init?(_ text: String) {
    var alternatives: [[Bound]] = []
    for part in text.split(separator: "|") where !part.allSatisfy(\.isWhitespace) {
      var bounds: [Bound] = []
      var sign = ""
      for word in part.split(whereSeparator: { $0 == " " || $0 == "," }) {
        let signs = word.prefix { "<>=^~!".contains($0) }
        let rest = word.dropFirst(signs.count).drop { $0 == "v" }
        sign += signs
        guard !rest.isEmpty else { continue }
        let numbers = rest.split(separator: ".").prefix { $0.allSatisfy(\.isNumber) }.compactMap { Int($0) }
        guard !numbers.isEmpty else { return nil }
        bounds.append(Bound(sign: sign, version: numbers))
        sign = ""
      }
      if !bounds.isEmpty { alternatives.append(bounds) }
    }
    guard !alternatives.isEmpty else { return nil }
    self.alternatives = alternatives
  }

  /// Whether some release of the line may fit.
  func admits(_ line: [Int]) -> Bool { alternatives.contains { $0.allSatisfy { Self.admits($0, line) } } }

  private static func admits(_ bound: Bound, _ line: [Int]) -> Bool {
    // Only as far as both say something: a line `20` holds every `20.x`.
    let depth = min(bound.version.count, line.count)
    let (wanted, asked) = (Array(bound.version.prefix(depth)), Array(line.prefix(depth)))
    let isBefore = asked.lexicographicallyPrecedes(wanted)
    switch bound.sign {
    case ">=", ">": return !isBefore
    case "<=": return !wanted.lexicographicallyPrecedes(asked)
    case "<":
      // `<21` admits no 21; `<21.5` admits some of the line 21.
      return isBefore || (asked == wanted && bound.version.count > line.count)
    case "!=", "!": return true
    case "^": return asked.first == wanted.first && !isBefore
    case "~=", "~>": return asked.first == wanted.first && !isBefore
    default: return asked == wanted
    }
  }
}
