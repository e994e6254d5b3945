import Readiness
import SourceTree

extension Check {
  static let pageHasNoSkipLink = Check(
    id: "U-10",
    title: "Many links stand before the content and none skips them",
    workstream: WorkstreamID("uiux"),
    checkClass: .heuristic,
    profiles: [.web, .electron],
    severity: .low,
    effort: .extraSmall,
    decides:
      "In a whole page 10 or more links come before `<main>`, and none of them leads to an id in the page.",
    impact: """
      Who uses only the keyboard presses Tab {links} times or more on {list} before reaching the content, on \
      every page.
      """,
    remediation: """
      Make the first link in the body of {list} lead to the content: `<a class="skip-link" href="#main">Skip \
      to content</a>` and `<main id="main" tabindex="-1">`; it may stay invisible until it has the focus.
      """,
    rootCause: "With a mouse nobody passes through the navigation.",
    reproduction: ["Open {path} and press Tab until the focus is in the content."],
    references: ["WCAG 2.2 SC 2.4.1", "https://www.w3.org/WAI/WCAG22/Techniques/general/G1"],
    guards: [
      "pages whose body templates or components make", "pages without a main landmark are another finding",
    ],
    topics: ["skip link", "keyboard navigation"],
    examples: [
      .bad([
        "index.html":
          "<html><body><nav>\(String(repeating: "<a href=\"/x\">Page</a>", count: 12))</nav><main>Text</main></body></html>"
      ]),
      .good([
        "index.html": """
        <html><body><a href="#main">Skip</a>\(String(repeating: "<a href=\"/x\">Page</a>", count: 12))<main \
        id=main>Text</main></body></html>
        """
      ]),
      .good(["index.html": "<html><body><a href=\"/\">Home</a><main>Text</main></body></html>"]),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.markup(["<main"]),
        look: { text in
          guard let document = MarkupDocument.of(text), document.pageRoot != nil, document.hasStaticBody,
            let main = document.elements.firstIndex(where: { $0.name == "main" })
          else { return [] }
          let links = document.elements[..<main].filter { $0.name == "a" && $0.has("href") }
          guard links.count >= 10, !links.contains(where: { $0["href"]?.source.hasPrefix("#") == true })
          else { return [] }
          var sighting = document.sighting(of: main, in: text)
          sighting.values["links"] = "\(links.count)"
          return [sighting]
        },
        conclude: InterfaceOutcome.grouped
      )
    )
  )
}
