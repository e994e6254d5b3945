import Readiness
import SourceTree

extension Check {
  /// A configuration that is shipped lets everyone in.
  static let openFlags = Check(
    id: "S-10",
    title: "{variable} switches protection off in what is deployed",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    severity: .high,
    effort: .small,
    decides: """
      A variable whose name says that sign-in, authorization or verification is off or anonymous access on, \
      set to true, 1, yes or on in a Dockerfile, a compose file, a manifest, a workflow or an example of the \
      environment.
      """,
    impact: """
      Whoever deploys with the files of this repository as they are runs with {variable}={value}: nobody is asked \
      who they are, or what they send is not verified. It stands at {list}.
      """,
    remediation: """
      Set {variable} to the safe value at {list} and let the program refuse to start with the other one when it \
      runs in production; who needs it for development sets it in a file that is not shared.
      """,
    rootCause: "A convenience for development was written into the files that production is set up from.",
    verifyCommand: "! grep -nE '{variable}.{0,6}(true|1|yes|on)' {path}",
    references: ["CWE-1188", "CWE-306", "ASVS 5.0.0 V8.2.1"],
    guards: [
      "commented lines do not count", "tests and workflows' test jobs are not looked at",
      "false, 0, no, off and empty values do not count",
    ],
    gates: ["G-09", "G-11"],
    topics: ["anonymous", "auth bypass", "disable auth", "authentication", "default configuration"],
    examples: [
      .bad([
        "Dockerfile": "FROM node:22\nENV ALLOW_ANONYMOUS=true\nCMD [\"node\", \"server.js\"]\n",
        ".env.example": "# sign-in\nALLOW_ANONYMOUS=true\n",
      ]),
      .bad(
        [
          "compose.yml":
            "services:\n  app:\n    environment:\n      - DISABLE_AUTH=1\n      SKIP_JWT_VERIFY: 'yes'\n"
        ],
        findings: 2
      ),
      .good(
        [
          ".env.example":
            "# ALLOW_ANONYMOUS=true\nDISABLE_AUTH=false\nAUTH_ENABLED=true\nDISABLE_AUTHOR_PAGE=true\nDISABLE_TELEMETRY=true\n",
          "Dockerfile": "FROM node:22\nENV DISABLE_AUTH=\n",
        ],
        "commented, off, or about something else"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          roles: [.product, .example, .tooling],
          paths: [
            ".env*", "*.env", "env.example", "*.env.*", "Dockerfile*", "*.dockerfile", "Containerfile*",
            "*compose*.y{,a}ml",
            "**/k8s/**", "**/kubernetes/**", "**/manifests/**", "**/deploy*/**", "**/helm/**", "**/charts/**",
            ".github/workflows/*", "render.yaml", "fly.toml", "app.json", "app.yaml", "values*.yaml",
            "ecosystem.config.*",
          ],
          keywords: ["anon", "auth", "verif", "csrf", "login", "insecure", "bypass", "public"]
        ),
        look: openFlags
      ) { sightings, _ in .looked(sightings.sorted { ($0.severity ?? .high) < ($1.severity ?? .high) }) }
    )
  )

  @Sendable private static func openFlags(_ text: SourceText) -> [Sighting] {
    (1...text.lineCount).compactMap { line in
      let range = text.range(ofLine: line)
      guard let match = flag.firstMatch(in: text.bytes, range: range),
        let name = match.text(1, in: text.bytes), let value = match.text(2, in: text.bytes),
        isOpen(name)
      else { return nil }
      return Sighting(
        key: name,
        path: text.path,
        line: line,
        values: ["variable": name, "value": value],
        severity: isDeployed(text.file) ? .critical : .high
      )
    }
  }

  /// Whether the file is what production runs, rather than an example of it.
  private static func isDeployed(_ file: TreeFile) -> Bool {
    let name = file.name.lowercased()
    let isExample = ["example", "sample", "template", "dist", "dev", "local", "test"].contains {
      name.contains($0)
    }
    return !isExample && !name.contains(".env") && file.role != .example
  }

  private static func isOpen(_ name: String) -> Bool {
    switchedOff.matches(name) || letIn.matches(name)
  }

  private static let flag = Pattern(
    #"(?i)^\s*(?:-\s*)?(?:(?:ENV|ARG|export)\s+)?["']?([A-Z][A-Z0-9_]{4,60})["']?\s*[=: ]\s*["']?(?:\$\{\w+:-)?(true|1|yes|on)\}?["']?\s*,?\s*(?:#.*|\\)?$"#
  )
  private static let switchedOff = Pattern(
    #"""
    (?ix)(?:^|_)(?:DISABLE|DISABLED|SKIP|NO|BYPASS|IGNORE|WITHOUT|TURN_OFF)_(?:\w+_)?
      (?:AUTH|AUTHENTICATION|AUTHORIZATION|LOGIN|CSRF|(?:JWT|TOKEN|SIGNATURE|WEBHOOK|SSL|TLS)_(?:VERIFY|VERIFICATION|CHECK|VALIDATION)
        |ACCESS_CONTROL|PERMISSIONS?|SIGNATURE|SIGNATURES)(?:_CHECKS?|_CHECKING|_MIDDLEWARE|_VERIFY|_VERIFICATION)?$
    | (?:^|_)(?:AUTH|AUTHENTICATION|CSRF|LOGIN|SIGNATURE_CHECK)_(?:DISABLED|DISABLE|BYPASS|OFF|SKIP|BYPASSED)$
    """#
  )
  private static let letIn = Pattern(
    #"""
    (?ix)(?:^|_)(?:ALLOW|ENABLE|ACCEPT|PERMIT)_(?:\w+_)?(?:ANON|ANONYMOUS|UNAUTHENTICATED|UNVERIFIED|INSECURE_AUTH|PUBLIC_WRITE)
      (?:_ACCESS|_USERS?|_LOGIN|_MODE|_REQUESTS|_AUTH|_API)?$
    | (?:^|_)(?:ANON|ANONYMOUS|UNAUTHENTICATED)_(?:ACCESS|MODE|USER|LOGIN|ALLOWED|ENABLED)(?:_ENABLED|_ALLOWED)?$
    | ^(?:SKIP|BYPASS|ALLOW_EMPTY)_(?:ALL_)?VERIF(?:Y|ICATION)$ | ^ALLOW_EMPTY_PASSWORD$
    """#
  )
}
