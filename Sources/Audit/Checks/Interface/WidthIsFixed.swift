import Readiness
import SourceTree

extension Check {
  static let widthIsFixed = Check(
    id: "U-14",
    title: "Boxes are wider than a phone's screen",
    workstream: WorkstreamID("uiux"),
    checkClass: .heuristic,
    profiles: [.web],
    severity: .low,
    effort: .small,
    decides: """
      A rule outside media queries sets `width` or `min-width` to 640 pixels or more (480 for boxes that hold a \
      page's content, by their names) with no `max-width`, and no rule of the file changes it for narrow screens.
      """,
    impact: """
      On a phone, and on a desktop at 400 % zoom, {elements} stick out: people must scroll sideways in every \
      line to read or to reach a button.
      """,
    remediation:
      "Write `max-width` with `width: 100%` instead in {elements}, or `width: min(…, 100%)`. Places: {list}.",
    rootCause: "The width was taken from a drawing for one screen size.",
    reproduction: ["Open the page in a window of 320 pixels and look for a horizontal scroll bar."],
    references: ["WCAG 2.2 SC 1.4.10", "https://www.w3.org/WAI/WCAG22/Understanding/reflow.html"],
    guards: [
      "print styles, images, drawings and tables", "desktop apps",
      "boxes that another rule of the file makes narrower",
      "menus, dialogs, previews and other boxes that float above the page",
    ],
    topics: ["responsive", "mobile layout", "small screens"],
    examples: [
      .bad(["a.css": ".box { width: 960px; margin: auto }"]),
      .good(["a.css": ".box { width: 960px; max-width: 100% }\n@media print { .page { width: 800px } }"]),
      .good(["a.css": ".box { width: 960px }\n@media (max-width: 960px) { .box { width: auto } }"]),
      .good([
        "a.css":
          "#form input#title { width: 600px }\n@media (max-width: 480px) { .line input[type=\"text\"] { max-width: 90% } }"
      ]),
      .good(["a.scss": ".preview-popup-container > * { width: 30rem !important }\n.thumb { width: 500px }"]),
      .good(["a.scss": ".box { @media (min-width: 1000px) { width: 960px } }"]),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.styles(["width"]),
        look: { text in
          guard !InterfaceFiles.isMail(text), !InterfaceFiles.isLibraryStyle(text.path) else {
            return []
          }
          let sheet = StyleSheet.of(text)
          let changed = sheet.rules.filter { $0.isInWidthQuery || $0.sets(["max-width"]) }.flatMap(
            \.selectors
          )
          let narrowed = Set(changed.map { StyleSheet.subject(of: $0) })
          return sheet.rules.filter { rule in
            rule.conditions.isEmpty && isWide(rule)
              && !rule.selectors.contains {
                unconcerned.matches($0) || narrowed.contains(StyleSheet.subject(of: $0))
                  || isFieldNarrowed($0, by: narrowed)
              }
          }
          .map { Sighting(path: text.path, line: $0.line, values: ["element": "`\($0.selectors[0])`"]) }
        },
        conclude: { sightings, facts in
          facts.profiles.contains(.electron) && !facts.profiles.contains(.service)
            ? .notApplicable("a desktop app has no narrow screens")
            : InterfaceOutcome.grouped(sightings, facts)
        }
      )
    )
  )

  private static let unconcerned = Pattern(
    #"""
    (?i)\b(?:img|svg|canvas|video|iframe|table|tr|td|th|pre|code)\b|::|:before|:after|sidebar|drawer\#
    |print|pdf|slide|chart|map\b|:root|decor|ornament|bg|background|glow|blur|gradient|circle|tooltip\#
    |pop-?over|pop-?up|preview|modal|dialog|dropdown|menu|toast|hover|email|frame|carousel|marquee|skeleton|editor
    """#
  )

  /// Whether a selector is for form fields, and another rule narrows form fields of the kind.
  private static func isFieldNarrowed(_ selector: String, by narrowed: Set<String>) -> Bool {
    let subject = StyleSheet.subject(of: selector)
    return ["input", "textarea", "select"].contains { name in
      subject.hasPrefix(name) && narrowed.contains { $0.hasPrefix(name) }
    }
  }

  /// Names of boxes that hold a page's content.
  private static let layout = Pattern(
    #"(?i)\b(?:body|main|form|section|article|header|footer)\b|wrap|container|content|page|layout|grid|column|panel|box"#
  )

  private static func isWide(_ rule: StyleRule) -> Bool {
    guard !rule.sets(["max-width", "overflow", "overflow-x"]),
      !["absolute", "fixed"].contains(rule["position"])
    else {
      return false
    }
    let widest = ["width", "min-width"].compactMap { rule[$0].flatMap(StyleRule.pixels) }.max() ?? 0
    return widest >= (rule.selectors.contains { layout.matches($0) } ? 480 : 640)
  }
}
