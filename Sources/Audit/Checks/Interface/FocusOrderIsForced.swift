import Readiness
import SourceTree

extension Check {
  static let focusOrderIsForced = Check(
    id: "U-12",
    title: "A positive tabindex tears the order of the keyboard focus",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .low,
    effort: .small,
    decides: "An element has a `tabindex` of 1 or more, written out.",
    impact: """
      Tab goes to {elements} before anything else on the page, wherever they stand, and then jumps back: who \
      uses the keyboard loses the place.
      """,
    remediation: """
      Take the number out, or write `tabindex="0"` where the element could not have the focus otherwise, and \
      put the elements into the order in which they are used. Places: {list}.
      """,
    rootCause:
      "The order on the screen comes from styles, and the numbers were to repair the order of the focus.",
    reproduction: [
      "Open the page of {path} and press Tab: the element of line {line} comes before those above it."
    ],
    references: ["WCAG 2.2 SC 2.4.3", "https://www.w3.org/WAI/WCAG22/Techniques/failures/F44"],
    guards: ["0 and -1", "values that code makes"],
    gates: ["G-17"],
    topics: ["focus order", "tabindex"],
    examples: [
      .bad(["a.html": "<form><input id=a tabindex=\"2\"><input id=b tabindex=\"1\"></form>"]),
      .bad(["A.jsx": "export const A = () => <button tabIndex={3}>Go</button>"]),
      .good([
        "a.html": "<div tabindex=\"0\"></div><div tabindex=\"-1\"></div><div tabindex=\"{{ index }}\"></div>"
      ]),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.markup(["tabindex"]),
        look: { text in
          guard !InterfaceFiles.isMail(text), let document = MarkupDocument.of(text) else { return [] }
          return document.elements.indices.filter { index in
            let value = document.elements[index]["tabindex"]?.source.filter { $0 != " " } ?? ""
            return (Int(value) ?? 0) > 0 && !document.elements[index].isComponent
          }
          .map { document.sighting(of: $0, in: text) }
        },
        conclude: InterfaceOutcome.grouped
      )
    )
  )
}
