import Readiness
import SourceTree

extension Check {
  /// S-56: an Express server and nothing that sets the headers browsers protect users by.
  static let securityHeadersMissing = Check(
    id: "S-56",
    title: "Express answers without security headers (no helmet or equivalent found)",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    profiles: [.service],
    severity: .low,
    effort: .extraSmall,
    decides: """
      Express is a dependency and has routes, and no product file or proxy configuration names helmet or one of the \
      headers X-Content-Type-Options, X-Frame-Options or Strict-Transport-Security.
      """,
    impact: """
      Browsers get no instruction to refuse guessing content types, framing by other sites or plain HTTP: attacks on \
      users that one line would stop remain possible on what {path} serves.
      """,
    remediation: """
      Add `helmet` and call `app.use(helmet())` before the routes in {path}, then adjust its content security \
      policy to the pages; when a proxy sets these headers, keep its configuration in the repository.
      """,
    rootCause: "Express sets none of these headers by itself.",
    reproduction: [
      "Start the server and request a page with `curl -sI`: no X-Content-Type-Options header is there."
    ],
    verifyCommand:
      "grep -rniE 'helmet|x-content-type-options' --include='*.js' --include='*.ts' --exclude-dir=node_modules .",
    references: ["CWE-693", "ASVS 5.0.0 V3.4.4"],
    guards: ["headers set by hand or by a proxy's configuration count"],
    topics: ["security header", "helmet"],
    examples: [
      .bad([
        "package.json": #"{ "name": "a", "dependencies": { "express": "^4" } }"#,
        "server.js": "const app = express()\napp.get('/', page)\napp.listen(3000)",
      ]),
      .good([
        "package.json": #"{ "name": "a", "dependencies": { "express": "^4" } }"#,
        "server.js": "const app = express()\napp.use(helmet())\napp.get('/', page)\napp.listen(3000)",
      ]),
      .good(
        [
          "package.json": #"{ "name": "a", "dependencies": { "express": "^4" } }"#,
          "server.js": "const app = express()\napp.get('/', page)",
          "nginx.conf": "add_header X-Content-Type-Options nosniff;",
        ],
        "set by the proxy"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          roles: [.product],
          keywords: [
            "helmet", "x-content-type-options", "x-frame-options", "strict-transport-security", "lusca",
            "frameguard",
          ]
        ),
        look: { text in ConfigurationFile.speaks(text.file) ? [Sighting(path: text.path, line: 1)] : [] },
        conclude: headersConclusion
      )
    )
  )

  @Sendable private static func headersConclusion(
    _ seen: [Sighting],
    _ facts: RepositoryFacts
  ) -> CheckOutcome {
    let routes = facts.sources.routes.filter { $0.framework == "express" }
    let isDependency = facts.components.contains { $0.dependency("express")?.isDevelopment == false }
    guard isDependency, !routes.isEmpty else { return .notApplicable("no Express server") }
    guard seen.isEmpty, let first = routes.first else { return .pass }
    let start = facts.sources.entryPoints.first { $0.detail == "listen" && $0.place.path == first.place.path }
    let place = start?.place ?? first.place
    return .looked([Sighting(path: place.path, line: place.line)])
  }
}
