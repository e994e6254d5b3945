import Readiness
import SourceTree

extension Check {
  static let pageHasNoMain = Check(
    id: "U-09",
    title: "Pages have no main landmark",
    workstream: WorkstreamID("uiux"),
    checkClass: .heuristic,
    profiles: [.web, .electron],
    severity: .info,
    effort: .extraSmall,
    decides: """
      A whole page with 15 or more block elements and nothing left to templates has no `<main>` or \
      `role="main"`.
      """,
    impact: """
      People who use a screen reader jump to the content by its landmark; on {list} there is none, so they \
      listen to the head of the page each time.
      """,
    remediation: """
      Put the content of each page in {list} into one `<main>` element, beside `<header>`, `<nav>` and \
      `<footer>`.
      """,
    rootCause: "The page is built of `div` elements, which mean nothing to assistive technology.",
    reproduction: ["Search {path} for `<main` or `role=\"main\"`: there is none."],
    references: [
      "WCAG 2.2 SC 1.3.1", "WCAG 2.2 SC 2.4.1", "https://www.w3.org/WAI/WCAG22/Techniques/aria/ARIA11",
    ],
    guards: ["fragments, partials and e-mails", "pages whose body templates, components or scripts make"],
    topics: ["landmark", "semantic html"],
    examples: [
      .bad([
        "index.html": "<html><body>\(String(repeating: "<div><p>Text</p></div>", count: 12))</body></html>"
      ]),
      .good([
        "index.html": "<html><body><main>\(String(repeating: "<p>Text</p>", count: 30))</main></body></html>"
      ]),
      .good(
        [
          "templates/invitation.html": """
          <html><body><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td>
          \(String(repeating: "<div><p>Text</p></div>", count: 12))</td></tr></table></body></html>
          """
        ],
        "a mail, by its layout table"
      ),
      .good(
        ["head.html": "<html><body>\(String(repeating: "<div><p>Text</p></div>", count: 12))<div>"],
        "another template closes it"
      ),
      .good(["part.html": String(repeating: "<p>Text</p>", count: 30)], "a fragment"),
      .good(["index.html": "<html><body><div id=root></div><script src=a.js></script></body></html>"]),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.markup(["<body"]),
        look: { text in
          guard !InterfaceFiles.isMail(text), let document = MarkupDocument.of(text),
            let root = document.pageRoot, document.hasStaticBody,
            ending.firstMatch(in: text.bytes) != nil
          else { return [] }
          let hasMain = document.elements.contains { $0.name == "main" || $0["role"]?.source == "main" }
          let blocks = document.elements.count { blockNames.contains($0.name) }
          return hasMain || blocks < 15 ? [] : [document.sighting(of: root, in: text)]
        },
        conclude: InterfaceOutcome.grouped
      )
    )
  )

  /// A page that is left open here is closed by another template, and the content stands between.
  private static let ending = Pattern(#"(?i)</(?:body|html)\s*>"#)
  private static let blockNames: Set<String> = [
    "div", "p", "section", "article", "ul", "ol", "table", "form", "h1", "h2", "h3", "h4", "aside", "figure",
  ]
}
