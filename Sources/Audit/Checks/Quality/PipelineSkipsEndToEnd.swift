import Readiness

extension Check {
  static let pipelineSkipsEndToEnd = Check(
    id: "Q-17",
    title: "End-to-end tests are set up but no pipeline runs them",
    workstream: WorkstreamID("quality"),
    checkClass: .deterministic,
    severity: .medium,
    effort: .small,
    decides: """
      A configuration file of Playwright, Cypress, WebdriverIO, Nightwatch, TestCafe, CodeceptJS or Detox, \
      and no step of any pipeline that comes to one.
      """,
    impact: """
      The flows that {path} covers in a browser are tried only on somebody's machine: a change that breaks \
      sign-in or checkout passes CI.
      """,
    remediation:
      "Run {tool} in a job of {pipeline} for pull requests, against a build of the product with test data.",
    rootCause: "End-to-end tests need a browser and data, which the pipeline was never given.",
    references: [],
    guards: ["names that speak of end-to-end tests count", "workflows of other repositories are unknown"],
    gates: ["G-04"],
    topics: ["e2e in ci", "end-to-end tests", "playwright", "cypress"],
    examples: [
      .bad(
        [
          "playwright.config.ts": "export default {}\n",
          ".github/workflows/ci.yml": "on: push\njobs:\n  test:\n    steps:\n      - run: npx vitest run\n",
        ]
      ),
      .good(
        [
          "playwright.config.ts": "export default {}\n",
          "package.json": #"{"name": "shop", "scripts": {"browser": "playwright test"}}"#,
          ".github/workflows/ci.yml": "on: push\njobs:\n  test:\n    steps:\n      - run: npm run browser\n",
        ]
      ),
    ],
    rule: .repository { facts in
      let quality = facts.quality
      let files = quality.signs(.endToEnd).filter { sign in
        sign.place.line == 1 && !sign.place.path.hasSuffix("package.json")
      }
      guard let sign = files.first else { return .notApplicable("no configuration of end-to-end tests") }
      if let obstacle = facts.pipelineObstacle() { return obstacle }
      if !quality.runs(.endToEnd).isEmpty
        || quality.mentions(["e2e", "end-to-end", "playwright", "cypress", "wdio"])
      {
        return .pass
      }
      guard quality.unseen.isEmpty, quality.faulty.isEmpty else {
        return .unknown("CI calls what is not in this repository or cannot be read: \(quality.unseenList)")
      }
      return .looked(
        [
          Sighting(
            path: sign.place.path,
            line: 1,
            values: ["tool": sign.tool, "pipeline": (quality.mainWorkflow?.path ?? "the workflow")]
          )
        ]
      )
    }
  )
}
