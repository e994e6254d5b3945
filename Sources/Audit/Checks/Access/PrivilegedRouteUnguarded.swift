import Readiness
import SourceTree

extension Check {
  /// S-12: a route that changes the system itself, with nothing that asks for an administrator.
  static let privilegedRouteUnguarded = Check(
    id: "S-12",
    title: "Administrative routes ask for no administrator, such as {name}",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    severity: .high,
    effort: .medium,
    decides: """
      Routes that change something (POST, PUT, PATCH, DELETE) below /admin, /plugins, /database, /system \
      and the like, with no guard named for administrators, roles or permissions before their handler and no such \
      test in its first lines.
      """,
    impact: """
      Whoever can reach the server, or any signed-in user where there is a sign-in, can call {list} and change what \
      only administrators should: nothing between the request and the handler asks for their role.
      """,
    remediation: """
      Put a guard that checks the administrator's role before the handlers of {list}, best once on the router they \
      share, and answer 403 without it. Add a test that calls each as a normal user.
      """,
    rootCause: "Routes are registered one by one, so that each has to remember its own guard.",
    reproduction: [
      "Start the server and sign in as a user who is no administrator (or not at all).",
      "Send {name} and see that it is not answered with 401 or 403.",
    ],
    references: ["CWE-862", "ASVS 5.0.0 V8.2.1"],
    guards: [
      "guards of the router and of where it is mounted count", "a test in the handler's first lines counts",
      "handlers that were not found are not judged",
      "set-up routes that test whether set-up is done are left out",
    ],
    gates: ["G-09"],
    topics: [
      "admin route", "admin endpoint", "administrative route", "plugin route", "plugin install",
      "database route",
    ],
    examples: [
      .bad([
        "server.js": """
        const app = express()
        app.post('/api/plugins/install', async (req, res) => {
          await install(req.body.name)
          res.json({ ok: true })
        })
        """
      ]),
      .good(
        [
          "server.js": """
          const app = express()
          app.use('/api/plugins', requireAdmin)
          app.post('/api/plugins/install', async (req, res) => {
            await install(req.body.name)
          })
          app.delete('/admin/users/:id', async (req, res) => {
            if (req.user.role !== 'admin') return res.sendStatus(403)
            await remove(req.params.id)
          })
          app.get('/admin', page)
          """
        ],
        "guarded by the router, and in the handler"
      ),
      .good(
        ["routes.js": "const router = express.Router()\nrouter.post('/admin/jobs', jobs.run)"],
        "a handler elsewhere"
      ),
    ],
    rule: .repository(unguardedPrivilegedRoutes)
  )

  private static let privileged: Set<String> = [
    "admin", "administration", "plugins", "plugin", "uninstall", "database", "databases", "db",
    "system",
    "maintenance", "backup", "backups", "restore", "shutdown", "restart", "extensions",
    "superuser",
  ]

  private static let setUp = Pattern(
    #"(?i)admin|role|permi|isInstalled|alreadyInstalled|need_?setup|setup_?done|first_?run|isRoot|owner"#
  )

  @Sendable private static func unguardedPrivilegedRoutes(_ facts: RepositoryFacts) -> CheckOutcome {
    let routes = facts.sources.routes.filter { RouteAccess.frameworks.contains($0.framework) }
    guard !routes.isEmpty else { return .notApplicable("no routes whose guards can be read") }
    let asked = routes.map { RouteAccess($0, in: facts.tree) }.filter { access in
      access.isMutating
        && !privileged.isDisjoint(with: access.route.path.lowercased().split(separator: "/").map(String.init))
    }
    guard !asked.isEmpty else {
      return .notApplicable("no route below /admin, /plugins, /database and the like")
    }
    let found = asked.filter { access in
      guard !access.isAdministrative, !access.isDeclaredPublic || access.route.guards.isEmpty else {
        return false
      }
      guard let handler = access.handlerText else { return false }
      return !RouteAccess.administration.matches(withoutAddress(handler))
        && !setUp.matches(withoutAddress(handler))
    }
    return .looked(
      found.map { access in
        let name = "\(access.route.method) \(access.route.path)"
        return Sighting(path: access.route.place.path, line: access.route.place.line, values: ["name": name])
      }
    )
  }

  /// The lines after the first, which holds the address and its words.
  private static func withoutAddress(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
  }
}
