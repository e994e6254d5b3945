import SourceTree

/// What a style sheet does to the outline that browsers draw around what has the focus.
struct FocusOutlines {
  /// Rules that take the outline off everything or off a whole kind of control.
  var resets: [StyleRule] = []
  /// Rules that take it off particular controls, with nothing in its place.
  var losses: [StyleRule] = []
  /// What some rule shows the focus of, by the last part of its selector.
  var indicated: Set<String> = []
  /// Whether some rule shows the focus in general.
  var hasGeneralIndicator = false

  private static let replacements = [
    "box-shadow", "border", "border-", "background", "background-", "text-decoration", "text-decoration-",
    "color",
    "filter", "transform", "opacity", "fill", "stroke", "-webkit-box-shadow",
  ]

  init(of sheet: StyleSheet) {
    let indicators = sheet.rules.filter { rule in
      rule.selectors.contains { $0.contains(":focus") }
        && (Self.drawsOutline(rule) || rule.sets(Self.replacements))
    }
    hasGeneralIndicator = indicators.contains { rule in
      rule.selectors.contains { [":focus", ":focus-visible", "*:focus", "*:focus-visible"].contains($0) }
    }
    indicated = Set(indicators.flatMap(\.selectors).map { StyleSheet.subject(of: $0) })
    for rule in sheet.rules where Self.removesOutline(rule) && !rule.isForPrint {
      let wrong = rule.selectors.filter { !$0.contains(":not(:focus-visible)") && !$0.contains("[tabindex=") }
      if wrong.contains(where: { Self.isReset($0) }) {
        if !rule.sets(Self.replacements) { resets.append(rule) }
        continue
      }
      let shown = indicated
      let lost = wrong.filter { Self.isControl($0) && !shown.contains(StyleSheet.subject(of: $0)) }
      let isReplaced = rule.sets(Self.replacements) && rule.selectors.contains { $0.contains(":focus") }
      if !lost.isEmpty, !isReplaced { losses.append(rule) }
    }
  }

  private static func removesOutline(_ rule: StyleRule) -> Bool {
    guard
      let last = rule.declarations.last(where: {
        $0.property.hasPrefix("outline") && $0.property != "outline-offset"
      })
    else { return false }
    guard ["outline", "outline-style", "outline-width"].contains(last.property) else { return false }
    return last.value.split(separator: " ").contains { ["none", "0", "0px"].contains($0) }
  }

  private static func drawsOutline(_ rule: StyleRule) -> Bool {
    rule.sets(["outline", "outline-color", "outline-style"]) && !removesOutline(rule)
  }

  private static func isReset(_ selector: String) -> Bool {
    ["*", ":focus", "*:focus", "a", "a:focus", "button", "button:focus", "a:active", "*:focus-visible"]
      .contains(selector)
  }

  private static let control = Pattern(
    #"""
    (?i)(?:^|[ >+~])(?:a|button|summary)(?:[.:#\[][^ ]*)?$|\[type=['"]?(?:button|submit|checkbox|radio\#
    |range)|[.#][\w-]*(?:btn|button|link|tab|toggle|switch|checkbox|radio|chip|pill|menu-?item|nav-?item\#
    |option|close|select|dropdown-item)s?(?:[-_][\w-]*)?(?::[\w-]+)*$
    """#
  )
  private static let other = Pattern(
    #"""
    (?i)textarea|search|input|editor|editable|field|modal|dialog|popover|tooltip|tabpanel|tab-?(?:content\#
    |pane)|container|wrapper|::|ProseMirror|CodeMirror|canvas|\btabs\b|-content|disabled
    """#
  )

  /// Whether a selector means something that people reach with the keyboard and that shows no caret of its
  /// own.
  private static func isControl(_ selector: String) -> Bool {
    control.matches(selector) && !other.matches(selector)
  }
}
