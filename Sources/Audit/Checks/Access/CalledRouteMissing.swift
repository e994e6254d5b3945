import Readiness
import SourceTree

extension Check {
  /// U-25: the interface asks for something that no route of the repository answers.
  static let calledRouteMissing = Check(
    id: "U-25",
    title: "The interface calls {name}, which no route answers",
    workstream: WorkstreamID("uiux"),
    checkClass: .heuristic,
    severity: .medium,
    effort: .small,
    decides: """
      Requests of client code to a literal path below /api, compared with all routes of the repository's server \
      (parameters unified, prefixes resolved or open). Only where at least half of such paths are answered here.
      """,
    impact: """
      What {path} asks for at line {line} is answered with 404 or 405: that part of the interface cannot work, \
      whatever the user does.
      """,
    remediation: """
      Add a route for {name}, or change the call at {list} to the route that is meant{near}. Share the paths \
      between client and server so that they cannot part again.
      """,
    rootCause: "A route was renamed, removed or never written, and the paths are written out twice.",
    reproduction: ["Start the product and send {name}: see that it is answered with 404 or 405."],
    references: [],
    guards: [
      "paths of other hosts and computed paths are left out", "servers that pass requests on are not judged",
      "catch-all routes below a path answer everything below it",
    ],
    topics: ["feature coverage", "missing endpoint", "ui calls", "api mismatch", "ui and backend"],
    examples: [
      .bad([
        "server.js": "const app = express()\napp.get('/api/users', a)\napp.get('/api/teams/:id', b)",
        "web/page.js": "fetch('/api/users')\nfetch('/api/reports')\nfetch(`/api/teams/${id}`)",
      ]),
      .bad(
        [
          "server.js": "const app = express()\napp.get('/api/users', a)\napp.get('/api/teams/:id', b)",
          "web/page.js": "fetch('/api/users')\nfetch(`/api/teams/${id}`, { method: 'DELETE' })",
        ],
        "the path is there, the method is not"
      ),
      .good([
        "server.js":
          "const app = express()\napp.use('/api', require('./routes/all'))\napp.all('/api/files/*', f)",
        "routes/all.js": "router.get('/users', a)\nrouter.post('/users', b)",
        "web/page.js":
          "fetch('/api/users')\nfetch('/api/users', { method: 'POST' })\nfetch('/api/files/a/b')",
      ]),
    ],
    rule: .repository(missingCalledRoutes)
  )

  @Sendable private static func missingCalledRoutes(_ facts: RepositoryFacts) -> CheckOutcome {
    let calls = facts.sources.clientCalls.filter { $0.path.hasPrefix("/api/") }
    // The catch-all that serves a page answers no call.
    let routes = facts.sources.routes.filter {
      !($0.path.split(separator: "/").first?.contains("*") ?? false)
    }
    guard !calls.isEmpty, !routes.isEmpty else {
      return .notApplicable("no client calls below /api, or no routes")
    }
    let readable = routes.allSatisfy {
      RouteAccess.frameworks.contains($0.framework)
        || ["nuxt", "sveltekit", "aiohttp"].contains($0.framework)
    }
    guard readable else { return .unknown("not all routes of this framework can be read from its files") }
    let passesOn = facts.components.contains { $0.dependencies.contains { proxies.contains($0.name) } }
    guard !passesOn else { return .unknown("the server passes requests on to others") }
    let open = calls.filter { call in !routes.contains { answers($0, call) } }
    guard open.count * 2 <= calls.count else {
      return .unknown("most of the paths are answered by another repository")
    }
    return .looked(
      open.map { call in
        let name = "\(call.method == "ANY" ? "" : call.method + " ")\(call.path)"
        let other = routes.first { RoutePath.answers($0.path, call.path) }
        let near = other.map { " (the path answers \($0.method) at \($0.place.path):\($0.place.line))" } ?? ""
        return Sighting(
          key: name,
          path: call.place.path,
          line: call.place.line,
          values: ["name": name, "near": near]
        )
      }
    )
  }

  private static let proxies: Set<String> = [
    "http-proxy-middleware", "http-proxy", "@fastify/http-proxy", "koa-proxies",
  ]

  private static func answers(_ route: SourceFacts.Route, _ call: SourceFacts.ClientCall) -> Bool {
    guard RoutePath.answers(route.path, call.path) else { return false }
    return [route.method, call.method].contains("ANY") || route.method == call.method
  }
}
