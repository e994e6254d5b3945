import Readiness
import SourceTree

extension Check {
  /// B-17: who answers for which part.
  static let noOwners = Check(
    id: "B-17",
    title: "No owners of the code found in the repository",
    workstream: WorkstreamID("baseline"),
    checkClass: .absence,
    profiles: [.service, .electron],
    severity: .low,
    category: .gap,
    effort: .extraSmall,
    decides:
      "There is no CODEOWNERS, OWNERS, MAINTAINERS or AUTHORS file, and no document has a heading about maintainers.",
    impact:
      "Findings and incidents have no one to go to, and changes to risky parts need nobody's agreement.",
    remediation: """
      Add .github/CODEOWNERS with a person or team for each folder, or attest where ownership is kept.
      """,
    rootCause: "With few people everybody knew whom to ask.",
    references: [
      "https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners"
    ],
    guards: ["libraries and static pages are not asked", "a heading about maintainers or contacts counts"],
    topics: ["code owners", "ownership"],
    examples: [
      .bad(["server.js": "x\n"]),
      .good([".github/CODEOWNERS": "* @team\n"]),
      .good(["README.md": "# A\n## Maintainers\nAnn\n"]),
    ],
    rule: .repository { facts in
      let isNamed = facts.tree.files.contains { file in
        let name = file.name.lowercased()
        return ["codeowners", "owners", "maintainers", "authors"].contains {
          name == $0 || name.hasPrefix($0 + ".")
        }
      }
      let isTold = facts.documents.contains { document in
        document.markdown.headings.contains { ownerHeading.matches($0.text) }
      }
      return isNamed || isTold ? .pass : .looked([Sighting()])
    }
  )

  private static let ownerHeading = Pattern(#"(?i)\b(?:maintainers?|owners?|core team|contacts?|authors?)\b"#)

  /// B-18: what is audited is not what was tagged.
  static let dirtyWorkTree = Check(
    id: "B-18",
    title: "The audited files differ from the commit",
    workstream: WorkstreamID("baseline"),
    checkClass: .deterministic,
    severity: .medium,
    category: .gap,
    effort: .extraSmall,
    decides: "Git says that tracked files differ from the commit that is checked out.",
    impact: """
      What was audited exists only on this machine: the findings and the decision cannot be tied to anything that can \
      be released.
      """,
    remediation:
      "Commit or put away the changes (`git status` lists them) and audit the commit that is to be released.",
    rootCause: "The audit was run in a folder in which somebody works.",
    verifyCommand: "test -z \"$(git status --porcelain --untracked-files=no)\"",
    references: [],
    guards: ["files that git does not track do not count", "without git nothing is said"],
    topics: ["dirty work tree", "uncommitted changes"],
    examples: [
      CheckExample.bad(["a.js": "x\n"]).with(git: gitState(isDirty: true)),
      CheckExample.good(["a.js": "x\n"]).with(git: gitState(isDirty: false)),
    ],
    rule: .repository { facts in
      guard let git = facts.git else { return .notApplicable("no git repository") }
      guard let isDirty = git.isDirty else {
        return .unknown("git could not tell whether files were changed")
      }
      return isDirty ? .looked([Sighting()]) : .pass
    }
  )

  private static func gitState(isDirty: Bool) -> GitFacts {
    var git = GitFacts()
    git.commit = String(repeating: "a", count: 40)
    git.isDirty = isDirty
    return git
  }
}
