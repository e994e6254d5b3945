import Readiness
import SourceTree

extension Check {
  /// S-47: passwords that every installation shares.
  static let defaultCredentials = Check(
    id: "S-47",
    title: "{path} sets passwords that everybody knows",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    severity: .high,
    effort: .small,
    decides: """
      A compose file, an image or an environment example gives a password or signing secret of the product's own \
      services a well-known value such as `postgres` or `changeme`.
      """,
    impact: """
      Installations made from {path} keep `{name}` as it is: whoever reaches the service signs in, or signs sessions, \
      with a value that stands in public.
      """,
    remediation: """
      In {list}, take the value from the environment without a default (`{name}: ${{name}:?set a password}` in \
      compose), leave it empty in examples, and let the start fail while it is not set.
      """,
    rootCause: "The value makes the first start easy, and nothing asks for another one later.",
    reproduction: [
      "Open {path} at line {line}.", "Start the services as the file says: `{name}` has that value.",
    ],
    references: ["CWE-1392", "CWE-798", "ASVS 5.0.0 V13.2.3", "ASVS 5.0.0 V6.3.2"],
    guards: [
      "files named for development, tests or one machine and workflows of a CI host do not count",
      "keys that a provider issues do not count: a placeholder there opens nothing",
      "comments and empty values do not count",
    ],
    gates: ["G-11"],
    topics: ["default password", "default credential", "changeme", "weak default"],
    examples: [
      .bad(["docker-compose.yml": "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: postgres\n"]),
      .bad([".env.example": "SESSION_SECRET=changeme\n"]),
      .bad([".env.example": "# JWT\nJWT_SECRET=thisisasamplesecret\n"]),
      .bad([".env.docker.production": "REDIS_PASSWORD=ChangeThisToASecurePassword!\n"]),
      .good(
        [
          "docker-compose.yml":
            "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?}\n      # MYSQL_PASSWORD: root\n",
          "docker-compose.dev.yml": "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: postgres\n",
          ".env.example":
            "SESSION_SECRET=\nSMTP_PASSWORD=password\nSTRIPE_SECRET_KEY=secret\nDB_PASSWORD=your-password\n",
        ],
        "from the environment, for development, issued by a provider, a gap"
      ),
    ],
    rule: .file(
      FileRule(credentialFiles) { text in
        sharedPassword.matches(in: text.bytes).compactMap { match in
          guard let name = match.text(1, in: text.bytes), let value = match.text(2, in: text.bytes),
            DefaultPassword.isShared(value), !DefaultPassword.isGap(value)
          else { return nil }
          return Sighting(
            key: text.path,
            path: text.path,
            line: text.line(at: match.ranges[2]?.lowerBound ?? match.range.lowerBound),
            values: ["name": name],
            severity: text.file.language == .yaml || text.file.language == .dockerfile ? .high : .medium
          )
        }
      }
    )
  )

  private static let credentialFiles = FileSelection(
    roles: [.product, .example],
    paths: [
      "*compose*.{yml,yaml}", ".env", ".env.{example,sample,template,dist,defaults,production}",
      ".env.*.{example,sample,template,dist,defaults,production}",
      "env.example",
      "*.env.example", "example.env", "sample.env", "{Dockerfile,Dockerfile.*,Containerfile}",
    ],
    excludedPaths: [
      ".github/**", "**/*compose*{dev,test,local,override,ci,debug,e2e}*",
      "**/{examples,example,test,tests,.devcontainer}/**",
      "**/{Dockerfile}.{dev,test,local}*",
    ],
    keywords: ["PASSWORD", "PASSWD", "SECRET", "APP_KEY", "JWT", "ENCRYPTION_KEY", "_PASS"]
  )

  private static let sharedPassword = Pattern(
    #"(?i)^(?!\s*#)\s*-?\s*(?:export\s+|ENV\s+|ARG\s+)?["']?(?!\w*(?:SMTP|MAIL|AWS|STRIPE|GITHUB|GITLAB|GOOGLE|FACEBOOK|TWITTER|OAUTH|OIDC|CLIENT|API_SECRET|TWILIO|PAYPAL|SLACK|S3_|LDAP|BIND))(\w*(?:PASSWORD|PASSWD|_PASS|SECRET(?:_KEY(?:_BASE)?)?|APP_KEY|JWT_KEY|ENCRYPTION_KEY))["']?[ \t]*[:= \t][ \t]*["']?(?:\$\{\w+:?-)?([^\s"'#${}]+)\}?["']?\s*(?:#.*)?$"#
  )
}
