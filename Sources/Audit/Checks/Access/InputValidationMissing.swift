import Readiness
import SourceTree

extension Check {
  /// C-18: many routes and no library or schema that checks what comes in.
  static let inputValidationMissing = Check(
    id: "C-18",
    title: "No schema or validation library was found for {total} routes",
    workstream: WorkstreamID("backend"),
    checkClass: .absence,
    profiles: [.service],
    severity: .medium,
    category: .gap,
    effort: .large,
    decides: """
      A JavaScript or Python server with at least 10 routes, 3 of which change something, and no dependency that \
      validates input; frameworks that do so themselves do not count.
      """,
    impact: """
      Each handler has to check what it gets by hand: what one forgets, such as a missing field, a wrong type or a \
      text of megabytes at {example}, reaches the database or fails with a server error.
      """,
    remediation: """
      Describe the input of each changing route by a schema and refuse what does not fit with status 400, beginning \
      with {example}; or attest where input is checked by hand and tested.
      """,
    rootCause: "Validation began by hand with few routes and never became a rule.",
    references: ["CWE-20", "ASVS 5.0.0 V2.2.1"],
    guards: ["FastAPI, NestJS pipes, Django forms and Fastify schemas count as validation"],
    topics: ["input validation", "schema validation", "request validation"],
    examples: [
      .bad([
        "package.json": #"{ "name": "a", "dependencies": { "express": "^4" } }"#,
        "server.js": "const app = express()\n"
          + (0..<5).map { "app.get('/a\($0)', h)\napp.post('/a\($0)', h)" }.joined(separator: "\n"),
      ]),
      .good([
        "package.json": #"{ "name": "a", "dependencies": { "express": "^4", "zod": "^3" } }"#,
        "server.js": "const app = express()\n"
          + (0..<5).map { "app.get('/a\($0)', h)\napp.post('/a\($0)', h)" }.joined(separator: "\n"),
      ]),
    ],
    rule: .repository(missingInputValidation)
  )

  private static let inputValidators: Set<String> = [
    "zod", "joi", "@hapi/joi", "yup", "ajv", "express-validator", "class-validator", "superstruct", "valibot",
    "io-ts",
    "@sinclair/typebox", "celebrate", "validator", "runtypes", "arktype", "@effect/schema", "effect", "vine",
    "@vinejs/vine",
    "jsonschema", "fastest-validator", "express-openapi-validator", "typia", "koa-joi-router", "mongoose",
    "sequelize",
    "pydantic", "marshmallow", "cerberus", "wtforms", "flask-wtf", "voluptuous", "webargs", "attrs",
    "msgspec", "flask-smorest",
    "django", "djangorestframework", "fastapi", "litestar", "connexion", "apiflask", "flask-restx",
    "is-my-json-valid",
  ]

  @Sendable private static func missingInputValidation(_ facts: RepositoryFacts) -> CheckOutcome {
    let frameworks: Set<String> = ["express", "koa", "hono", "next", "flask", "aiohttp"]
    let routes = facts.sources.routes.filter { frameworks.contains($0.framework) }
    let changing = routes.filter { RouteAccess($0, in: facts.tree).isMutating }
    guard routes.count >= 10, changing.count >= 3, let first = changing.first else {
      return .notApplicable("fewer than 10 routes, or fewer than 3 that change something")
    }
    let isValidated = facts.components.contains {
      $0.dependencies.contains { inputValidators.contains($0.name) }
    }
    guard !isValidated else { return .pass }
    return .looked([
      Sighting(
        at: changing.prefix(20).map(\.place.location),
        values: ["total": "\(routes.count)", "example": "\(first.method) \(first.path)"]
      )
    ])
  }
}
