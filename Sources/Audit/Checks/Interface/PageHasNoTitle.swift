import Readiness
import SourceTree

extension Check {
  static let pageHasNoTitle = Check(
    id: "U-03",
    title: "Pages have no title",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .low,
    effort: .extraSmall,
    decides: "The head of a whole page has no `<title>`, or an empty one, and no code sets `document.title`.",
    impact: """
      The tab, the history and the bookmark of {list} show an address instead of a name, and a screen reader \
      cannot say which page was opened.
      """,
    remediation: "Give each page in {list} a `<title>` that names the page first and the product second.",
    rootCause: "Nothing on the page itself shows that the title is missing.",
    reproduction: ["Open {path} in a browser and read the name of the tab."],
    references: ["WCAG 2.2 SC 2.4.2", "https://www.w3.org/WAI/WCAG22/Techniques/html/H25"],
    guards: ["heads that template tags add to are not judged", "a title that code sets counts"],
    gates: ["G-17"],
    topics: ["page title"],
    examples: [
      .bad([
        "index.html": "<html lang=en><head><meta charset=utf-8><title> </title></head><body>Hi</body></html>"
      ]),
      .good(["index.html": "<html><head><title>{{ page.title }}</title></head></html>"]),
      .good([
        "index.html": "<html><head><meta charset=utf-8></head></html>",
        "app.js": "document.title = `${unread} new`",
      ]),
      .good(["src/app.html": "<html lang=en><head><meta charset=utf-8>%app.head%</head><body></body></html>"]
      ),
      .good(["layout.html": "<html><head><%= yield :head %></head></html>"]),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.markup(["<head", "document.title", "useTitle", "useHead", "setTitle", "Helmet"]),
        look: { text in
          if !InterfaceFiles.isMail(text), let document = MarkupDocument.of(text),
            let head = document.staticHead
          {
            let hasTitle = document.elements.contains {
              $0.name == "title" && ($0.hasDynamicContent || $0.text.contains { !$0.isWhitespace })
            }
            return hasTitle ? [] : [document.sighting(of: head, in: text)]
          }
          return titleSetter.firstMatch(in: text.bytes) == nil ? [] : [InterfaceOutcome.marking("sets", text)]
        },
        conclude: InterfaceOutcome.groupedUnlessMarked
      )
    )
  )

  private static let titleSetter = Pattern(#"document\.title\s*=|\b(?:useTitle|useHead|setTitle|Helmet)\b"#)
}
