import Readiness
import SourceTree

extension Check {
  static let fieldHasNoLabel = Check(
    id: "U-05",
    title: "Form fields have no label",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .medium,
    effort: .small,
    decides: """
      An `<input>`, `<select>` or `<textarea>` that people fill in has no `<label>` around it or for its id, \
      no `aria-label` or `aria-labelledby` and no `title`; a placeholder is no label.
      """,
    impact: """
      Who uses a screen reader or speaks to the computer cannot tell what {elements} is for, and a \
      placeholder is gone as soon as something is typed ({count} fields in {files} files).
      """,
    remediation: """
      Give each field its name: `<label for="…">` with the field's id, a `<label>` around both, or \
      `aria-label` where no text is to show. Places: {list}.
      """,
    rootCause: "Fields are labelled by placeholder or by text beside them, which only the eye connects.",
    reproduction: ["Open {path} at line {line} and look for a label, `aria-label` or `title` of this field."],
    references: ["WCAG 2.2 SC 1.3.1", "WCAG 2.2 SC 3.3.2", "WCAG 2.2 SC 4.1.2"],
    guards: [
      "hidden fields, buttons and honeypots", "spreads, template tags and component libraries may name it",
      "an id that code makes may be labelled elsewhere",
    ],
    gates: ["G-17"],
    topics: ["form label", "form labels", "accessible forms"],
    examples: [
      .bad(["login.html": "<form><input type=\"text\" name=\"user\" placeholder=\"User\"></form>"]),
      .bad([
        "Search.jsx": "export const S = () => <div><label>Name</label><input value={v} onChange={f} /></div>"
      ]),
      .good(["login.html": "<label>User <input name=user></label><label for=p>Password</label><input id=p>"]),
      .good([
        "a.jsx":
          "export const A = (p) => <><input {...p} /><input type=\"hidden\" /><input aria-label={x} /></>"
      ]),
      .good(["a.jsx": "export const A = () => <FormField label=\"Name\"><input value={v} /></FormField>"]),
      .good(["a.html.erb": "<%= f.label :name %>\n<input id=\"user_name\" name=\"user[name]\">"]),
    ],
    rule: .file(
      .elements(named: ["input", "select", "textarea"], keywords: ["<input", "<select", "<textarea"]) {
        document,
        index in
        document.isFieldToFillIn(index) && !document.mayBeLabelled(index)
      }
    )
  )
}

extension MarkupDocument {
  private static let otherTypes: Set<String> = ["hidden", "submit", "button", "reset", "image"]

  /// Whether an element is a field that people see and fill in, as far as can be told.
  fileprivate func isFieldToFillIn(_ index: Int) -> Bool {
    let field = elements[index]
    if field.name == "input", let type = field["type"] {
      guard let text = type.text else { return false }
      if Self.otherTypes.contains(text.lowercased()) { return false }
    }
    let name = (field["name"]?.source ?? "").lowercased()
    if name.contains("honeypot") || name == "hp" || name.hasPrefix("bot-") { return false }
    if field["tabindex"]?.source == "-1", field["autocomplete"]?.text == "off" { return false }
    return !isHidden(index)
  }

  /// Whether a field has a label, or something that may be one.
  fileprivate func mayBeLabelled(_ index: Int) -> Bool {
    let field = elements[index]
    if field.hasUnknownAttributes || field.has("data-bind") { return true }
    if ["aria-label", "aria-labelledby", "title"].contains(where: { !(field[$0]?.source.isEmpty ?? true) }) {
      return true
    }
    if ancestors(of: index).contains(where: { $0.name == "label" || $0.isComponent && $0.mayLabel }) {
      return true
    }
    let labels = elements.filter { $0.name == "label" || $0.isComponent && $0.has("for") }
    let isFromTemplate = templateOutputs.contains { $0.contains("label") || $0.contains("Label") }
    guard let id = field["id"] else { return isFromTemplate }
    guard let text = id.text else { return true }
    return isFromTemplate || labels.contains { $0.hasUnknownAttributes || $0["for"]?.source == text }
  }
}

extension MarkupElement {
  /// Whether a component around a field looks as if it labels what stands in it.
  fileprivate var mayLabel: Bool {
    if has("label") || has("legend") { return true }
    let lowered = name.lowercased()
    return ["label", "field", "formitem", "form-item", "control", "formgroup", "form-group"].contains {
      lowered.contains($0)
    }
  }
}
