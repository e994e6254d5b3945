import Readiness
import SourceTree

extension Check {
  /// B-11: commands that the documents tell and nobody can run.
  static let documentedCommandMissing = Check(
    id: "B-11",
    title: "Documents tell to run {commands}, which nothing defines",
    workstream: WorkstreamID("baseline"),
    checkClass: .deterministic,
    severity: .low,
    effort: .small,
    decides: """
      A code block or code span of a document holds `npm run X` (or yarn, pnpm, bun), `make X` or `just X`, and no \
      manifest, Makefile or justfile of the repository defines X.
      """,
    impact: "Who follows {list} gets an error for {commands} and has to find out what was meant.",
    remediation: "Define {commands}, or replace them in {list} by the commands that exist.",
    rootCause: "The script was renamed or removed and the documents were not.",
    references: [],
    guards: [
      "a script of any package of the repository counts",
      "changelogs, translations and templates do not count",
      "commands after `cd` into a folder outside the repository, and in documents of other tools, do not count",
    ],
    topics: ["documented command", "missing script"],
    examples: [
      .bad([
        "README.md": "# A\n```sh\nnpm run start:prod\n```\n",
        "package.json": "{\"scripts\": {\"start\": \"x\"}}",
      ]),
      .bad(["DEPLOY.md": "# Deploy\nRun `make release`.\n", "Makefile": "build:\n\ttrue\n"]),
      .good([
        "README.md": "`npm run build` then `npm start`\n",
        "package.json": "{\"scripts\": {\"build\": \"x\"}}",
      ]),
      .good(["README.md": "`make all`\n"], "no Makefile to say what exists"),
      .good([
        "README.md": "`make -C docs html` `make CC=gcc build`\n",
        "Makefile": "build test: a\n\ttrue\n%.o:\n\ttrue\n",
      ]),
    ],
    rule: .repository { facts in
      let defined = DefinedCommands(facts)
      guard !defined.isEmpty else { return .notApplicable("no scripts, Makefile or justfile") }
      let documents = facts.documents.filter { document in
        !document.isHistory && !document.isTranslation
          && !PathPurpose.hasDevelopmentWord(document.path.without(prefix: "docs/").without(prefix: "doc/"))
      }
      let missing = documents.flatMap { document in
        commandLines(document.markdown).flatMap { line in
          defined.missing(in: line.text).map {
            (command: $0, place: Place(document.path, line.line), isDeploy: document.isAboutDeployment)
          }
        }
      }
      guard !missing.isEmpty else { return .pass }
      let names = missing.map { "`\($0.command)`" }.unique
      let shown = names.count > 3 ? Array(names.prefix(2)) + ["\(names.count - 2) more"] : names
      return .looked([
        Sighting(
          at: (missing.filter(\.isDeploy) + missing.filter { !$0.isDeploy }).map(\.place.location),
          values: ["commands": shown.inWords],
          severity: missing.contains(where: \.isDeploy) ? .medium : .low
        )
      ])
    }
  )

  private static let shells: Set<String> = [
    "", "sh", "bash", "shell", "console", "zsh", "text", "terminal", "powershell",
  ]

  private static func commandLines(_ markdown: MarkdownDocument) -> [MarkdownDocument.Line] {
    markdown.codeSpans
      + markdown.codeBlocks.filter { shells.contains($0.language) }.flatMap { block in
        // Who clones another repository or starts a new project runs that one's commands.
        block.lines.contains {
          $0.text.contains("npx create") || $0.text.contains("npm create") || $0.text.contains("npm init")
        }
          ? [] : block.lines
      }
  }
}
