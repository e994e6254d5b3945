import SourceTree

extension StyleRule {
  /// Whether it holds on paper only or not on screens that people look at.
  var isForPrint: Bool { conditions.contains { $0.contains("print") && !$0.contains("screen") } }

  /// Whether an at-rule around it asks for a width.
  var isInWidthQuery: Bool { conditions.contains { StyleSheet.isWidthQuery($0) } }

  /// Its selectors as one text.
  var selectorText: String { selectors.joined(separator: ", ") }

  /// A number of CSS pixels; nil for anything else than `px`, `rem` or `em`.
  static func pixels(_ value: String) -> Double? {
    for (unit, factor) in [("px", 1.0), ("rem", 16), ("em", 16)] where value.hasSuffix(unit) {
      return Double(value.dropLast(unit.count)).map { $0 * factor }
    }
    return nil
  }
}

extension StyleSheet {
  /// Whether an at-rule asks how wide the page or a container is, by itself or through a mixin or a variable.
  static func isWidthQuery(_ text: String) -> Bool { widthQuery.matches(text) }

  private static let widthQuery = Pattern(
    #"""
    (?i)^@(?:container|media\b.*(?:width|[$@#]))|^@include\s+[\w.-]*(?:media|break|mobile|tablet|desktop\#
    |phone|respond|screen|small|medium|large|\bmq\b|\bbp\b|\bup\b|\bdown\b|until|from)
    """#
  )

  /// The last simple selectors of a selector, without pseudo-classes and pseudo-elements: what a rule styles.
  static func subject(of selector: String) -> String {
    let last = selector.split { " >+~".contains($0) }.last ?? ""
    return String(last.prefix { $0 != ":" })
  }
}
