import Readiness
import SourceTree

extension Check {
  static let idIsUsedTwice = Check(
    id: "U-20",
    title: "One page uses an id twice",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .low,
    effort: .extraSmall,
    decides: "A whole HTML page without template tags has two elements with one `id`.",
    impact: """
      Labels, links in the page and scripts that ask for one of these ids ({ids}) always get the first \
      element: the second one cannot be labelled, reached or changed.
      """,
    remediation: """
      Give the second element of each pair in {list} an id of its own, and use a class for what they share \
      ({ids}).
      """,
    rootCause: "A block was copied within the page and its ids with it.",
    reproduction: ["Open {path} at line {line} and search the file for the same id."],
    references: [
      "WCAG 2.2 SC 1.3.1", "WCAG 2.2 SC 4.1.2",
      "https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute",
    ],
    guards: [
      "templates, in which one of two branches is shown", "content of `template` elements and drawings",
    ],
    gates: ["G-17"],
    topics: ["duplicate id"],
    examples: [
      .bad(["a.html": "<html><body><div id=\"x\"></div>\n<p id=\"x\"></p></body></html>"]),
      .good(["a.html": "<html><body><div id=\"x\"></div><p id=\"y\"></p></body></html>"]),
      .good(["a.html": "<html><body>{% if a %}<p id=x></p>{% else %}<p id=x></p>{% endif %}</body></html>"]),
      .good(["a.html": "<html><body><p v-if=\"a\" id=x></p><p v-else id=x></p></body></html>"]),
    ],
    rule: .file(
      FileRule(
        FileSelection(languages: [.html], excludedPaths: ["*.min.*"], keywords: ["<html"]),
        look: { text in
          guard !InterfaceFiles.isMail(text), let document = MarkupDocument.of(text),
            !document.hasTemplateTags, document.pageRoot != nil
          else { return [] }
          var seen: Set<String> = []
          var again: [(id: String, line: Int)] = []
          for index in document.elements.indices {
            guard let id = document.elements[index]["id"]?.text, !id.isEmpty, !document.isConditional(index)
            else {
              continue
            }
            if !seen.insert(id).inserted { again.append((id, document.elements[index].line)) }
          }
          guard !again.isEmpty else { return [] }
          return [
            Sighting(
              at: again.map { Location(path: text.path, startLine: $0.line) },
              values: ["ids": InterfaceOutcome.listed(again.map(\.id))]
            )
          ]
        },
        conclude: InterfaceOutcome.grouped
      )
    )
  )
}

extension MarkupDocument {
  /// Whether an element stands in something that may never be shown together with the rest.
  fileprivate func isConditional(_ index: Int) -> Bool {
    ([elements[index]] + ancestors(of: index)).contains { element in
      ["template", "svg", "noscript"].contains(element.name)
        || element.attributes.contains {
          ["v-if", "v-else", "v-else-if", "v-for", "x-if", "x-for", "ng-if", "ng-repeat", "ng-switch-when"]
            .contains($0.name)
        }
    }
  }
}
