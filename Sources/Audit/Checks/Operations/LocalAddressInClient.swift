import Readiness
import SourceTree

extension Check {
  /// O-30: a client that looks for its server on the user's machine.
  static let localAddressInClient = Check(
    id: "O-30",
    title: "Client code falls back to a server on the user's own machine",
    workstream: WorkstreamID("ops"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .high,
    effort: .small,
    decides: """
      Code that is shipped to a browser or a desktop assigns an address of localhost or 127.0.0.1 with a port to a \
      base-URL constant, or hands one to a request.
      """,
    impact: """
      For users the address leads to their own machine: requests fail, or reach whatever program listens on that port \
      there ({list}).
      """,
    remediation: """
      Take the address in {list} from the build's configuration or use paths relative to the page, and let the build \
      fail when it is not set.
      """,
    rootCause: "The address of the development server was written where it was needed.",
    references: ["CWE-1188"],
    guards: [
      "configuration, servers, tests and scripts do not count",
      "addresses behind a test for development mode, or that are only compared, do not count",
      "a default beside an environment variable is medium",
    ],
    gates: ["G-11"],
    topics: ["localhost", "hard-coded address", "fallback url"],
    examples: [
      .bad(["src/components/api.js": "const API_URL = 'http://localhost:3001/api'\n"]),
      .bad(["client/app.ts": "fetch(\"http://127.0.0.1:8000/items\")\n"]),
      .good(["src/components/api.js": "const API_URL = isDev ? 'http://localhost:3001' : '/api'\n"]),
      .good(["server/index.js": "const API_URL = 'http://localhost:3001'\n"]),
      .good([
        "src/components/a.js":
          "if (url.startsWith('http://localhost:3000')) return\n// 'http://localhost:1'\n"
      ]),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.html]),
          paths: clientPaths,
          excludedPaths: [
            "**/*config*", "**/server/**", "**/api/**", "**/*.config.*", "**/proxy*", "**/vite*",
            "**/main/**",
          ],
          keywords: ["localhost:", "127.0.0.1:"]
        ),
        look: { text in
          guard !PathPurpose.hasDevelopmentWord(text.path) else { return [] }
          return localAddress.matches(in: text.bytes).compactMap { match in
            let line = text.line(at: match.range.lowerBound)
            let code = text.string(ofLine: line)
            let before = line > 1 ? text.string(ofLine: line - 1) : ""
            guard text.region(at: match.range.lowerBound) == .code, !developmentOnly.matches(code),
              !developmentOnly.matches(before), !code.contains("placeholder")
            else { return nil }
            let isDefault = code.contains("env") || code.contains("||") || code.contains("??")
            return Sighting(path: text.path, line: line, severity: isDefault ? .medium : .high)
          }
        },
        conclude: { sightings, _ in
          // The worst place gives the finding its severity.
          .looked(sightings.filter { $0.severity == .high } + sightings.filter { $0.severity != .high })
        }
      )
    )
  )

  private static let clientPaths = [
    "**/client/**", "**/frontend/**", "**/renderer/**", "**/components/**", "**/pages/**", "**/views/**",
    "**/public/**", "**/static/**", "**/web/**", "**/webapp/**", "**/ui/**", "src/api/**", "src/services/**",
    "src/utils/**", "src/lib/**", "*.html", "**/hooks/**", "**/stores/**", "**/app/**",
  ]
  private static let localAddress = Pattern(
    #"(?:\b\w*(?:URL|Url|url|URI|Host|HOST|host|base|BASE|Base|endpoint|ENDPOINT|API|Api)\w*\s*[:=]\s*[^;\n]{0,60}?|\b(?:fetch|axios(?:\.\w+)?|io|WebSocket|EventSource|request|get|post)\(\s*)["'`](?:https?|wss?)://(?:localhost|127\.0\.0\.1):\d+"#
  )
  private static let developmentOnly = Pattern(
    #"(?i)\bis_?dev|development|NODE_ENV|import\.meta\.env\.(?:DEV|MODE|PROD)|\bDEV\b|debug|===|!==|==|includes\(|startsWith|hostname|\bif\s*\("#
  )
}
