import Readiness
import SourceTree

extension Check {
  static let noLockfile = Check(
    id: "B-07",
    title: "No lockfile is committed for the {ecosystem} dependencies",
    workstream: WorkstreamID("baseline"),
    checkClass: .heuristic,
    severity: .high,
    category: .gap,
    effort: .extraSmall,
    decides: """
      A manifest with dependencies and no lockfile beside it or in the workspace above it: npm, yarn, pnpm, \
      bun, Poetry, uv, PDM, Pipenv, Bundler, Composer, Go, and Cargo and Swift for programs. A `requirements*.txt` that \
      pins by `==` whatever a Python manifest asks for is a lockfile.
      """,
    impact: """
      Every install takes whatever versions are newest that day ({list}): two builds of one commit differ, a \
      release cannot be built again, and a package that was taken over comes in unseen.
      """,
    remediation:
      "Run `{command}` where {path} stands, commit the lockfile, and let CI install by it.{ignored}",
    rootCause: "The lockfile was ignored by git, or never written because installs are done by hand.",
    references: [
      "CWE-1357", "https://github.com/ossf/scorecard/blob/main/docs/checks.md#pinned-dependencies",
    ],
    guards: [
      "workspaces are searched upward", "libraries are only informed",
      "manifests of tests and examples are not looked at",
    ],
    topics: ["lockfile", "package-lock", "reproducible install"],
    examples: [
      .bad(["package.json": #"{"name": "shop", "private": true, "dependencies": {"express": "^5.0.0"}}"#]),
      .good(
        [
          "package.json": #"{"name": "shop", "private": true, "workspaces": ["web"]}"#, "yarn.lock": "",
          "web/package.json": #"{"name": "web", "dependencies": {"vue": "^3.0.0"}}"#,
        ],
        "the workspace's"
      ),
      .bad(
        ["Pipfile": "[packages]\ndjango = \"*\"\npillow = \"*\"\n", "requirements.txt": "django==5.2.1\n"],
        "the list leaves one out"
      ),
      .good(
        [
          "Pipfile": "[packages]\nDjango = \"*\"\n[dev-packages]\nblack = \"*\"\n",
          "requirements.txt":
            "-i https://pypi.org/simple\nasgiref==3.8.1\ndjango==5.2.1; python_version >= '3.10'\n",
        ],
        "pinned for what is deployed"
      ),
      .good(["package.json": #"{"name": "shop", "peerDependencies": {"react": "*"}}"#], "nothing to install"),
    ],
    rule: .repository { facts in
      let asked = facts.components.filter { LockfileQuestion.arises(for: $0, in: facts) }
      guard !asked.isEmpty else { return .notApplicable("no manifest whose dependencies are locked") }
      let bare = asked.filter {
        $0.lockfile == nil && LockfileQuestion.workspaceRoot(of: $0, in: facts) == nil
      }
      let ecosystems = Component.Ecosystem.allCases.filter { kind in bare.contains { $0.ecosystem == kind } }
      return .looked(ecosystems.map { LockfileQuestion.sighting($0, bare, in: facts) })
    }
  )
}
