import Readiness
import SourceTree

extension Check {
  static let elementIsMissing = Check(
    id: "U-27",
    title: "Scripts use elements that no page has",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .high,
    effort: .small,
    decides: """
      A script that a static page of the repository loads reads from or listens to `getElementById('x')` or \
      `querySelector('#x')` without a test, and no page, template, style of id or quoted word in these \
      folders is `x`.
      """,
    impact: """
      The script stops with "null has no properties" as soon as it comes to {ids}: what stands after it in \
      the same run, handlers of other controls among it, is never set up.
      """,
    remediation: """
      Add the missing elements ({ids}) to the page, or take the code that uses them out of {list}; where a \
      page may do without one, test for null first.
      """,
    rootCause: "The page and the script were changed apart from each other, and no test opens the page.",
    reproduction: [
      "Search the repository for the id of {path}, line {line}: only the script names it.",
      "Open the page with the console: the error stands there when the line runs.",
    ],
    references: ["CWE-476"],
    guards: [
      "ids that code puts together", "any quoted word that is the same", "uses that test for null", "jQuery",
    ],
    topics: ["missing element", "ui feature coverage", "broken handler"],
    examples: [
      .bad([
        "index.html":
          "<html><body><button id=\"save\">Save</button><script src=\"app.js\"></script></body></html>",
        "app.js":
          "document.getElementById('save').onclick = save\ndocument.getElementById('export').onclick = run",
      ]),
      .good([
        "index.html":
          "<html><body><button id=\"save\">Save</button><script src=\"app.js\"></script></body></html>",
        "app.js":
          "document.getElementById('save').onclick = save\ndocument.getElementById('export')?.remove()",
      ]),
      .good([
        "index.html": "<html><body><script src=\"app.js\"></script></body></html>",
        "app.js": "root.innerHTML = '<a id=\"more\">x</a>'\ndocument.getElementById('more').onclick = run",
      ]),
      .good(["app.js": "document.getElementById('more').onclick = run"], "no page loads it"),
    ],
    rule: .file(
      FileRule(
        FileSelection(languages: [.html], keywords: ["<script"]),
        look: { text in
          guard let document = MarkupDocument.of(text), document.pageRoot != nil, !document.hasTemplateTags
          else { return [] }
          return document.elements.compactMap { element in
            guard element.name == "script", let source = element["src"]?.text, !source.contains("//") else {
              return nil
            }
            return Sighting(path: text.path, line: element.line, values: ["script": source])
          }
        },
        conclude: { sightings, facts in
          let pages = Set(sightings.compactMap { $0.locations.first?.path })
          let scripts = Set(sightings.compactMap { script(of: $0, in: facts.tree) })
          if scripts.isEmpty { return .notApplicable("no static page loads a script of the repository") }
          let ids = ScriptsOfPages(pages: pages.sorted(), scripts: scripts, tree: facts.tree)
          if ids.isCut { return .unknown("too many files may make elements to say that one is missing") }
          let missing = ids.missing
          guard !missing.isEmpty else { return .pass }
          let names = InterfaceOutcome.listed(missing.map { "`\($0.id)`" })
          return .looked([
            Sighting(
              at: missing.map { Location(path: $0.path, startLine: $0.line) },
              values: ["ids": names]
            )
          ])
        }
      )
    )
  )

  /// The path of the script that a page loads, when it is one that people wrote in this repository.
  private static func script(of sighting: Sighting, in tree: SourceTree) -> String? {
    guard let page = sighting.locations.first?.path, let source = sighting.values["script"] else {
      return nil
    }
    let path = source.prefix { $0 != "?" && $0 != "#" }
    var parts = path.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    let found = parts.joined(separator: "/")
    guard let file = tree[found], file.skip == nil, !found.contains(".min."), file.role == .product,
      file.language == .javascript
    else { return nil }
    return found
  }
}
