import Readiness
import SourceTree

extension Check {
  /// S-46: files that are meant to stay on one machine.
  static let trackedSecretFile = Check(
    id: "S-46",
    title: "{path} is committed with secrets in it",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    severity: .high,
    category: .secret,
    effort: .small,
    decides: """
      Git tracks an environment file that gives a secret a value of its own, or a key store, a private key by name, or \
      a file of credentials of a command-line tool.
      """,
    impact: """
      Everyone with a copy of the repository has what {path} holds, {content}, and the history keeps it after the file \
      is deleted.
      """,
    remediation: """
      Replace what {path} holds wherever it is used, remove the file with `git rm --cached {path}`, add it to \
      `.gitignore`, and commit an example with the names only.
      """,
    rootCause: "The file was added before an ignore rule covered it.",
    verifyCommand: "! git ls-files --error-unmatch '{path}'",
    references: ["CWE-538", "CWE-312", "ASVS 5.0.0 V13.3.1"],
    guards: [
      "examples, samples, templates and files for tests do not count",
      "environment files whose values are empty, placeholders, defaults or public by their name do not count",
      "debug key stores and files that git does not track do not count",
    ],
    gates: ["G-07", "G-11"],
    topics: ["committed env", ".env committed", "keystore", "env file"],
    examples: [
      .bad([".env": "PORT=3000\nSESSION_SECRET=9f2Qk7xLmR4tVw8z\n"]),
      .bad(["android/release.jks": "store"]),
      .good(
        [
          ".env":
            "PORT=3000\nSESSION_SECRET=\nVITE_API_TOKEN=abc123def456\nAPI_KEY=your-api-key\nDB_PASSWORD=${PASSWORD}\n",
          ".env.example": "SESSION_SECRET=9f2Qk7xLmR4tVw8z\n",
          "android/debug.keystore": "store",
        ],
        "nothing of its own, an example, a debug store"
      ),
    ],
    rule: .repository { facts in
      .looked(
        facts.tree.files.compactMap { file in
          guard file.isTracked, file.role == .product, let content = secretContent(of: file, in: facts.tree)
          else { return nil }
          return Sighting(
            key: file.path,
            at: [Location(path: file.path, startLine: content.line, snippet: content.snippet)],
            values: ["content": content.words]
          )
        }
      )
    }
  )

  private static func secretContent(
    of file: TreeFile,
    in tree: SourceTree
  ) -> (line: Int?, snippet: String?, words: String)? {
    if keyStores.contains(where: { $0.matches(file.path) }), !harmless.matches(file.path) {
      return (nil, nil, "a private key")
    }
    guard file.size < SourceTree.largestScannedFile,
      environmentFile.matches(file.path) || toolCredentials.matches(file.path),
      !harmless.matches(file.path), let text = tree.text(at: file.path),
      let found = secretAssignment.matches(in: text.bytes).first(where: { isOwnValue($0, in: text) })
    else { return nil }
    let name = found.text(1, in: text.bytes) ?? ""
    return (text.line(at: found.range.lowerBound), "\(name)=…", "among it `\(name)`")
  }

  private static func isOwnValue(_ match: PatternMatch, in text: SourceText) -> Bool {
    guard let range = match.ranges.indices.contains(2) ? match.ranges[2] : nil else { return false }
    let value = Array(text.bytes[range])
    let words = String(decoding: value, as: UTF8.self)
    return value.count >= 8 && !DefaultPassword.matches(words) && !Randomness(value).isPlaceholder
      && Randomness(value).entropy >= 2.5
  }

  private static let keyStores = [
    PathGlob("*.{jks,keystore,p12,pfx}"), PathGlob("{id_rsa,id_dsa,id_ecdsa,id_ed25519}"),
  ]
  private static let environmentFile = Pattern(#"(?:^|/)\.env(?:\.(?:local|prod|production|staging|live))?$"#)
  private static let toolCredentials = Pattern(
    #"(?:^|/)(?:\.npmrc|\.pypirc|\.netrc|\.yarnrc\.yml|\.htpasswd)$"#
  )
  private static let harmless = Pattern(#"(?i)debug|example|sample|template|dummy|test|fixture|demo|\.dist$"#)

  /// A name of a secret with a literal value; names that build tools put into pages are public.
  private static let secretAssignment = Pattern(
    #"(?i)^\s*(?:export\s+)?(?!(?:VITE|NEXT_PUBLIC|REACT_APP|NUXT_PUBLIC|PUBLIC|EXPO_PUBLIC|GATSBY|VUE_APP)_)((?:[\w/.:@-]*(?:SECRET|PASSWORD|PASSWD|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|AUTH_?TOKEN|_TOKEN)[\w]*)|APP_KEY|password)[ \t]*[:= ][ \t]*["']?([^\s"'#$<>{}][^\s"'#$<>{}]*)"#
  )
}
