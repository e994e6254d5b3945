import Readiness
import SourceTree

extension Check {
  /// O-02: a program with several variables and nothing that lists them.
  static let environmentExampleMissing = Check(
    id: "O-02",
    title: "The code reads {total} variables and no example file lists them",
    workstream: WorkstreamID("ops"),
    checkClass: .heuristic,
    profiles: [.service, .web, .electron, .container],
    severity: .medium,
    category: .gap,
    effort: .small,
    decides: """
      Product code reads 4 or more environment variables of its own, there is no file such as .env.example, and \
      documents and compose files name fewer than half of them.
      """,
    impact: """
      Whoever installs or moves the product has to find {names} by reading the code; what is forgotten shows only \
      when the code that needs it runs.
      """,
    remediation: """
      Add a `.env.example` that lists {names}, each with a safe value or none, a comment that says what it is for, and \
      whether it is required.
      """,
    rootCause: "Variables were added one by one for those who know the code.",
    references: ["https://12factor.net/config", "ASVS 5.0.0 V13.1.1"],
    guards: [
      "variables of platforms and build machines do not count",
      "a table in README, documents or compose files counts",
    ],
    gates: ["G-11"],
    topics: [".env.example", "env example", "environment variable"],
    examples: [
      .bad(["server.js": "use(process.env.A_KEY, process.env.B_KEY, process.env.C_KEY, process.env.D_KEY)"]),
      .good(
        [
          "server.js": "use(process.env.A_KEY, process.env.B_KEY, process.env.C_KEY, process.env.D_KEY)",
          "README.md": "| `A_KEY` | one |\n| `B_KEY` | two |\n| `C_KEY` | three |",
        ],
        "documented in a table"
      ),
      .good(
        [
          "app/a.rb": "use(ENV['A_KEY'], ENV['B_KEY'], ENV['C_KEY'], ENV['D_KEY'])\n",
          "lib/generators/templates/config.yml.tt": "# a: A_KEY, b: B_KEY\n# c: C_KEY\n",
          "config.ru": "run App\n", "app/views/a.html.erb": "<p>a</p>\n",
        ],
        "a configuration that people copy names them"
      ),
      .good(["server.js": "use(process.env.A_KEY, process.env.NODE_ENV, process.env.HOME, process.env.CI)"]),
    ],
    rule: .repository(missingEnvironmentExample)
  )

  @Sendable private static func missingEnvironmentExample(_ facts: RepositoryFacts) -> CheckOutcome {
    let scope = VariableScope(facts)
    guard scope.reads.count >= 4 else { return .notApplicable("fewer than 4 variables of its own") }
    guard !facts.profiles.isSuperset(of: [.library, .web]) else {
      return .notApplicable("a library, whose users configure their own applications")
    }
    guard !facts.profiles.contains(.electron) || facts.profiles.contains(.service) else {
      return .notApplicable("a desktop app, whose users set no variables")
    }
    guard scope.examples.isEmpty else { return .pass }
    let documented = scope.documentedNames(in: facts.tree)
    guard documented.count * 2 < scope.reads.count else { return .pass }
    let names = scope.reads.keys.filter { !documented.contains($0) }.sorted()
    let places = names.compactMap { name in (scope.reads[name] ?? []).map(\.place).min() }
    let isOptional = names.allSatisfy { name in
      (scope.reads[name] ?? []).allSatisfy { $0.fallback != nil || $0.isTested }
    }
    return .looked([
      Sighting(
        at: places.map(\.location),
        values: ["total": "\(scope.reads.count)", "names": listed(names)],
        severity: isOptional ? .low : nil
      )
    ])
  }
}
