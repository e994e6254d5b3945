import Readiness
import SourceTree

extension Check {
  static let focusIsInvisible = Check(
    id: "U-07",
    title: "Controls do not show that they have the focus",
    workstream: WorkstreamID("uiux"),
    checkClass: .heuristic,
    profiles: [.web, .electron],
    severity: .low,
    effort: .small,
    decides: """
      A rule takes the outline off a button, link or other control, and neither it nor a `:focus` or \
      `:focus-visible` rule of the same control, or for the whole page, puts something in its place.
      """,
    impact: """
      Who goes through the page with the Tab key does not see where it is: {elements} look the same with and \
      without the focus ({count} rules in {files} files).
      """,
    remediation: """
      Take `outline: none` out of {elements}, or add a rule for `:focus-visible` with an outline of 2 pixels \
      in a colour that stands out from what is around it. Places: {list}.
      """,
    rootCause: "The browser's outline was switched off because it appeared on mouse clicks too.",
    reproduction: [
      "Open a page that uses the rule in {path}, line {line}, and press Tab until the control has the focus."
    ],
    references: ["WCAG 2.2 SC 2.4.7", "https://www.w3.org/WAI/WCAG22/Techniques/failures/F78"],
    guards: [
      "a border, shadow or colour in its place", "text fields, whose caret shows the focus",
      "dialogs and panels that only code gives the focus", "`:focus:not(:focus-visible)`",
    ],
    topics: ["focus indicator", "visible focus", "keyboard focus"],
    examples: [
      .bad(["a.css": ".btn:focus { outline: none; }"]),
      .bad(["a.css": ".menu-item { outline: 0; color: red }"]),
      .good(["a.css": ".btn:focus { outline: none; box-shadow: 0 0 0 2px blue }"]),
      .good(["a.css": ".btn { outline: none }\n.btn:focus-visible { outline: 2px solid blue }"]),
      .good(["a.css": "textarea, .editor { outline: none }\n.btn:focus:not(:focus-visible) { outline: none }"]
      ),
      .good(["a.scss": ".btn { outline: none; &:focus { border-color: blue } }"], "nested"),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.styles(["outline", ":focus"]),
        look: { text in
          guard !InterfaceFiles.isMail(text), !InterfaceFiles.isLibraryStyle(text.path) else {
            return []
          }
          let outlines = FocusOutlines(of: StyleSheet.of(text))
          var sightings = outlines.losses.map { rule in
            Sighting(
              path: text.path,
              line: rule.line,
              values: [
                "element": "`\(rule.selectors[0])`",
                "subjects": rule.selectors.map { StyleSheet.subject(of: $0) }.joined(separator: "\n"),
              ]
            )
          }
          // Another sheet may show the focus of what this one takes the outline off.
          let shown = outlines.hasGeneralIndicator ? [everything] : outlines.indicated.sorted()
          if !shown.isEmpty {
            sightings.append(InterfaceOutcome.marking(shown.joined(separator: "\n"), text))
          }
          return sightings
        },
        conclude: { sightings, facts in
          let shown = Set(
            sightings.flatMap { ($0.values[InterfaceOutcome.mark] ?? "").split(separator: "\n") }
          )
          if shown.contains(everything[...]) { return .pass }
          let lost = sightings.filter { sighting in
            (sighting.values["subjects"] ?? "").split(separator: "\n").contains { !shown.contains($0) }
          }
          return InterfaceOutcome.grouped(lost, facts)
        }
      )
    )
  )

  /// Stands for all elements among those whose focus is shown.
  private static let everything = "*"
}
