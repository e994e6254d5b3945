import Readiness
import ResultMatching
import SourceTree

extension Check {
  /// S-81: keys and initialization vectors written into the code.
  static let hardCodedCipherKey = Check(
    id: "S-81",
    title: "Encryption or signing keys are written into the code",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    severity: .medium,
    category: .secret,
    effort: .medium,
    decides: """
      A call that encrypts, authenticates or signs takes its key, its initialization vector or its secret from a \
      literal in the same call.
      """,
    impact: """
      Everyone with the code can read what is encrypted, or sign what is trusted, at {list}, in every installation: \
      sessions and tokens can be made at will.
      """,
    remediation: """
      At {list}, read the key from the environment or a key store without a default, make initialization vectors anew \
      for each message, and replace the key in use, for it is public now.
      """,
    rootCause: "The key was needed before there was a place to keep it.",
    reproduction: ["Open {path} at line {line}: the key is a literal."],
    references: ["CWE-321", "ASVS 5.0.0 V13.3.1"],
    guards: [
      "keys from the environment or settings do not count, nor files named for development, tests or the pipeline",
      "comments, tests and examples do not count", "the value is not shown",
    ],
    gates: ["G-11"],
    topics: ["hardcoded key", "hard-coded key", "jwt secret", "session secret", "encryption key"],
    examples: [
      .bad(["src/session.js": "const token = jwt.sign({ id }, 'mylittlesecret', { expiresIn: '1h' })\n"]),
      .bad(["src/app.js": "app.use(session({\n  secret: 'keyboard cat',\n  resave: false,\n}))\n"]),
      .bad(["app/__init__.py": "app.config['SECRET_KEY'] = 'a-key-that-stays'\n"]),
      .good([
        "src/session.js": "const token = jwt.sign({ id }, process.env.JWT_SECRET, { expiresIn: '1h' })\n",
        "src/app.js": "app.use(session({ secret: config.secret }))\nconst form = { secret: 'Secret' }\n",
        "app/__init__.py": "app.config['SECRET_KEY'] = os.environ['SECRET_KEY']\n",
      ]),
      .good(
        [
          "shop/settings/ci.py": "SECRET_KEY = 'only-for-the-pipeline'\n",
          "shop/settings_ci.py": "SECRET_KEY = 'only-for-the-pipeline'\n",
          "shop/settings/test.py": "SECRET_KEY = 'only-for-the-tests'\n",
        ],
        "settings of the pipeline and of tests"
      ),
    ],
    rule: .file(
      FileRule(cipherFiles) { text in
        let code = text.blanked(keeping: [.code, .string])
        return cipherKey.matches(in: code).compactMap { match in
          guard text.region(at: match.range.lowerBound) == .code,
            let value = match.ranges.dropFirst().compactMap({ $0 }).first
          else { return nil }
          let line = text.line(at: value.lowerBound)
          let range = text.range(ofLine: line)
          let hidden = (value.lowerBound - range.lowerBound)..<(value.upperBound - range.lowerBound)
          let snippet = SecretMask.line(text.bytes[range], hiding: [(hidden, "…")])
          return Sighting(at: [Location(path: text.path, startLine: line, snippet: snippet)])
        }
      }
    )
  )

  private static let cipherFiles = FileSelection(
    languages: [.javascript, .typescript, .python, .ruby, .php, .java, .kotlin, .csharp, .go],
    excludedPaths: [
      "**/*{dev,local,test,example,sample}*", "**/{development,local,dev,ci}/**", "**/ci.*",
      "**/*{_,-,.}ci.*",
    ],
    keywords: [
      "createHmac", "createCipheriv", "createDecipheriv", "jwt.", "session(", "cookieSession",
      "cookie-session",
      "SECRET_KEY", "secret_key", "SecretKeySpec", "IvParameterSpec", "Fernet(", "NewCipher", "SigningKey",
      "cookieParser",
    ]
  )

  private static let cipherKey = Pattern(
    #"\b(?:jwt|jsonwebtoken|JWT)\s*\.\s*(?:sign|verify|encode|decode)\s*\(\s*(?:\{[^{}]*\}|[^,(){}'"`]+(?:\([^()]*\))?)\s*,\s*['"`]([^'"`\n$]{4,})['"`]|\bcreateHmac\(\s*['"`][\w-]+['"`]\s*,\s*['"`]([^'"`\n$]{4,})['"`]|\bcreate(?:Cipher|Decipher)iv\(\s*[^,\n]+,\s*(?:Buffer\.from\(\s*)?['"`]([^'"`\n$]{8,})['"`]|\b(?:session|cookieSession)\s*\(\s*\{[^{}]{0,300}?\b(?:secret|keys)\s*:\s*\[?\s*['"`]([^'"`\n$]{4,})['"`]|\bcookieParser\(\s*['"`]([^'"`\n$]{4,})['"`]|\bnew\s+(?:SecretKeySpec|IvParameterSpec)\(\s*"([^"\n]{8,})"\.getBytes|\bFernet\(\s*b?['"]([^'"\n]{20,})['"]|\b(?:aes|des)\.NewCipher\(\s*\[\]byte\(\s*"([^"\n]{8,})"|^\s*(?:app|application)\.(?:config\[\s*['"]SECRET_KEY['"]\s*\]|secret_key)\s*=\s*b?['"]([^'"\n]{4,})['"]|^\s*(?:JWT_)?SECRET_KEY\s*=\s*b?['"]([^'"\n]{8,})['"]|\bjwt\.encode\(\s*[^,\n]+,\s*['"]([^'"\n]{4,})['"]"#
  )
}
