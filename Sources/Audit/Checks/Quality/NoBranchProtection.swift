import Readiness
import SourceTree

extension Check {
  static let noBranchProtection = Check(
    id: "Q-25",
    title: "Whether the main branch is protected is not found in the repository",
    workstream: WorkstreamID("quality"),
    checkClass: .absence,
    severity: .medium,
    category: .gap,
    effort: .extraSmall,
    decides: """
      No file that sets branch protection or rulesets: `.github/settings.yml`, exported rulesets, \
      `.asf.yaml`, or Terraform for the host.
      """,
    impact: """
      Unless the host requires reviews and green checks, anybody with write access can push unreviewed and \
      untested code to the branch that is released.
      """,
    remediation: """
      Require a review and the CI jobs for the main branch and forbid force pushes; then attest it with the \
      exported ruleset or a picture of the setting, or keep it as code.
      """,
    rootCause: "Branch protection is a setting of the host that a clone does not show.",
    references: ["https://github.com/ossf/scorecard/blob/main/docs/checks.md#branch-protection"],
    guards: ["it is a question to a person, not an accusation"],
    gates: ["G-04"],
    topics: ["branch protection", "required reviews"],
    examples: [
      .bad(["src/app.js": "run()\n"]),
      .good([
        "src/app.js": "run()\n", ".github/settings.yml": "branches:\n  - name: main\n    protection: {}\n",
      ]),
    ],
    rule: .repository { facts in
      guard facts.hasCode else { return .notApplicable("no program code") }
      let isSet = facts.tree.files.contains { file in
        guard settings.contains(where: { $0.matches(file.path) }), let text = facts.tree.text(at: file.path)
        else {
          return false
        }
        return protection.firstMatch(in: text.bytes) != nil
      }
      return isSet ? .pass : .looked([Sighting()])
    }
  )

  private static let settings: [PathGlob] = [
    ".github/settings.{yml,yaml}", ".github/rulesets/**", ".github/branch-protection*", ".asf.yaml",
    "*github*.tf",
    "*ruleset*.json", "*branch*protection*",
  ].map { PathGlob($0) }

  private static let protection = Pattern(#"(?i)protect|rulesets?\b|required_|"rules""#)
}
