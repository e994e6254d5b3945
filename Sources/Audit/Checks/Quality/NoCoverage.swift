import Readiness

extension Check {
  static let noCoverage = Check(
    id: "Q-18",
    title: "Test coverage is not collected",
    workstream: WorkstreamID("quality"),
    checkClass: .deterministic,
    severity: .low,
    category: .gap,
    effort: .small,
    decides: """
      Tests, and no coverage tool among dependencies, configuration, scripts and pipelines.
      """,
    impact: """
      Nobody can say which of the critical flows the tests reach: a green suite may cover everything or next \
      to nothing.
      """,
    remediation: "{advice}",
    rootCause: "Coverage was thought of as a number to reach, not as a map of what is untested.",
    references: [],
    guards: ["repositories without tests", "coverage services and their configuration count"],
    topics: ["coverage", "test coverage"],
    examples: [
      .bad(
        [
          "src/a.js": "export const a = 1\n", "test/a.test.js": "test('a', () => {})\n",
          "package.json":
            #"{"name": "shop", "scripts": {"test": "jest"}, "devDependencies": {"jest": "^30"}}"#,
        ]
      ),
      .good(
        [
          "src/a.js": "export const a = 1\n", "test/a.test.js": "test('a', () => {})\n",
          "package.json":
            #"{"name": "shop", "scripts": {"test": "jest --coverage"}, "devDependencies": {"jest": "^30"}}"#,
        ]
      ),
    ],
    rule: .repository { facts in
      guard facts.hasCode, facts.hasTests else { return .notApplicable("no tests") }
      if facts.quality.has(.coverage)
        || facts.quality.mentions(["coverage", "codecov", "coveralls", "jacoco", "lcov"])
      {
        return .pass
      }
      guard facts.quality.unseen.isEmpty else {
        return .unknown("CI calls \(facts.quality.unseenList), which is not in this repository")
      }
      let family = CodeFamily.main(of: facts.tree).first?.family
      let sign = facts.quality.signs(.test).first
      let advice = family.flatMap { coverageAdvice[$0] } ?? "Let the test runner write a coverage report."
      return .looked(
        [
          Sighting(
            at: sign.map { [$0.place.location] } ?? [],
            values: [
              "advice": advice
                + " Publish the report with each run and look at the files of critical flows first."
            ]
          )
        ]
      )
    }
  )

  private static let coverageAdvice: [CodeFamily: String] = [
    .script: "Run the tests under `c8` or with the runner's own `--coverage`.",
    .python: "Add pytest-cov and run `pytest --cov`.", .go: "Run `go test -coverprofile=cover.out ./...`.",
    .jvm: "Add JaCoCo (Kover for Kotlin) to the build.", .ruby: "Add SimpleCov to the test helper.",
    .rust: "Run `cargo llvm-cov`.", .php: "Run PHPUnit with `--coverage-clover`.",
    .dotnet: "Run `dotnet test --collect:\"XPlat Code Coverage\"`.",
    .swift: "Run `swift test --enable-code-coverage`.",
  ]
}
