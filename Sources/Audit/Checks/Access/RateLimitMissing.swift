import Readiness
import SourceTree

extension Check {
  /// S-55: a service with routes and nothing that limits how often they are called.
  static let rateLimitMissing = Check(
    id: "S-55",
    title: "No rate limit was found in the repository for its {total} routes",
    workstream: WorkstreamID("security"),
    checkClass: .absence,
    profiles: [.service],
    severity: .medium,
    category: .gap,
    effort: .medium,
    decides:
      "At least 5 routes, and no product file, manifest or proxy configuration that names a rate limiter.",
    impact: """
      Passwords, tokens and costly work can be tried as often as a machine can send: {example} has no limit of its own \
      in this repository. One client can use up what all others need.
      """,
    remediation: """
      Limit calls per client before {example} and the other costly or sign-in routes (by a middleware of the \
      framework), or attest where a gateway, proxy or host does so and with what limits.
      """,
    rootCause: "Limits are often left to a gateway, or to later.",
    references: ["CWE-770", "ASVS 5.0.0 V2.4.1", "ASVS 5.0.0 V6.3.1"],
    guards: [
      "any word of a limiter in code, manifests or proxy configuration counts",
      "fewer than 5 routes are no finding",
    ],
    gates: ["G-09"],
    topics: ["rate limit", "rate-limit", "throttl", "brute force"],
    examples: [
      .bad([
        "server.js": """
        const app = express()
        app.post('/login', a)
        app.get('/a', a)
        app.get('/b', a)
        app.get('/c', a)
        app.get('/d', a)
        """
      ]),
      .good([
        "server.js": """
        const limit = require('express-rate-limit')
        const app = express()
        app.post('/login', limit(), a)
        app.get('/a', a)
        app.get('/b', a)
        app.get('/c', a)
        app.get('/d', a)
        """
      ]),
      .good(["server.js": "const app = express()\napp.get('/a', a)"], "too few routes"),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          roles: [.product],
          keywords: [
            "ratelimit", "rate-limit", "rate_limit", "throttl", "limit_req", "limiter", "bottleneck",
            "slow-down",
            "rack-attack", "rack::attack", "too many requests", "arcjet",
          ]
        ),
        look: { text in ConfigurationFile.speaks(text.file) ? [Sighting(path: text.path, line: 1)] : [] },
        conclude: rateLimitConclusion
      )
    )
  )

  @Sendable private static func rateLimitConclusion(
    _ seen: [Sighting],
    _ facts: RepositoryFacts
  ) -> CheckOutcome {
    let routes = facts.sources.routes
    guard routes.count >= 5 else { return .notApplicable("fewer than 5 routes") }
    guard seen.isEmpty else { return .pass }
    let signIn = routes.filter { !["GET", "OPTIONS"].contains($0.method) && signInWords.matches($0.path) }
    guard let first = signIn.first ?? routes.first(where: { $0.method != "GET" }) ?? routes.first else {
      return .pass
    }
    return .looked([
      Sighting(
        at: (signIn.isEmpty ? [first] : signIn).prefix(10).map(\.place.location),
        values: ["total": "\(routes.count)", "example": "\(first.method) \(first.path)"],
        severity: signIn.isEmpty ? .medium : .high
      )
    ])
  }

  private static let signInWords = Pattern(#"(?i)log-?in|sign-?in|password|token|register|sign-?up|otp|2fa"#)
}
