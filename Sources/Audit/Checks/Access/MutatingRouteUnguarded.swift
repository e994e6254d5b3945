import Readiness
import SourceTree

extension Check {
  /// S-13: most routes of a file ask who is there, and one that changes something does not.
  static let mutatingRouteUnguarded = Check(
    id: "S-13",
    title: "Routes that change data skip the sign-in that their neighbours have: {name}",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    severity: .high,
    effort: .small,
    decides: """
      In a file with at least 3 routes of which half or more have a guard that asks who is there: a POST, PUT, PATCH \
      or DELETE without one, whose handler does not ask in its first lines either.
      """,
    impact: """
      {list} can be called without signing in, while {guarded} of the {total} routes in the file cannot: a stranger \
      can change data that the rest of the file protects.
      """,
    remediation: """
      Put the guard of the neighbouring routes before the handler at {list}, or on the router as a whole; when it is \
      meant to be open, say so beside it and add a test that shows what a stranger can do.
      """,
    rootCause: "Guards are added route by route, and this one was forgotten or came later.",
    reproduction: ["Send {name} without a session or token and see that it is not answered with 401 or 403."],
    references: ["CWE-306", "ASVS 5.0.0 V8.2.1"],
    guards: [
      "sign-in, registration, webhooks, health and the like are public",
      "routes marked as public are left out",
      "handlers that were not found are not judged",
    ],
    gates: ["G-09"],
    topics: ["route without auth", "unauthenticated", "missing auth", "auth middleware"],
    examples: [
      .bad([
        "items.js": """
        const router = express.Router()
        router.get('/items', requireUser, list)
        router.post('/items', requireUser, create)
        router.delete('/items/:id', async (req, res) => {
          await Item.remove(req.params.id)
          res.json({})
        })
        """
      ]),
      .good(
        [
          "items.js": """
          const router = express.Router()
          router.get('/items', requireUser, list)
          router.post('/items', requireUser, create)
          router.post('/login', (req, res) => signIn(req, res))
          router.post('/webhooks/payments', (req, res) => take(req, res))
          router.delete('/items/:id', (req, res) => {
            if (!req.user) return res.sendStatus(401)
          })
          """
        ],
        "public by its nature, or asked in the handler"
      ),
    ],
    rule: .repository(unguardedMutatingRoutes)
  )

  private static let publicWords = Pattern(
    #"(?i)log-?_?(?:in|out)|sign-?_?(?:in|up|out)|regist|forgot|reset|verif|confirm|hook|callback|health|status|ping|oauth|sso|saml|token|refresh|public|track|collect|telemetry|event|contact|subscri|newsletter|report|graphql|auth|session|invite|activate|share|password|search|setup|test"#
  )

  @Sendable private static func unguardedMutatingRoutes(_ facts: RepositoryFacts) -> CheckOutcome {
    let routes = facts.sources.routes.filter { RouteAccess.frameworks.contains($0.framework) }
    guard !routes.isEmpty else { return .notApplicable("no routes whose guards can be read") }
    var sightings: [Sighting] = []
    for (path, group) in Dictionary(grouping: routes, by: \.place.path).sorted(by: { $0.key < $1.key }) {
      let all = group.map { RouteAccess($0, in: facts.tree) }
      let guarded = all.count(where: \.isGuarded)
      guard all.count >= 3, guarded * 2 >= all.count, guarded < all.count else { continue }
      let open = all.filter {
        $0.isMutating && !$0.isGuarded && !$0.isDeclaredPublic && !publicWords.matches($0.route.path)
      }
      for access in open {
        guard let handler = access.handlerText, !RouteAccess.handlerIdentity.matches(handler) else {
          continue
        }
        let values = [
          "name": "\(access.route.method) \(access.route.path)", "guarded": "\(guarded)",
          "total": "\(all.count)",
        ]
        sightings.append(Sighting(key: path, path: path, line: access.route.place.line, values: values))
      }
    }
    return .looked(sightings)
  }
}
