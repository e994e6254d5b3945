import SourceTree

/// The pairs of text colour and background in one style sheet that are both known and too close to each
/// other.
struct ContrastPairs {
  struct Pair: Sendable {
    var selector: String
    var line: Int
    var color: String
    var background: String
    var ratio: Double
    var needed: Double

    /// The pair as people read it.
    var text: String {
      let rounded = (ratio * 100).rounded(.down) / 100
      return "`\(selector)` \(color) on \(background) is \(rounded):1, needs \(needed == 3 ? "3" : "4.5"):1"
    }
  }

  private(set) var pairs: [Pair] = []

  init(of sheet: StyleSheet) {
    let variables = sheet.variables
    let repeated = Self.colorsBySelector(sheet)
    for rule in sheet.rules where !rule.isForPrint && rule.conditions.isEmpty {
      guard let selector = rule.selectors.first, !rule.selectors.contains(where: { Self.exempt.matches($0) }),
        !rule.sets([
          "opacity", "text-indent", "-webkit-text-fill-color", "background-image", "mix-blend-mode",
          "font-size",
        ])
          || rule.sets(["font-size"])
            && !rule.sets(["opacity", "text-indent", "background-image", "mix-blend-mode"]),
        (repeated[rule.selectorText] ?? 0) < 2,
        // A line that is drawn by its background; the text over it has a box of its own.
        (rule["height"].flatMap(StyleRule.pixels) ?? 99) > 4,
        let pair = Self.colors(of: rule, variables)
      else { continue }
      let ratio = pair.text.contrast(with: pair.background)
      let needed = Self.isLarge(rule) ? 3 : 4.5
      // Below 1.1 the text is meant not to be seen, or the rule sets only one of them in earnest.
      guard ratio >= 1.1, ratio < needed else { continue }
      pairs.append(
        Pair(
          selector: String(selector.prefix(60)),
          line: rule.line,
          color: pair.written.0,
          background: pair.written.1,
          ratio: ratio,
          needed: needed
        )
      )
    }
  }

  private static let exempt = Pattern(
    #"""
    (?i)disabled|inactive|placeholder|::|:before|:after|selection|scrollbar|readonly|logo|brand|icon\#
    |badge-dot|spinner|loader|skeleton|\bsvg\b|\bpath\b|:checked|\[data-theme|theme-dark|\.dark\b|avatar\#
    |divider|progress
    """#
  )

  private static func colorsBySelector(_ sheet: StyleSheet) -> [String: Int] {
    var counts: [String: Int] = [:]
    for rule in sheet.rules
    where rule.conditions.isEmpty && rule.sets(["color", "background", "background-color"]) {
      counts[rule.selectorText, default: 0] += 1
    }
    return counts
  }

  private static func colors(
    of rule: StyleRule,
    _ variables: [String: String]
  ) -> (text: StyleColor, background: StyleColor, written: (String, String))? {
    guard let written = rule["color"],
      let ground = rule.declarations.last(where: { ["background", "background-color"].contains($0.property) }
      )?.value,
      let first = StyleSheet.resolved(written, with: variables),
      let second = StyleSheet.resolved(ground, with: variables),
      let text = StyleColor(first), let background = StyleColor(second)
    else { return nil }
    return (text, background, (first, second))
  }

  /// WCAG 2.2, "large scale": 18 points, or 14 points and bold.
  private static func isLarge(_ rule: StyleRule) -> Bool {
    if rule.selectors.allSatisfy({ ["h1", "h2"].contains(StyleSheet.subject(of: $0)) }) { return true }
    guard let size = rule["font-size"] else { return false }
    guard let pixels = StyleRule.pixels(size) else { return true }
    let weight = rule["font-weight"] ?? ""
    return pixels >= 24 || pixels >= 18.66 && (weight == "bold" || (Int(weight) ?? 0) >= 700)
  }
}
