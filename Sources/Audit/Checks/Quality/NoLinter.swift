import Readiness

extension Check {
  static let noLinter = Check(
    id: "Q-05",
    title: "No linter covers the {language} code",
    workstream: WorkstreamID("quality"),
    checkClass: .deterministic,
    severity: .medium,
    category: .gap,
    effort: .small,
    decides: """
      For a main language of the product, no linter is configured, depended on, called by a script or run by \
      CI; linters that come with the language must be run somewhere.
      """,
    impact: """
      {number} files of {language} are checked by nothing but review: unused results, shadowed variables and \
      unreachable code reach production because reviewers must find them by eye.
      """,
    remediation: "{advice}",
    rootCause: "The project was started without one, and the findings of a late start look like too many.",
    references: [],
    guards: [
      "linter suites, SonarQube and hooks of pre-commit count", "languages with few files are not asked",
    ],
    gates: ["G-05"],
    topics: ["no linter", "linting", "eslint"],
    examples: [
      .bad(["app/a.py": "a = 1\n", "app/b.py": "b = 1\n", "app/c.py": "c = 1\n"]),
      .good(
        [
          "app/a.py": "a = 1\n", "app/b.py": "b = 1\n", "app/c.py": "c = 1\n",
          "pyproject.toml": "[tool.ruff]\nline-length = 100\n",
        ]
      ),
      .good(
        [
          "a.go": "package a\n", "b.go": "package a\n", "c.go": "package a\n",
          "Makefile": "check:\n\tgo vet ./...\n",
        ],
        "comes with the language and is run by a target"
      ),
    ],
    rule: .repository { facts in
      ToolMissing.outcome(.lint, in: facts, advice: linters, words: ["lint", "vet ", "style"])
    }
  )

  private static let linters: [CodeFamily: String] = [
    .script: "Add ESLint with its recommended rules (or Biome), a `lint` script, and run that in CI.",
    .python: "Add `[tool.ruff]` to `pyproject.toml` and run `ruff check` in CI.",
    .go: "Run `go vet ./...` in CI, better golangci-lint with a `.golangci.yml`.",
    .jvm:
      "Add Checkstyle, SpotBugs or Error Prone to the build (detekt for Kotlin), so that CI fails on findings.",
    .ruby: "Add RuboCop (or Standard) to the `Gemfile` and run it in CI.",
    .rust: "Run `cargo clippy --all-targets -- -D warnings` in CI.",
    .php: "Add PHPStan or Psalm to `require-dev` and run it in CI.",
    .dotnet:
      "Switch on the .NET analyzers (`AnalysisLevel`, `TreatWarningsAsErrors`) in `Directory.Build.props`.",
    .swift: "Run `swift format lint --strict` or SwiftLint in CI.",
  ]
}
