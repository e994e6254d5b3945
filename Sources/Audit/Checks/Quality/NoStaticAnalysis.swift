import Readiness

extension Check {
  static let noStaticAnalysis = Check(
    id: "Q-12",
    title: "No static security analysis was found in the repository",
    workstream: WorkstreamID("quality"),
    checkClass: .absence,
    severity: .medium,
    category: .gap,
    effort: .small,
    decides: """
      No pipeline, script, dependency or configuration of CodeQL, Semgrep, SonarQube, Snyk Code, Bandit, \
      Brakeman, gosec or another analyzer that follows data to dangerous calls.
      """,
    impact: """
      Injections, unsafe parsing and missing checks are found by reviewers' eyes alone; nothing says which \
      of them were looked for.
      """,
    remediation: """
      Add a workflow with CodeQL or Semgrep for the languages here ({languages}), nightly and on pull \
      requests. If an analysis runs elsewhere (CodeQL's default setup needs no file), attest it with its \
      newest result.
      """,
    rootCause: "Security analysis was left to a later audit.",
    references: ["https://github.com/ossf/scorecard/blob/main/docs/checks.md#sast"],
    guards: ["CodeQL's default setup leaves no file and is for a person to attest"],
    gates: ["G-08"],
    topics: ["sast", "static analysis", "codeql"],
    examples: [
      .bad(["app/main.py": "run()\n", "app/a.py": "a()\n", "app/b.py": "b()\n"]),
      .good(
        [
          "app/main.py": "run()\n",
          ".github/workflows/codeql.yml":
            "on: push\njobs:\n  scan:\n    steps:\n      - uses: github/codeql-action/analyze@v3\n",
        ]
      ),
    ],
    rule: .repository { facts in
      guard facts.hasCode else { return .notApplicable("no program code") }
      if facts.quality.has(.staticAnalysis) || facts.quality.mentions(["codeql", "semgrep", "sonar", "sast"])
      {
        return .pass
      }
      let languages = CodeFamily.main(of: facts.tree).map(\.family.rawValue)
      return .looked([
        Sighting(values: ["languages": languages.isEmpty ? "any" : languages.joined(separator: ", ")])
      ])
    }
  )
}
