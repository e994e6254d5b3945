import Readiness
import SourceTree

extension Check {
  static let controlHasNoName = Check(
    id: "U-06",
    title: "Buttons and links have no name",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .medium,
    effort: .small,
    decides: """
      A `<button>` or a link holds only icons: no text, no `aria-label`, `aria-labelledby` or `title`, no \
      image with `alt` and no titled svg.
      """,
    impact: """
      A screen reader says "button" or reads out an address for {elements}, and voice control cannot call \
      it: people who do not see the icon cannot know what it does ({count} places in {files} files).
      """,
    remediation: """
      Name what each does, with `aria-label` or with text that only assistive technology sees, and mark the \
      icon `aria-hidden="true"`. Places: {list}.
      """,
    rootCause: "The icon says enough to the eye, and nothing in the build asks for a name.",
    reproduction: ["Open {path} at line {line}: nothing in the element can be read out."],
    references: ["WCAG 2.2 SC 4.1.2", "WCAG 2.2 SC 2.4.4"],
    guards: [
      "hidden controls", "content, components and attributes that code makes may name it",
      "empty elements that a script may fill", "anchors without href",
    ],
    gates: ["G-17"],
    topics: ["accessible name", "icon button", "screen reader"],
    examples: [
      .bad(["bar.html": "<button class=\"close\"><i class=\"fa fa-times\"></i></button>"]),
      .bad(["Bar.tsx": "export const Bar = () => <button onClick={close}><CloseIcon /></button>"]),
      .bad(["bar.html": "<button><span aria-hidden=\"true\">&times;</span></button>"], "only hidden text"),
      .good([
        "bar.html":
          "<button aria-label=\"Close\"><i class=\"fa\"></i></button><a href=\"/\"><img alt=\"Home\"></a>"
      ]),
      .good([
        "Bar.tsx": "export const B = (p) => <><button>{p.text}</button><button><Trans id=\"x\" /></button></>"
      ]),
      .good(
        ["Bar.jsx": "export const B = () => <T components={{ a: <a href=\"/x\" /> }} />"],
        "filled elsewhere"
      ),
      .good(["bar.vue": "<template><button v-text=\"label\"></button><a id=\"top\"></a></template>"]),
    ],
    rule: .file(
      .elements(named: ["button", "a"], keywords: ["<button", "<a "]) { document, index in
        let control = document.elements[index]
        if control.name == "a", !control.has("href") { return false }
        guard document.naming(of: index) == .unnamed, !control.isInAttribute, !document.isHidden(index) else {
          return false
        }
        if control["role"]?.source == "presentation" || control["tabindex"]?.source == "-1" { return false }
        // With nothing in it, only its looks tell that no script fills it.
        let isEmpty = document.descendants(of: index).isEmpty
        return !isEmpty
          || control.name == "button" && !control.has("id")
            && control.classes.contains { closing.contains($0) }
      }
    )
  )

  private static let closing: Set<String> = [
    "close", "btn-close", "close-btn", "close-button", "modal-close", "delete",
  ]
}
