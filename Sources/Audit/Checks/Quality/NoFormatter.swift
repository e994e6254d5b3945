import Readiness

extension Check {
  static let noFormatter = Check(
    id: "Q-06",
    title: "No formatter covers the {language} code",
    workstream: WorkstreamID("quality"),
    checkClass: .deterministic,
    severity: .low,
    category: .gap,
    effort: .small,
    decides: """
      For a main language of the product, no formatter is configured, depended on, called by a script or run \
      by CI; tools that lint and format count.
      """,
    impact: """
      {number} files of {language} are laid out by hand: changes mix layout with meaning, and reviews of a \
      fix under time pressure are harder to read.
      """,
    remediation: "{advice}",
    rootCause: "Nobody decided on a layout, so everybody's editor does.",
    references: [],
    guards: ["linters that format count", "languages with few files are not asked"],
    topics: ["no formatter", "formatting", "prettier"],
    examples: [
      .bad(["src/a.ts": "a()\n", "src/b.ts": "b()\n", "src/c.ts": "c()\n"]),
      .good(
        ["src/a.ts": "a()\n", "src/b.ts": "b()\n", "src/c.ts": "c()\n", "biome.json": "{}\n"],
        "a linter that formats"
      ),
    ],
    rule: .repository { facts in
      ToolMissing.outcome(.format, in: facts, advice: formatters, words: ["format", "fmt", "prettier"])
    }
  )

  private static let formatters: [CodeFamily: String] = [
    .script: "Add Prettier (or Biome) and run `prettier --check .` in CI.",
    .python: "Run `ruff format --check` (or Black) in CI.",
    .go: "Run `test -z \"$(gofmt -l .)\"` in CI.",
    .jvm: "Add Spotless to the build and run its check in CI.",
    .ruby: "Let RuboCop's layout rules or Standard format the code, and run them in CI.",
    .rust: "Run `cargo fmt --check` in CI.",
    .php: "Add PHP-CS-Fixer or Pint and run it with `--dry-run` (Pint: `--test`) in CI.",
    .dotnet: "Add an `.editorconfig` and run `dotnet format --verify-no-changes` in CI.",
    .swift: "Run `swift format lint --strict --recursive .` or SwiftFormat in CI.",
  ]
}
