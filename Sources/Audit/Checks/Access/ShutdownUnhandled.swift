import Readiness
import SourceTree

extension Check {
  /// C-08: a server that is cut off in the middle of its work when it is stopped.
  static let shutdownUnhandled = Check(
    id: "C-08",
    title: "The server does not react to SIGTERM, so a restart cuts off running requests",
    workstream: WorkstreamID("backend"),
    checkClass: .deterministic,
    profiles: [.service],
    severity: .medium,
    effort: .small,
    decides: "A JavaScript or Go process listens for requests and no product file handles SIGTERM or SIGINT.",
    impact: """
      Each deployment, restart or scale-down ends the process at {list} at once: requests under way are cut off and \
      jobs half done stay half done. As the first process of a container, Node ignores the signal and is killed \
      after the grace period.
      """,
    remediation: """
      On SIGTERM stop accepting, let running requests end within a limit, close the database, then exit: in {path}, \
      around the server that listens at line {line}.
      """,
    rootCause: "Stopping is never tried while requests run, so its effect is not seen.",
    reproduction: [
      "Start the server and send it a request that takes some seconds.",
      "Send the process SIGTERM: the request ends without an answer.",
    ],
    references: ["https://12factor.net/disposability"],
    guards: ["libraries for graceful stopping count", "servers that a framework starts are left out"],
    topics: ["graceful shutdown", "sigterm"],
    examples: [
      .bad(["server.js": "const app = express()\napp.get('/', page)\napp.listen(3000)"]),
      .good([
        "server.js": """
        const app = express()
        app.get('/', page)
        const server = app.listen(3000)
        process.on('SIGTERM', () => server.close())
        """
      ]),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          roles: [.product],
          keywords: [
            "sigterm", "sigint", "graceful", "terminus", "lightship", "close-with-grace",
            "enableshutdownhooks",
            "notifycontext", "exit-hook", "death",
          ]
        ),
        look: { text in
          Language.programming.contains(text.file.language) || text.file.language == .json
            ? [Sighting(path: text.path, line: 1)] : []
        },
        conclude: shutdownConclusion
      )
    )
  )

  @Sendable private static func shutdownConclusion(
    _ seen: [Sighting],
    _ facts: RepositoryFacts
  ) -> CheckOutcome {
    let languages: Set<Language> = [.javascript, .typescript, .go]
    let listens = facts.sources.entryPoints.filter { entry in
      guard entry.detail == "listen", let file = facts.tree[entry.place.path] else { return false }
      return languages.contains(file.language)
    }
    let desktop = facts.sources.entryPoints.contains { $0.detail == "electron" }
    guard !listens.isEmpty, !facts.sources.routes.isEmpty, !desktop else {
      return .notApplicable("no JavaScript or Go process that listens by itself")
    }
    guard seen.isEmpty else { return .pass }
    return .looked([Sighting(at: listens.prefix(5).map(\.place.location))])
  }
}
