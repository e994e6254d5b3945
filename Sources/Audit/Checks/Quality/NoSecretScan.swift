import Readiness

extension Check {
  static let noSecretScan = Check(
    id: "Q-11",
    title: "No secret scan was found in the repository",
    workstream: WorkstreamID("quality"),
    checkClass: .absence,
    severity: .medium,
    category: .gap,
    effort: .small,
    decides: """
      No pipeline, hook, script or configuration of gitleaks, TruffleHog, detect-secrets, git-secrets, \
      GitGuardian or another scanner.
      """,
    impact: """
      A key that is committed by mistake is found by whoever searches the history first; unless the host's \
      push protection is on, nothing stops it.
      """,
    remediation: """
      Run gitleaks or TruffleHog over the full history once and on every pull request. If the host's secret \
      scanning and push protection are on, attest it with a picture of the setting.
      """,
    rootCause: "Scanning is a setting of the host that repositories do not show, or it was never set up.",
    references: ["CWE-798"],
    guards: ["the host's own scanning cannot be seen and is for a person to attest"],
    gates: ["G-07"],
    topics: ["secret scanning", "gitleaks", "leaked secrets"],
    examples: [
      .bad(["src/app.js": "run()\n"]),
      .good(
        [
          "src/app.js": "run()\n",
          ".pre-commit-config.yaml":
            "repos:\n  - repo: https://github.com/gitleaks/gitleaks\n    hooks:\n      - id: gitleaks\n",
        ]
      ),
    ],
    rule: .repository { facts in
      guard facts.hasCode else { return .notApplicable("no program code") }
      if facts.quality.has(.secretScan)
        || facts.quality.mentions(["secret-scan", "secret_detection", "gitleaks", "trufflehog"])
      {
        return .pass
      }
      return .looked([Sighting()])
    }
  )
}
