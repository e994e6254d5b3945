import Readiness

extension Check {
  static let tokenMayWrite = Check(
    id: "S-61",
    title: "Workflows do not limit what their token may do",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    severity: .medium,
    effort: .extraSmall,
    decides: """
      A workflow of GitHub Actions without `permissions` where a job has none either, or with `write-all`.
      """,
    impact: """
      {what} ({list}). An action or dependency that is taken over could push code, publish packages or \
      change releases with it.
      """,
    remediation: """
      Write `permissions: contents: read` at the top of each workflow named ({files}), and give single \
      jobs what else they need. If the organization's default is already read-only, attest that setting.
      """,
    rootCause: "The key is optional, and workflows work without it because the default may write.",
    references: [
      "CWE-250", "https://github.com/ossf/scorecard/blob/main/docs/checks.md#token-permissions",
    ],
    guards: ["permissions on every job count", "reusable workflows take their caller's permissions"],
    topics: ["workflow permissions", "token permissions", "github_token"],
    examples: [
      .bad([".github/workflows/ci.yml": "on: push\njobs:\n  test:\n    steps:\n      - run: make test\n"]),
      .bad(
        [
          ".github/workflows/ci.yml":
            "on: push\npermissions: write-all\njobs:\n  test:\n    steps:\n      - run: make test\n"
        ]
      ),
      .good(
        [
          ".github/workflows/ci.yml":
            "on: push\njobs:\n  test:\n    permissions:\n      contents: read\n    steps:\n      - run: make test\n"
        ],
        "on the job"
      ),
      .good([".github/workflows/ci.yml": "on: workflow_call\njobs:\n  test:\n    steps:\n      - run: make\n"]
      ),
    ],
    rule: .repository { facts in
      let workflows = facts.quality.pipelines.filter { $0.host == .github && $0.path.hasPrefix(".github/") }
      guard !workflows.isEmpty else { return .notApplicable("no workflow of GitHub Actions") }
      let readable = workflows.filter { $0.fault == nil }
      guard !readable.isEmpty else { return .unknown("no workflow could be read") }
      let missing = readable.filter { workflow in
        workflow.permissions == nil && !workflow.events.contains("workflow_call") && !workflow.jobs.isEmpty
          && workflow.jobs.contains { $0.permissions == nil }
      }
      let writing = readable.flatMap { workflow -> [Place] in
        let top = workflow.permissions == .everything ? [Place(workflow.path, workflow.permissionsLine)] : []
        return top
          + workflow.jobs.filter { $0.permissions == .everything }.map {
            Place(workflow.path, $0.permissionsLine)
          }
      }
      var sightings: [Sighting] = []
      if !missing.isEmpty {
        let what =
          "Where the repository's default lets it, the token of \(count(missing.count)) may write everything"
        sightings.append(
          Sighting(
            key: "missing",
            at: missing.map { Location(path: $0.path, startLine: $0.permissionsLine) },
            values: ["what": what]
          )
        )
      }
      if !writing.isEmpty {
        sightings.append(
          Sighting(
            key: "write-all",
            at: writing.map(\.location),
            values: ["what": "The token may write everything in the repository, as `write-all` says"],
            title: "Workflows give their token every permission"
          )
        )
      }
      return .looked(sightings)
    }
  )

  private static func count(_ number: Int) -> String { number == 1 ? "one workflow" : "\(number) workflows" }
}
