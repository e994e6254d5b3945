import Readiness
import SourceTree

extension Check {
  static let noSchedule = Check(
    id: "Q-04",
    title: "No check runs on a schedule",
    workstream: WorkstreamID("quality"),
    checkClass: .deterministic,
    severity: .low,
    category: .gap,
    effort: .extraSmall,
    decides: """
      No pipeline that tests, builds, audits or scans has a schedule trigger, on hosts where the file \
      decides that; those that only tend issues do not count.
      """,
    impact: """
      A dependency that becomes vulnerable, a certificate that expires or a test that breaks by date is \
      noticed only when somebody next changes the code.
      """,
    remediation: """
      Add a nightly `schedule` trigger to the workflow that tests ({path}) or to one that audits \
      dependencies, and have its failure reach somebody.
      """,
    rootCause: "CI was set up to answer changes only.",
    references: [
      "https://docs.github.com/en/actions/writing-workflows/choosing-when-your-workflow-runs/events-that-trigger-workflows#schedule"
    ],
    guards: [
      "hosts that keep schedules in their settings are unknown",
      "update bots run on their own schedule and count",
    ],
    topics: ["nightly", "scheduled checks"],
    examples: [
      .bad([
        ".github/workflows/ci.yml": "on: pull_request\njobs:\n  test:\n    steps:\n      - run: make test\n"
      ]),
      .good(
        [
          ".github/workflows/ci.yml":
            "on:\n  schedule:\n    - cron: '0 3 * * *'\njobs:\n  test:\n    steps:\n      - run: make test\n"
        ]
      ),
      .good([".gitlab-ci.yml": "test:\n  script: make test\n"], "GitLab keeps schedules in its settings"),
    ],
    rule: .repository { facts in
      if let obstacle = facts.pipelineObstacle() { return obstacle }
      let pipelines = facts.quality.workflows.filter { $0.fault == nil }
      let checking = Set(facts.quality.runs.map { facts.quality.pipelines[$0.pipeline].path })
      let isScheduled = pipelines.contains { pipeline in
        pipeline.triggers.contains(.schedule)
          && (checking.contains(pipeline.path) || !pipeline.unseen.isEmpty || working.matches(pipeline.path))
      }
      if isScheduled { return .pass }
      if !facts.quality.signs(.dependencyUpdate).isEmpty { return .pass }
      if let other = pipelines.first(where: { $0.host != .github && $0.host != .azure }) {
        return .unknown("\(other.host.rawValue) keeps schedules in its settings")
      }
      let testing =
        facts.quality.runs(.test).first.map { facts.quality.pipelines[$0.pipeline] } ?? pipelines[0]
      return .looked([Sighting(at: [Location(path: testing.path, startLine: 1)])])
    }
  )

  private static let working = Pattern(
    #"(?i)test|nightly|audit|scan|build|check|security|daily|weekly|docker|link|update"#
  )
}
