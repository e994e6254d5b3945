import Readiness
import SourceTree

extension Check {
  static let gateDoesNotBlock = Check(
    id: "Q-09",
    title: "The pipeline goes on when the {kind} fails",
    workstream: WorkstreamID("quality"),
    checkClass: .deterministic,
    severity: .high,
    effort: .extraSmall,
    decides: """
      A step that comes to tests, a linter, a type check or an audit, and whose failure is ignored: \
      `continue-on-error: true`, `allow_failure: true`, `|| true`, `--exit-zero` and their like.
      """,
    impact: """
      CI is green whatever {tool} finds ({list}): a failing {kind} looks like a passing one to reviewers and \
      to the release.
      """,
    remediation: """
      Take out what ignores the failure at {list}, after fixing or listing what it finds today (a baseline \
      file, a skip list with reasons), so that new findings stop a merge.
      """,
    rootCause:
      "The check was red when it was added, and letting it pass was the quick way to a green pipeline.",
    references: [],
    guards: [
      "uploads and reports", "jobs and matrix entries called experimental, nightly or optional",
      "steps whose outcome a later step reads", "scans that upload their findings",
    ],
    gates: ["G-04", "G-05"],
    topics: ["non-blocking", "continue-on-error", "ignored failures"],
    examples: [
      .bad(
        [
          ".github/workflows/ci.yml": """
          on: push
          jobs:
            test:
              steps:
                - run: pytest
                  continue-on-error: true
          """
        ]
      ),
      .bad([".gitlab-ci.yml": "lint:\n  allow_failure: true\n  script:\n    - flake8 .\n"]),
      .bad([".github/workflows/ci.yml": "on: push\njobs:\n  a:\n    steps:\n      - run: npm audit || true\n"]
      ),
      .good(
        [
          ".github/workflows/ci.yml": """
          on: push
          jobs:
            test:
              continue-on-error: ${{ matrix.experimental }}
              steps:
                - run: pytest
                - run: rm -rf cache || true
                - uses: codecov/codecov-action@v4
                  continue-on-error: true
          """
        ],
        "the tests themselves block"
      ),
      .good(
        [
          ".github/workflows/ci.yml": """
          on: push
          jobs:
            test:
              steps:
                - id: tests
                  run: pytest
                  continue-on-error: true
                - if: steps.tests.outcome == 'failure'
                  run: exit 1
          """
        ],
        "a later step decides"
      ),
    ],
    rule: .repository { facts in
      if let obstacle = facts.pipelineObstacle() { return obstacle }
      let tolerated = ToleratedRuns.all(in: facts.quality)
      let kinds = QualityActivity.allCases.filter { activity in tolerated.contains { $0.activity == activity }
      }
      return .looked(
        kinds.flatMap { activity in
          tolerated.filter { $0.activity == activity }.map { run in
            Sighting(
              key: activity.rawValue,
              path: run.tolerance?.path ?? run.place.path,
              line: run.tolerance?.line ?? run.place.line,
              values: ["kind": activity.title, "tool": run.tool],
              severity: activity == .test || activity == .endToEnd ? .high : .medium
            )
          }
        }
      )
    }
  )
}
