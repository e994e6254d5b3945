import Readiness
import SourceTree

extension Check {
  static let pageDoesNotScale = Check(
    id: "U-02",
    title: "Pages have no viewport for small screens",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .medium,
    effort: .extraSmall,
    decides: """
      The head of a whole page has no `<meta name="viewport">`, or a viewport forbids zooming \
      (`user-scalable=no`, `maximum-scale` below 2).
      """,
    impact: """
      Phones lay {list} out for a screen of about 980 pixels and shrink it: text is too small to read, and \
      rules for narrow screens never apply.
      """,
    remediation: """
      Add `<meta name="viewport" content="width=device-width, initial-scale=1">` to the head in {list}, then \
      look at each page at 320 pixels of width.
      """,
    rootCause: "The page was only ever opened on a desktop screen.",
    reproduction: ["Open {path} in the browser's device mode as a phone: the page is shrunk to fit."],
    references: ["WCAG 2.2 SC 1.4.10", "WCAG 2.2 SC 1.4.4"],
    guards: [
      "heads that template tags add to are not judged", "desktop apps need no viewport",
      "e-mails are no pages",
    ],
    topics: ["viewport", "mobile layout", "zoom"],
    examples: [
      .bad(["index.html": "<html lang=en><head><title>Shop</title></head><body><p>Hello</p></body></html>"]),
      .bad(
        [
          "a.html": """
          <html><head><meta name="viewport" content="width=device-width, maximum-scale=1, \
          user-scalable=no"></head></html>
          """
        ],
        "forbids zooming"
      ),
      .good([
        "index.html": """
        <html><head><meta name="viewport" content="width=device-width, initial-scale=1, \
        maximum-scale=5"></head></html>
        """
      ]),
      .good(
        ["base.html": "<html><head>{% include \"head.html\" %}</head><body></body></html>"],
        "may be in the include"
      ),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.markup(["<head", "viewport"]),
        look: { text in
          guard !InterfaceFiles.isMail(text), let document = MarkupDocument.of(text) else { return [] }
          let viewports = document.elements.indices.filter {
            document.elements[$0].name == "meta"
              && document.elements[$0]["name"]?.text?.lowercased() == "viewport"
          }
          let locked = viewports.filter { isLocked(document.elements[$0]["content"]?.source ?? "") }
          if !locked.isEmpty {
            return locked.map { zoomSighting(document.sighting(of: $0, in: text, key: "zoom")) }
          }
          guard viewports.isEmpty, let head = document.staticHead else { return [] }
          return [document.sighting(of: head, in: text)]
        },
        conclude: { sightings, facts in
          let isDesktop = facts.profiles.contains(.electron)
          return InterfaceOutcome.grouped(sightings.filter { !isDesktop || $0.key == "zoom" }, facts)
        }
      )
    )
  )

  private static let scale = Pattern(#"maximum-scale\s*=\s*(?:0?\.\d|1(?:\.\d+)?)(?![\d.])"#)

  private static func isLocked(_ content: String) -> Bool {
    let lowered = content.lowercased().filter { $0 != " " }
    return lowered.contains("user-scalable=no") || lowered.contains("user-scalable=0")
      || scale.matches(lowered)
  }

  private static func zoomSighting(_ sighting: Sighting) -> Sighting {
    var sighting = sighting
    sighting.title = "Pages forbid zooming"
    sighting.impact = """
      People who see badly cannot enlarge {list} with two fingers: `user-scalable=no` and `maximum-scale=1` \
      switch that off on the phones that obey them.
      """
    sighting.remediation = """
      Take `user-scalable=no` and `maximum-scale` out of the viewport in {list} and leave \
      `width=device-width, initial-scale=1`.
      """
    return sighting
  }
}
