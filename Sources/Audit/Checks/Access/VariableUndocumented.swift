import Readiness
import SourceTree

extension Check {
  /// O-01: the code reads variables that the example file does not name.
  static let variableUndocumented = Check(
    id: "O-01",
    title: "Variables that the code reads are missing from {example} ({total})",
    workstream: WorkstreamID("ops"),
    checkClass: .heuristic,
    severity: .medium,
    effort: .small,
    decides: """
      Environment variables that product code reads and that neither an example file (such as .env.example) nor a \
      document or compose file of the repository names.
      """,
    impact: """
      Whoever deploys by {example} does not learn of {names}. Nothing stands in for {required} when it is not set, \
      so the product fails or behaves differently only once that code runs.
      """,
    remediation: """
      Add {names} to {example}, each with a safe value or none and a comment that says what it is for and whether \
      it is required ({list}).
      """,
    rootCause: "Variables are added in code, and nothing compares the code with {example}.",
    references: ["https://12factor.net/config", "ASVS 5.0.0 V13.1.1"],
    guards: [
      "variables of platforms, shells and build machines do not count",
      "commented lines of the example file count",
      "build scripts and tool configuration are not looked at",
      "what README, documents or compose files name counts",
    ],
    gates: ["G-11"],
    topics: ["env var", "environment variable", ".env.example", "env.example", "configuration drift"],
    examples: [
      .bad([
        ".env.example": "DATABASE_URL=\n",
        "server.js": "connect(process.env.DATABASE_URL)\nsend(process.env.MAIL_API_KEY)",
      ]),
      .good(
        [
          ".env.example": "DATABASE_URL=\n# MAIL_API_KEY=\n",
          "server.js":
            "connect(process.env.DATABASE_URL)\nsend(process.env.MAIL_API_KEY)\nlog(process.env.NODE_ENV)",
          "webpack.config.js": "module.exports = { mode: process.env.BUILD_MODE }",
        ],
        "named in a comment, set by the platform, or read by a build"
      ),
      .good(
        [
          ".env.example": "# When $APP_CONFIG_FILE is set, nothing else is read.\nDATABASE_URL=\n",
          "config/file.go":
            "package config\nfunc f() { if file := os.Getenv(\"APP_CONFIG_FILE\"); file != \"\" { load(file) } }\n",
          "db/dbtest/run.go": "package dbtest\nvar a = os.Getenv(\"TESTED_DATABASE\")\n",
          "server.js": "connect(process.env.DATABASE_URL)\nuse(process.env.LIMIT || 3)",
        ],
        "told in a comment, only for tests, or with a default"
      ),
      .good(["server.js": "connect(process.env.DATABASE_URL)"], "no example file: another check's question"),
    ],
    rule: .repository(undocumentedVariables)
  )

  @Sendable private static func undocumentedVariables(_ facts: RepositoryFacts) -> CheckOutcome {
    let scope = VariableScope(facts)
    guard let example = scope.examples.first else {
      return .notApplicable("no example file for the environment")
    }
    guard !scope.reads.isEmpty else { return .notApplicable("the code reads no variable of its own") }
    let named = Set(scope.examples.flatMap { $0.file.entries.map(\.name) })
    let missing = scope.reads.filter { !named.contains($0.key) }
    guard !missing.isEmpty else { return .pass }
    let documented = scope.documentedNames(in: facts.tree)
    let names = missing.keys.filter { !documented.contains($0) }.sorted()
    guard !names.isEmpty else { return .pass }
    let required = names.filter { name in
      (missing[name] ?? []).allSatisfy { $0.fallback == nil && !$0.isTested }
    }
    // A few variables that nobody has to set are no reason to stop anybody.
    guard !required.isEmpty || names.count >= 4 else { return .pass }
    let first = names.compactMap { name in (missing[name] ?? []).map(\.place).min() }
    return .looked([
      Sighting(
        key: example.path,
        at: first.map(\.location),
        values: [
          "total": "\(names.count)", "example": example.path, "names": listed(names),
          "required": required.isEmpty ? "some of them" : listed(required),
        ],
        severity: required.isEmpty ? .low : nil,
        impact: required.isEmpty
          ? "Whoever deploys by {example} does not learn that {names} exist, and runs with what the code falls back to."
          : nil
      )
    ])
  }

  /// The first names as people list them, and how many more there are.
  static func listed(_ names: [String], atMost most: Int = 8) -> String {
    names.count <= most
      ? names.inWords : names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more"
  }
}
