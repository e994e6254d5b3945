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
      "any word of a limiter, or of one that locks accounts after failed sign-ins, in code, manifests or proxy configuration counts",
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
      .bad(
        [
          "app/models/user.rb":
            "class User < ApplicationRecord\n  # Others are :confirmable, :lockable and :timeoutable\n  devise :rememberable\nend\n",
          "server.js":
            "const app = express()\napp.post('/login', a)\napp.get('/a', a)\napp.get('/b', a)\napp.get('/c', a)\napp.get('/d', a)\n",
        ],
        "locking is only offered"
      ),
      .good(
        [
          "app/models/user.rb": "class User < ApplicationRecord\n  devise :rememberable, :lockable\nend\n",
          "server.js":
            "const app = express()\napp.post('/login', a)\napp.get('/a', a)\napp.get('/b', a)\napp.get('/c', a)\napp.get('/d', a)\n",
        ],
        "accounts are locked"
      ),
      .good(
        [
          "shop/settings.py": "MIDDLEWARE = ['axes.middleware.AxesMiddleware']\n",
          "server.js":
            "const app = express()\napp.post('/login', a)\napp.get('/a', a)\napp.get('/b', a)\napp.get('/c', a)\napp.get('/d', a)\n",
        ],
        "the sign-in is locked after failures"
      ),
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
            "axes.middleware", "axes.backends", "django-axes", "django-defender", "defender.middleware",
            ":lockable", "lockoutonfailure", "express-brute", "bucket4j", "tollbooth", "x/time/rate",
            "-governor", "_governor", "governor::", "limit_conn", "fail2ban",
          ]
        ),
        look: { text in
          ConfigurationFile.speaks(text.file) && !isLockingOffered(text)
            ? [Sighting(path: text.path, line: 1)] : []
        },
        conclude: rateLimitConclusion
      )
    )
  )

  /// Whether Devise's locking stands in a comment only, as the model that it generates offers it.
  private static func isLockingOffered(_ text: SourceText) -> Bool {
    text.file.language == .ruby && locking.matches(in: text.bytes).count > 0
      && locking.firstMatch(in: text.blanked(keeping: [.code, .string])) == nil
  }

  private static let locking = Pattern(#":lockable\b"#)

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
