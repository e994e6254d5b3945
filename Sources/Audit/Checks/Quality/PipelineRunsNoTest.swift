import Readiness

extension Check {
  static let pipelineRunsNoTest = Check(
    id: "Q-02",
    title: "No CI pipeline runs a test",
    workstream: WorkstreamID("quality"),
    checkClass: .heuristic,
    severity: .high,
    effort: .small,
    decides: """
      No step of any pipeline comes to a test runner: commands are followed through package scripts, \
      makefile targets, task files and shell scripts, and a name that speaks of tests counts.
      """,
    impact: """
      A change that breaks the product passes CI ({list}): it is found by whoever uses the next build, and \
      nobody can show that the released commit was tested.
      """,
    remediation: "{advice}",
    rootCause: "The pipeline was written to build or publish, and running the tests was left to developers.",
    references: ["https://github.com/ossf/scorecard/blob/main/docs/checks.md#ci-tests"],
    guards: [
      "any step, job or script whose name speaks of tests",
      "pipelines that call workflows of other repositories are unknown",
    ],
    gates: ["G-03", "G-04"],
    topics: ["ci runs no tests", "tests in ci", "tests not in ci"],
    examples: [
      .bad(
        [
          "src/index.js": "export const one = 1\n",
          "package.json": #"{"name": "shop", "scripts": {"test": "jest", "build": "webpack"}}"#,
          ".github/workflows/ci.yml": """
          on: push
          jobs:
            build:
              steps:
                - run: npm ci && npm run build
          """,
        ]
      ),
      .good(
        [
          "src/index.js": "export const one = 1\n",
          "package.json": #"{"name": "shop", "scripts": {"verify": "npm run unit", "unit": "jest"}}"#,
          ".github/workflows/ci.yml": "on: push\njobs:\n  build:\n    steps:\n      - run: npm run verify\n",
        ],
        "through two scripts"
      ),
      .good(
        [
          "src/index.js": "export const one = 1\n",
          ".github/workflows/board.yml":
            "on: issues\njobs:\n  add:\n    steps:\n      - uses: actions/add-to-project@v1\n",
        ],
        "no workflow takes the code"
      ),
      .good(
        [
          "src/main.py": "print(1)\n",
          ".github/workflows/ci.yml":
            "on: push\njobs:\n  all:\n    uses: acme/ci/.github/workflows/py.yml@v1\n",
        ],
        "a workflow of another repository"
      ),
    ],
    rule: .repository { facts in
      guard facts.hasCode else { return .notApplicable("no program code") }
      if let obstacle = facts.pipelineObstacle() { return obstacle }
      let quality = facts.quality
      guard quality.workflows.contains(where: \.handlesCode) else {
        return .notApplicable("the workflows only look after issues and pull requests")
      }
      if !quality.runs(.test).isEmpty || quality.speaksOfTests {
        return .pass
      }
      guard quality.unseen.isEmpty else {
        return .unknown("CI calls \(quality.unseenList), which is not in this repository")
      }
      guard quality.faulty.isEmpty else {
        return .unknown("\(quality.faulty.map(\.path).joined(separator: ", ")) could not be read")
      }
      let script = quality.signs(.test).first
      let advice =
        script.map {
          "Run the tests that \($0.place.path) sets up (\($0.tool)) in a step of \((quality.mainWorkflow?.path ?? "the workflow")) that fails the build."
        }
        ?? "Write tests for the critical flows first and run them in a step of \((quality.mainWorkflow?.path ?? "the workflow")) that fails the build."
      return .looked([Sighting(at: quality.pipelineLocations, values: ["advice": advice])])
    }
  )
}

extension Pipeline {
  /// Whether it builds, checks or publishes the code, as far as its commands and actions tell.
  ///
  /// A workflow of GitHub has the code only after a step that fetches it; other hosts fetch it first.
  fileprivate var handlesCode: Bool {
    guard host == .github, fault == nil, unseen.isEmpty else { return true }
    return steps.contains { _, step in
      let action = step.use?.name.lowercased() ?? ""
      return action.contains("checkout") || action.hasPrefix("./") || action.contains("build")
        || ShellScript(step.script?.text ?? "").commands.contains { command in
          command.words.first.map { !Self.messengers.contains($0) } ?? false
        }
    } || jobs.contains { $0.call != nil }
  }

  /// Programs that only speak to the host.
  private static let messengers: Set<String> = [
    "gh", "echo", "printf", "curl", "jq", "sleep", "export", "exit",
  ]
}
