import Readiness
import SourceTree

extension Check {
  static let ariaIsWrong = Check(
    id: "U-22",
    title: "ARIA attributes or roles that do not exist or contradict",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .medium,
    effort: .small,
    decides: """
      `aria-hidden="true"` on a control that can have the focus, a `role` that WAI-ARIA does not know, or an \
      `aria-` attribute that does not exist.
      """,
    impact: """
      Browsers ignore what they do not know, and a hidden control still gets the focus but is not read out: \
      {problems}. The help that was meant for people with a screen reader does not reach them.
      """,
    remediation: """
      Write names that exist (`aria-labelledby`, `role="img"` …), and take `aria-hidden` off what can have \
      the focus or give it `tabindex="-1"`: {problems}. Places: {list}.
      """,
    rootCause: "Nothing on the screen changes when such an attribute is misspelt or contradicts another.",
    reproduction: ["Open {path} at line {line} and look at the attributes."],
    references: ["WCAG 2.2 SC 4.1.2", "https://www.w3.org/TR/wai-aria-1.2/"],
    guards: [
      "values that code makes", "components, whose attributes mean what they like",
      "disabled or hidden controls",
    ],
    gates: ["G-17"],
    topics: ["aria"],
    examples: [
      .bad(["a.html": "<button aria-hidden=\"true\">Save</button>"]),
      .bad([
        "a.html": "<p aria-labeledby=\"x\">Text</p>",
        "B.jsx": "export const B = () => <p role=\"buton\">x</p>",
      ]),
      .good([
        "a.html": "<button aria-hidden=\"true\" tabindex=\"-1\">x</button><p role=\"doc-subtitle\">y</p>"
      ]),
      .good([
        "A.jsx":
          "export const A = () => <p role={role} aria-label=\"x\"><Icon role=\"x\" aria-foo=\"y\" /></p>"
      ]),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.markup(["aria-", "role="]),
        look: { text in
          guard !InterfaceFiles.isMail(text), let document = MarkupDocument.of(text) else { return [] }
          return document.elements.indices.compactMap { index in
            guard let problem = document.ariaProblem(of: index) else { return nil }
            var sighting = document.sighting(of: index, in: text)
            sighting.values["element"] = problem
            return sighting
          }
        },
        conclude: { sightings, facts in
          .looked(
            InterfaceOutcome.merged(sightings, facts).map { sighting in
              var sighting = sighting
              sighting.values["problems"] = sighting.values["elements"]
              return sighting
            }
          )
        }
      )
    )
  )
}

extension MarkupDocument {
  /// What is wrong with the ARIA of an element; nil when nothing is.
  fileprivate func ariaProblem(of index: Int) -> String? {
    let element = elements[index]
    guard !element.isComponent else { return nil }
    for attribute in element.attributes where attribute.name.hasPrefix("aria-") {
      let isName = attribute.name.utf8.dropFirst(5).allSatisfy { (97...122).contains($0) }
      if isName, !AriaTable.attributes.contains(attribute.name) {
        return "`\(attribute.name)` does not exist"
      }
    }
    if let roles = element["role"]?.text?.split(whereSeparator: \.isWhitespace), !roles.isEmpty,
      !roles.contains(where: { AriaTable.isRole($0.lowercased()) })
    {
      return "`role=\"\(roles[0])\"` does not exist"
    }
    let isHiding = element["aria-hidden"]?.source == "true" && !element.hasUnknownAttributes
    return isHiding && element.canHaveFocus ? "`\(element.summary)` is hidden and can have the focus" : nil
  }
}

extension MarkupElement {
  fileprivate var canHaveFocus: Bool {
    if has("disabled") || has("hidden") || self["type"]?.source == "hidden" { return false }
    var copy = self
    copy.attributes.removeAll { $0.name == "aria-hidden" }
    if copy.isHidden { return false }
    if let index = self["tabindex"] {
      return index.text.flatMap { Int($0) }.map { $0 >= 0 } ?? (index.source == "0")
    }
    return name == "button" || name == "a" && has("href") || name == "select" || name == "textarea"
      || name == "input" && self["type"]?.text != nil
  }
}
