import Readiness
import SourceTree

extension Check {
  static let workflowRunsStrangersText = Check(
    id: "S-60",
    title: "A workflow runs what strangers write or send",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    severity: .critical,
    effort: .small,
    decides: """
      An expression with a title, body, branch name or commit message of a stranger inside a `run` block \
      or the script of actions/github-script; or a workflow with secrets (pull_request_target, \
      workflow_run, issue_comment) that checks out the head of a pull request and then runs something of \
      it.
      """,
    impact: """
      {what} ({list}). Whoever writes it runs commands on the build machine, with the token and the \
      secrets that the workflow has there.
      """,
    remediation: "{advice}",
    rootCause:
      "The expression is replaced before the shell sees the script, which reads like a variable and is none.",
    references: [
      "CWE-94", "https://github.com/ossf/scorecard/blob/main/docs/checks.md#dangerous-workflow",
      "https://docs.github.com/en/actions/security-for-github-actions/security-guides/security-hardening-for-github-actions",
    ],
    guards: [
      "only inside scripts: values passed by `env` are safe", "comparisons and `contains()` yield no text",
      "checkouts that a job's condition limits to own branches, members or labels",
    ],
    topics: ["workflow injection", "script injection", "pull_request_target"],
    examples: [
      .bad(
        [
          ".github/workflows/greet.yml": """
          on: issues
          jobs:
            greet:
              steps:
                - run: echo "New issue ${{ github.event.issue.title }}"
          """
        ]
      ),
      .bad(
        [
          ".github/workflows/preview.yml": """
          on: pull_request_target
          jobs:
            build:
              steps:
                - uses: actions/checkout@v4
                  with:
                    ref: ${{ github.event.pull_request.head.sha }}
                - run: npm ci && npm run build
          """
        ]
      ),
      .good(
        [
          ".github/workflows/greet.yml": """
          on: issues
          jobs:
            greet:
              if: contains(github.event.issue.title, 'bug')
              steps:
                - run: echo "New issue $TITLE"
                  env:
                    TITLE: ${{ github.event.issue.title }}
                - run: echo ${{ contains(github.event.issue.body, 'crash') }}
          """
        ],
        "passed by the environment"
      ),
      .good(
        [
          ".github/workflows/label.yml": """
          on: pull_request_target
          jobs:
            label:
              steps:
                - uses: actions/checkout@v4
                - uses: actions/labeler@v5
          """
        ],
        "checks out the base branch"
      ),
    ],
    rule: .repository { facts in
      let workflows = facts.quality.pipelines.filter { $0.host == .github || $0.host == .compositeAction }
      guard !workflows.isEmpty else { return .notApplicable("no workflow of GitHub Actions") }
      guard workflows.contains(where: { $0.fault == nil }) else {
        return .unknown("no workflow could be read")
      }
      return .looked(workflows.flatMap { StrangersText.sightings(in: $0) })
    }
  )
}
