import Readiness
import SourceTree

extension Check {
  /// B-01: nobody new can get it to run.
  static let readmeDoesNotStart = Check(
    id: "B-01",
    title: "{what}",
    workstream: WorkstreamID("baseline"),
    checkClass: .deterministic,
    severity: .low,
    category: .gap,
    effort: .small,
    decides: """
      There is no README at the root, or it holds neither a heading about installing, running or using nor a block of \
      commands, and links to no document that does.
      """,
    impact: """
      Somebody who has to build or run this, a new colleague or whoever is on call, starts by guessing; what only the \
      authors know is lost with them.
      """,
    remediation: """
      Write into README.md what it is, what it needs (runtime and services), the commands to install and to run it, and \
      where it is deployed.
      """,
    rootCause: "Everyone who works on it already knows how it starts.",
    references: [],
    guards: [
      "READMEs in any format and case count", "a link to an installation or contribution guide counts",
    ],
    topics: ["readme", "getting started"],
    examples: [
      .bad(["index.js": "run()\n"]),
      .bad(["README.md": "# Thing\nIt is a thing.\n"]),
      .good(["README.md": "# Thing\n```sh\nnpm install && npm start\n```\n"]),
      .good(["readme.rst": "Thing\n=====\nInstallation\n------------\npip install thing\n"]),
      .good(["README.md": "# Thing\nSee [how to install](docs/INSTALL.md).\n"]),
    ],
    rule: .repository { facts in
      let names = facts.tree.files.filter { $0.name.lowercased().hasPrefix("readme") }
      let roots = names.filter { $0.folder.isEmpty || $0.folder == ".github" || $0.folder == "docs" }
      guard !roots.isEmpty else {
        return .looked([Sighting(values: ["what": "The repository has no README"])])
      }
      let isStarting = roots.contains { file in
        facts.tree.bytes(of: file).map { howToStart.firstMatch(in: $0) != nil } ?? false
      }
      guard !isStarting else { return .pass }
      // A page that a browser opens as it stands needs no words on how to start it.
      if facts.components.isEmpty, facts.tree["index.html"] != nil { return .pass }
      return .looked([
        Sighting(
          at: [Location(path: roots[0].path)],
          values: ["what": "The README does not say how to install or run it"]
        )
      ])
    }
  )

  /// A heading or link about starting, a fence, or a command line.
  private static let howToStart = Pattern(
    #"(?i)^(?:\s*#+|==+).*\b(?:install|setup|set ?up|getting started|quick ?start|usage|run(?:ning)?|build(?:ing)?|develop(?:ment|ing)?|deploy\w*|how to|docker|download)\b|^\s*(?:```|~~~)|\binstall(?:ation|ing)?\b|\bgetting[ -]started\b|<(?:pre|code)\b|\b(?:open|visit|double-click)\b.{0,40}(?:index\.html|localhost|https?://)|^\s{4,}\$? ?(?:npm|pip|make|docker|cargo|go) "#
  )
}
