import Readiness
import SourceTree

extension Check {
  static let actionsNotPinned = Check(
    id: "S-62",
    title: "Third-party actions are not pinned to a commit",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    severity: .medium,
    effort: .small,
    decides: """
      A `uses` of another owner's action, workflow or image by tag or branch instead of a full commit id \
      or digest. Those of GitHub itself (`actions/`, `github/`) are told apart.
      """,
    impact: """
      {names} can be changed by whoever controls their repositories: a moved tag puts new code into the \
      pipeline, beside its token and secrets ({count} places).
      """,
    remediation: """
      Replace the tag by the full commit id with the version in a comment (`uses: owner/action@<40 digits> \
      # v1.2.3`) for {names}, and let Dependabot or Renovate raise them.
      """,
    rootCause: "Tags are what the actions' own instructions show.",
    references: [
      "CWE-829", "https://github.com/ossf/scorecard/blob/main/docs/checks.md#pinned-dependencies",
    ],
    guards: ["local actions and images with a digest", "GitHub's own actions are only information"],
    topics: ["pinned actions", "unpinned actions", "supply chain"],
    examples: [
      .bad([
        ".github/workflows/ci.yml": "on: push\njobs:\n  test:\n    steps:\n      - uses: acme/deploy@v2\n"
      ]),
      .bad(
        [
          ".github/workflows/ci.yml":
            "on: push\njobs:\n  test:\n    steps:\n      - uses: actions/checkout@v4\n      - uses: acme/deploy@main\n"
        ],
        findings: 2
      ),
      .good(
        [
          ".github/workflows/ci.yml": """
          on: push
          jobs:
            test:
              steps:
                - uses: acme/deploy@0123456789abcdef0123456789abcdef01234567
                - uses: ./.github/actions/build
                - uses: docker://alpine@sha256:0123
          """
        ]
      ),
    ],
    rule: .repository { facts in
      let workflows = facts.quality.pipelines.filter { $0.host == .github || $0.host == .compositeAction }
      guard !workflows.isEmpty else { return .notApplicable("no workflow of GitHub Actions") }
      guard workflows.contains(where: { $0.fault == nil }) else {
        return .unknown("no workflow could be read")
      }
      let uses = workflows.flatMap { workflow in
        (workflow.steps.compactMap(\.step.use) + workflow.jobs.compactMap(\.call)).map { (workflow.path, $0) }
      }
      let loose = uses.filter { isLoose($0.1) }
      let (own, others) = (loose.filter { isGitHubs($0.1) }, loose.filter { !isGitHubs($0.1) })
      var sightings: [Sighting] = []
      if !others.isEmpty { sightings.append(sighting("third-party", others)) }
      if !own.isEmpty {
        var informing = sighting("first-party", own)
        informing.severity = .info
        informing.title = "GitHub's own actions are used by tag"
        sightings.append(informing)
      }
      return .looked(sightings)
    }
  )

  private static func sighting(_ key: String, _ uses: [(String, Pipeline.Use)]) -> Sighting {
    let names = Set(uses.map { "\($0.1.name)@\($0.1.version)" }).sorted()
    let shown =
      names.prefix(8).joined(separator: ", ") + (names.count > 8 ? " and \(names.count - 8) more" : "")
    return Sighting(
      key: key,
      at: uses.map { Location(path: $0.0, startLine: $0.1.line) },
      values: ["names": shown]
    )
  }

  private static func isGitHubs(_ use: Pipeline.Use) -> Bool {
    use.name.hasPrefix("actions/") || use.name.hasPrefix("github/")
  }

  private static func isLoose(_ use: Pipeline.Use) -> Bool {
    if use.name.hasPrefix("docker://") { return !use.version.hasPrefix("sha256:") }
    guard use.name.contains("/"), !use.name.hasPrefix("."), !use.name.hasPrefix("$"),
      !use.name.contains("${{")
    else { return false }
    return !commit.matches(use.version)
  }

  private static let commit = Pattern(#"^[0-9a-f]{40}$"#)
}
