import Readiness
import SourceTree

extension Check {
  static let dialogHasNoRole = Check(
    id: "U-19",
    title: "Dialogs are not marked up as dialogs",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .medium,
    effort: .medium,
    decides: """
      An element whose class says modal or dialog is no `<dialog>` and has no `role="dialog"` or \
      `aria-modal`, and neither has anything in it or around it, nor does a script set them.
      """,
    impact: """
      A screen reader does not say that {elements} opened and goes on reading the page behind it; Tab leads \
      out of it into what is covered.
      """,
    remediation: """
      Use `<dialog>` with `showModal()`, which brings focus, Escape and the role; or add `role="dialog"`, \
      `aria-modal="true"` and a label, move the focus in and back, and close on Escape. Places: {list}.
      """,
    rootCause: "The dialog is a box that styles put over the page.",
    reproduction: [
      "Open the dialog of {path}, line {line}, press Tab several times and watch where the focus goes."
    ],
    references: [
      "WCAG 2.2 SC 4.1.2", "WCAG 2.2 SC 2.4.3", "https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/",
    ],
    guards: [
      "Bootstrap's modals, whose script sets the role", "parts of a dialog such as its content or head",
      "spreads, components and scripts may set it",
    ],
    gates: ["G-17"],
    topics: ["dialog", "modal", "focus trap"],
    examples: [
      .bad(["a.html": "<div class=\"modal\" id=\"m\"><div class=\"modal-content\"><p>Sure?</p></div></div>"]),
      .bad(["M.jsx": "export const M = () => <div className=\"dialog open\"><h2>Sure?</h2></div>"]),
      .good([
        "a.html": "<div class=\"modal fade\" tabindex=\"-1\"><div class=\"modal-dialog\">Sure?</div></div>"
      ]),
      .good([
        "M.jsx": "export const M = () => <div className=\"modal\"><div role=\"dialog\">Sure?</div></div>"
      ]),
      .good(["a.html": "<div class=\"modal-header\">Sure?</div><dialog class=\"modal\">Sure?</dialog>"]),
      .good([
        "a.html": "<div class=\"modal\">Sure?</div>", "a.js": "box.setAttribute('role', 'dialog')",
      ]),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.markup(["modal", "dialog"]),
        look: { text in
          guard !InterfaceFiles.isMail(text) else { return [] }
          var sightings: [Sighting] = []
          if setter.firstMatch(in: text.bytes) != nil {
            sightings.append(InterfaceOutcome.marking("sets", text))
          }
          guard let document = MarkupDocument.of(text) else { return sightings }
          let wrong = document.elements.indices.filter { document.isUnmarkedDialog($0) }
          return sightings + wrong.map { document.sighting(of: $0, in: text) }
        },
        conclude: InterfaceOutcome.groupedUnlessMarked
      )
    )
  )

  private static let setter = Pattern(
    #"""
    setAttribute\(\s*['"](?:role['"]\s*,\s*['"](?:alert)?dialog|aria-modal)\#
    |attr\(\s*['"]role['"]\s*,\s*['"]dialog|\.role\s*=\s*['"]dialog\#
    |data-(?:bs-)?(?:toggle|dismiss)\\?=\\?["']modal
    """#
  )
}

extension MarkupDocument {
  private static let dialogClasses: Set<String> = [
    "modal", "dialog", "modal-box", "modal-window", "dialog-box", "popup-dialog",
    "modal-container",
  ]
  private static let bootstrapClasses: Set<String> = [
    "fade", "modal-dialog-centered", "modal-lg", "modal-sm", "modal-xl",
  ]

  /// Whether an element looks like a dialog by its class and nothing makes it one.
  fileprivate func isUnmarkedDialog(_ index: Int) -> Bool {
    let element = elements[index]
    guard element.name == "div" || element.name == "section", !element.hasUnknownAttributes,
      let written = element["class"]?.text
    else { return false }
    let classes = Set(written.split(whereSeparator: \.isWhitespace).map { $0.lowercased() })
    guard !classes.isDisjoint(with: Self.dialogClasses), classes.isDisjoint(with: Self.bootstrapClasses)
    else {
      return false
    }
    let family = [element] + ancestors(of: index) + descendants(of: index).map { elements[$0] }
    let isFilledLater = descendants(of: index).isEmpty && element.text.isEmpty && !element.hasDynamicContent
    return !isFilledLater && !family.contains { $0.isOrMayBeDialog }
  }
}

extension MarkupElement {
  fileprivate var isOrMayBeDialog: Bool {
    if name == "dialog" || name == "slot" || has("aria-modal") || hasUnknownAttributes { return true }
    if has("data-bs-backdrop") || has("data-backdrop") || classes.contains("modal-dialog") && parent != nil {
      return true
    }
    if isComponent, name.lowercased().contains("modal") || name.lowercased().contains("dialog") {
      return true
    }
    guard let role = self["role"] else { return false }
    return role.text == nil || role.source.contains("dialog") || role.source == "document"
  }
}
