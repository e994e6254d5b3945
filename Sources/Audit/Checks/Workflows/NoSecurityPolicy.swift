import Readiness
import SourceTree

extension Check {
  static let noSecurityPolicy = Check(
    id: "S-63",
    title: "No security policy was found in the repository",
    workstream: WorkstreamID("security"),
    checkClass: .absence,
    severity: .low,
    category: .gap,
    effort: .extraSmall,
    decides: """
      No SECURITY file at the root, in `.github` or `docs`, no `security.txt`, and no heading on security \
      or vulnerabilities, a warning apart, in the README or CONTRIBUTING.
      """,
    impact: """
      Somebody who finds a vulnerability does not know whom to tell in private: they post it in public, or not at all.
      """,
    remediation: """
      Add `SECURITY.md` with an address, what to send and how fast you answer. If the organization \
      publishes a policy elsewhere, attest where.
      """,
    rootCause: "Nobody had reported a vulnerability yet.",
    references: [
      "https://github.com/ossf/scorecard/blob/main/docs/checks.md#security-policy",
      "https://www.rfc-editor.org/rfc/rfc9116",
    ],
    guards: ["a section of the README counts", "policies of the organization are for a person to attest"],
    topics: ["security policy", "security.md", "vulnerability disclosure"],
    examples: [
      .bad(["README.md": "# Shop\n\nSecure and fast.\n", "src/app.js": "run()\n"]),
      .bad(
        ["README.md": "# [SECURITY WARNING](https://example.com/1)\n\n# Shop\n", "src/app.js": "run()\n"],
        "a warning is no policy"
      ),
      .good([".github/SECURITY.md": "Write to security@example.com\n", "src/app.js": "run()\n"]),
      .good([
        "README.md": "# Shop\n\n## Reporting security issues\n\nWrite to us.\n", "src/app.js": "run()\n",
      ]),
    ],
    rule: .repository { facts in
      let hasFile = facts.tree.files.contains { file in
        file.skip != .vendored && policyFiles.contains { glob in glob.matches(file.path) }
      }
      if hasFile { return .pass }
      let texts = facts.tree.files.filter { file in
        ["", ".github", "docs"].contains(file.folder) && documents.contains { $0.matches(file.path) }
      }
      let hasSection = texts.prefix(10).contains { file in
        facts.tree.text(at: file.path).map { heading.firstMatch(in: $0.bytes) != nil } ?? false
      }
      return hasSection ? .pass : .looked([Sighting()])
    }
  )

  private static let policyFiles: [PathGlob] = [
    "SECURITY", "SECURITY.{md,rst,txt,adoc,markdown,asciidoc}", "SECURITY-POLICY.md", "SECURITY_POLICY.md",
    "security.txt",
  ].map { PathGlob($0) }

  private static let documents: [PathGlob] = ["readme*", "contributing*"].map { PathGlob($0) }

  private static let heading = Pattern(
    #"(?im)^(?:#{1,6}\s*|=+\s+)(?![^\n]*\bsecurity (?:warning|alert|notice|advice|features?|headers?|groups?)\b)[^\n]*\b(?:security|vulnerabilit)|^(?![^\n]*\bsecurity (?:warning|alert|notice|advice|features?|headers?|groups?)\b)(?:[^\n]*\b(?:security|vulnerabilit)[^\n]*)\n[-=~^]{4,}\s*$|security\.md|report(?:ing)?[^\n]{0,40}(?:security|vulnerabilit)"#
  )
}
