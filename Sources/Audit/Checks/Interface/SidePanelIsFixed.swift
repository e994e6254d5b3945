import Readiness
import SourceTree

extension Check {
  static let sidePanelIsFixed = Check(
    id: "U-16",
    title: "A side panel keeps its width on narrow screens",
    workstream: WorkstreamID("uiux"),
    checkClass: .heuristic,
    profiles: [.web],
    severity: .medium,
    effort: .small,
    decides: """
      A rule for a sidebar or drawer outside media queries fixes a width of 240 pixels or more, and no width \
      query of any style sheet speaks of it.
      """,
    impact: """
      On a screen of 320 to 400 pixels {elements} leave less than half of the width for the content, which \
      is squeezed or pushed out of sight.
      """,
    remediation: """
      Add a rule for narrow screens that takes {elements} out of the flow: hide them behind a button or put \
      them above the content below about 768 pixels. Places: {list}.
      """,
    rootCause: "The layout was made for desktop windows.",
    reproduction: ["Open the page in a window of 360 pixels and look how much room the content has."],
    references: ["WCAG 2.2 SC 1.4.10"],
    guards: [
      "desktop apps", "panels with a `max-width`", "panels that lie over the content",
      "any width query for it",
    ],
    topics: ["responsive", "mobile layout", "sidebar"],
    examples: [
      .bad([
        "a.css":
          ".sidebar { width: 280px; float: left }\n@media (max-width: 600px) { .content { padding: 0 } }"
      ]),
      .good([
        "a.css": ".sidebar { width: 280px }\n@media (max-width: 600px) { .page .sidebar { display: none } }"
      ]),
      .good(["a.css": ".sidebar { width: 280px; max-width: 40vw }\n.drawer { width: 280px; position: fixed }"]
      ),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.styles([
          "sidebar", "sidenav", "side-nav", "side-panel", "sidepanel", "drawer", "aside",
        ]),
        look: { text in
          guard !InterfaceFiles.isMail(text), !InterfaceFiles.isLibraryStyle(text.path) else {
            return []
          }
          let sheet = StyleSheet.of(text)
          let isAnswered = sheet.rules.contains { $0.isInWidthQuery && panel.matches($0.selectorText) }
          if isAnswered { return [InterfaceOutcome.marking("narrow", text)] }
          return sheet.rules.filter { rule in
            rule.conditions.isEmpty && rule.selectors.contains { panel.matches(StyleSheet.subject(of: $0)) }
              && isFixed(rule)
          }
          .map { Sighting(path: text.path, line: $0.line, values: ["element": "`\($0.selectors[0])`"]) }
        },
        conclude: { sightings, facts in
          facts.profiles.contains(.electron)
            ? .notApplicable("a desktop app has no narrow screens")
            : InterfaceOutcome.groupedUnlessMarked(sightings, facts)
        }
      )
    )
  )

  private static let panel = Pattern(
    #"(?i)(?:^|[.#-])(?:sidebar|sidenav|side-?nav|side-?panel|drawer|aside)$"#
  )

  private static func isFixed(_ rule: StyleRule) -> Bool {
    guard !rule.sets(["max-width", "transform", "left", "right", "translate"]),
      !["absolute", "fixed"].contains(rule["position"]), rule["display"] != "none"
    else { return false }
    return ["width", "min-width"].contains { rule[$0].flatMap(StyleRule.pixels).map { $0 >= 240 } ?? false }
  }
}
