import Readiness
import ResultMatching
import SourceTree

extension Check {
  /// S-45 with the mask that every audit shares.
  static let committedSecret = committedSecret(masking: .common)

  /// S-45: values in the form that a provider gives its secrets; the mask decides by what key they are known again.
  static func committedSecret(masking mask: SecretMask) -> Check {
    Check(
      id: "S-45",
      title: "{kind} is committed: {hint}",
      workstream: WorkstreamID("security"),
      checkClass: .deterministic,
      severity: .critical,
      category: .secret,
      effort: .small,
      decides: """
        A value in any text file has the documented form of a provider's secret (\(SecretFormat.all.count) forms), \
        its checksum where the form has one, and the randomness of a real one.
        """,
      impact: """
        Everyone who can read the repository, now or in any copy and at any commit of it, can use this secret \
        ({list}) until it is made invalid.
        """,
      remediation: """
        First make it invalid: {revocation}. Then read its successor from the environment or a secret store at \
        {list}. Deleting the line is not enough, for the history keeps it.
        """,
      rootCause:
        "The value was written into the file to make something work, and no scan stops such a commit.",
      reproduction: ["Open {path} at line {line}: the value begins and ends as {hint} does."],
      references: ["CWE-798", "CWE-540", "ASVS 5.0.0 V13.3.1"],
      guards: [
        "placeholders, documented sample values, repeated or alphabetic characters and low randomness do not count",
        "rule files and baselines of secret scanners are not looked at",
        "keys that providers mean to be public (browser keys, publishable keys, anonymous roles) do not count",
        "addresses of databases on this machine or a private network do not count",
        "the value itself is never kept: only its first and last characters and a keyed digest",
      ],
      gates: ["G-07", "G-11"],
      topics: ["committed secret", "hardcoded secret", "hard-coded secret", "api key", "leaked credential"],
      examples: examples,
      rule: .file(
        FileRule(files) { text in
          SecretSightings(candidates: SecretCandidate.all(in: text), mask: mask).sightings(in: text)
        }
      )
    )
  }

  private static let files = FileSelection(
    roles: Set(FileRole.allCases),
    excludedPaths: [
      "**/*{gitleaks,trufflehog,secretlint,detect-secrets,detect_secrets,ggshield,whispers}*",
      "**/{gitleaks,trufflehog,secretlint,detect-secrets,detect_secrets}/**", ".secrets.baseline", "*.snap",
    ],
    keywords: Array(Set(SecretFormat.all.flatMap(\.keywords))).sorted()
  )

  /// Written in two halves, so that no scanner takes this file for one with secrets in it.
  private static let examples: [CheckExample] = [
    .bad([
      "src/storage.js": "const key = 'AK" + "IAQ3EGRTW6YFHN4LZP'\nconst again = 'AK" + "IAQ3EGRTW6YFHN4LZP'\n"
    ]),
    .bad(
      [
        "deploy.py": "TOKEN = 'gh" + "p_wJ7Xk2Lp9QzRt4Vb8Nm3Hc6Ys1Df5G0S4SEU'\n",
        ".env.production": "STRIPE_KEY=sk" + "_live_9fQ2mXc7RtB4vLzK8nHs3WpY\n",
      ],
      findings: 2,
      "two secrets, one with a checksum"
    ),
    .bad(
      ["config/db.yml": "url: postgres" + "://billing:vR7-kQ2wZ9@db.shop-data.net:5432/billing\n"],
      "a database that others reach"
    ),
    .good(
      [
        "README.md": "export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nexport KEY=sk"
          + "_live_your_key_here_please_1\n",
        "src/token.py": "TOKEN = 'gh" + "p_wJ7Xk2Lp9QzRt4Vb8Nm3Hc6Ys1Df5G0S4SEV'\n",
        "src/rules.js": "const awsKey = /AKIA[A-Z2-7]{16}/\n",
        "compose.yaml": "url: postgres://app:correct-horse@db:5432/app\n",
        "src/firebase.ts": "const app = { apiKey: 'AI"
          + "zaSyB3kQ9xT7mW2rV5pL8nH4cJ6dF1gS0yU-w', authDomain: 'a' }\n",
      ],
      "a documented sample, a wrong checksum, a rule, a private host, a browser key"
    ),
  ]
}
