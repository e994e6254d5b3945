import Readiness

extension Check {
  static let noProposedChangeTrigger = Check(
    id: "Q-03",
    title: "CI does not check pull requests before they are merged",
    workstream: WorkstreamID("quality"),
    checkClass: .deterministic,
    severity: .high,
    effort: .small,
    decides: """
      Of the pipelines that run tests, linters or builds, none is started by pull or merge requests, a \
      merge queue or pushes to every branch; triggers of workflows that call one another are followed.
      """,
    impact: """
      Tests, linters and builds run only after a change is on the main branch ({list}): a reviewer \
      approves without knowing whether it works, and the branch that is released from is broken first.
      """,
    remediation:
      "Add `pull_request` to the triggers of {path}, and require its jobs in the branch protection.",
    rootCause: "The pipeline was set up for releases of the main branch.",
    references: [
      "https://docs.github.com/en/actions/writing-workflows/choosing-when-your-workflow-runs/events-that-trigger-workflows#pull_request"
    ],
    guards: ["merge queues and pushes to every branch count", "hosts whose settings decide are unknown"],
    gates: ["G-04"],
    topics: ["pull request checks", "ci on pull requests"],
    examples: [
      .bad(
        [
          ".github/workflows/ci.yml":
            "on:\n  push:\n    branches: [main]\njobs:\n  test:\n    steps:\n      - run: go test ./...\n"
        ]
      ),
      .good([
        ".github/workflows/ci.yml": "on: [push]\njobs:\n  test:\n    steps:\n      - run: go test ./...\n"
      ]),
      .good(
        [
          ".github/workflows/test.yml":
            "on: workflow_call\njobs:\n  test:\n    steps:\n      - run: go test ./...\n",
          ".github/workflows/pr.yml":
            "on: pull_request\njobs:\n  test:\n    uses: ./.github/workflows/test.yml\n",
        ],
        "called by a workflow for pull requests"
      ),
    ],
    rule: .repository { facts in
      if let obstacle = facts.pipelineObstacle() { return obstacle }
      let quality = facts.quality
      let checking: Set<QualityActivity> = [.test, .lint, .typeCheck, .endToEnd]
      let indices = Set(quality.runs.filter { checking.contains($0.activity) }.map(\.pipeline))
      let pipelines = indices.sorted().map { quality.pipelines[$0] }.filter { $0.host != .compositeAction }
      guard !pipelines.isEmpty else {
        return .notApplicable("no pipeline runs tests, linters or type checks")
      }
      if pipelines.contains(where: { !$0.triggers.isDisjoint(with: [.pullRequest, .pushToAnyBranch]) }) {
        return .pass
      }
      if pipelines.contains(where: { $0.triggers.contains(.hostDecides) }) {
        return .unknown(
          "the settings of \(pipelines[0].host.rawValue) decide what starts \(pipelines[0].path)"
        )
      }
      if quality.workflows.contains(where: { $0.triggers.contains(.pullRequest) && !$0.unseen.isEmpty }) {
        return .unknown("pull requests run \(quality.unseenList), which is not in this repository")
      }
      return .looked([Sighting(at: pipelines.map { Location(path: $0.path, startLine: 1) })])
    }
  )
}
