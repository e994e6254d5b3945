import Readiness
import SourceTree

extension Check {
  /// O-04: variables that are used as they come, with no default and no test.
  static let requiredVariableUnvalidated = Check(
    id: "O-04",
    title: "Variables are used with no default and no check at start ({total})",
    workstream: WorkstreamID("ops"),
    checkClass: .heuristic,
    profiles: [.service],
    severity: .medium,
    effort: .small,
    decides: """
      Environment variables that JavaScript, TypeScript, Python or Go code of the product reads with nothing standing \
      in, where neither the line nor a test of the name it fills asks whether it is set, and no library that checks \
      the environment is a dependency.
      """,
    impact: """
      When one of these is not set ({names}), the process starts all the same, and the code at {list} works with an empty value: the \
      failure shows later, at a user's request, and looks like something else.
      """,
    remediation: """
      Check {names} once when the process starts and stop with a message that names what is missing, for example by a \
      schema of the environment.
      """,
    rootCause: "The environment is read where it is used, so that nothing sees it as a whole at start.",
    references: ["https://12factor.net/config"],
    guards: [
      "reads in a condition, with a default, or by a call that fails by itself count as checked",
      "a dependency that validates the environment counts",
    ],
    gates: ["G-11"],
    topics: ["env validation", "validate environment", "required variable"],
    examples: [
      .bad(["server.js": "const stripe = new Stripe(process.env.STRIPE_KEY)\napp.listen(80)"]),
      .good([
        "server.js": """
        if (!process.env.STRIPE_KEY) throw new Error('STRIPE_KEY is not set')
        const stripe = new Stripe(process.env.STRIPE_KEY)
        const url = process.env.BASE_ADDRESS ?? 'http://localhost'
        """,
        "app.py": "key = os.environ['PAY_KEY']",
      ]),
    ],
    rule: .repository(unvalidatedVariables)
  )

  private static let validators: Set<String> = [
    "envalid", "env-var", "convict", "@t3-oss/env-nextjs", "@t3-oss/env-core", "znv", "dotenv-safe",
    "env-schema",
    "pydantic-settings", "environs", "django-environ", "python-decouple", "dynaconf", "@fastify/env",
    "@nestjs/config",
    "github.com/kelseyhightower/envconfig", "github.com/caarlos0/env/v11", "github.com/spf13/viper",
  ]

  @Sendable private static func unvalidatedVariables(_ facts: RepositoryFacts) -> CheckOutcome {
    let reads = VariableScope(facts).reads
    guard !reads.isEmpty else { return .notApplicable("the code reads no variable of its own") }
    if facts.components.contains(where: { $0.dependencies.contains { validators.contains($0.name) } }) {
      return .pass
    }
    let open = reads.filter { $0.value.allSatisfy { $0.fallback == nil && !$0.isTested } }
    let names = open.keys.sorted()
    guard !names.isEmpty else { return .pass }
    return .looked([
      Sighting(
        at: names.compactMap { name in (open[name] ?? []).map(\.place).min()?.location },
        values: ["total": "\(names.count)", "names": listed(names)]
      )
    ])
  }
}
