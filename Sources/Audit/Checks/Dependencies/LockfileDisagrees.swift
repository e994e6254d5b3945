import Readiness
import SourceTree

extension Check {
  static let lockfileDisagrees = Check(
    id: "B-08",
    title: "The lockfile does not fit the manifest",
    workstream: WorkstreamID("baseline"),
    checkClass: .deterministic,
    severity: .medium,
    effort: .extraSmall,
    decides: """
      A `package-lock.json` of version 2 or 3 whose entry for the root asks for other ranges than the \
      `package.json` beside it, or for other packages.
      """,
    impact: """
      `npm ci` refuses to install ({names}), and `npm install` resolves the difference anew each time: \
      builds fail or ship versions that nobody tested.
      """,
    remediation: "Run `npm install --package-lock-only` where {path} stands and commit the result.",
    rootCause: "The manifest was edited, or a merge was resolved, without running npm.",
    verifyCommand: "npm ci --dry-run",
    references: ["https://docs.npmjs.com/cli/configuring-npm/package-lock-json"],
    guards: ["lockfiles of version 1 have no root entry", "peer dependencies"],
    topics: ["lockfile out of sync", "npm ci fails"],
    examples: [
      .bad(
        [
          "package.json": #"{"name": "shop", "dependencies": {"express": "^5.1.0"}}"#,
          "package-lock.json":
            #"{"lockfileVersion": 3, "packages": {"": {"name": "shop", "dependencies": {"express": "^4.0.0"}}}}"#,
        ]
      ),
      .good(
        [
          "package.json": #"{"name": "shop", "dependencies": {"express": "^5.1.0"}}"#,
          "package-lock.json":
            #"{"lockfileVersion": 3, "packages": {"": {"name": "shop", "dependencies": {"express": "^5.1.0"}}, "x": {}}}"#,
        ]
      ),
    ],
    rule: .repository { facts in
      let packages = facts.components.filter { component in
        component.ecosystem == .npm && component.lockfile == path("package-lock.json", beside: component)
      }
      guard !packages.isEmpty else { return .notApplicable("no package-lock.json beside a package.json") }
      return .looked(packages.compactMap { disagreement(of: $0, in: facts.tree) })
    }
  )

  private static func path(_ name: String, beside component: Component) -> String {
    component.folder.isEmpty ? name : component.folder + "/" + name
  }

  private static func disagreement(of package: Component, in tree: SourceTree) -> Sighting? {
    guard let lockfile = package.lockfile, let file = tree[lockfile], let bytes = tree.bytes(of: file),
      let locked = LockfileRoot.requirements(in: bytes)
    else { return nil }
    let wanted = Dictionary(package.dependencies.map { ($0.name, $0.requirement) }) { _, last in last }
    let names = Set(wanted.keys).union(locked.keys).filter { wanted[$0] != locked[$0] }.sorted()
    guard let first = names.first else { return nil }
    let line = package.dependency(first)?.line ?? 1
    let shown = names.prefix(5).map { "\($0): \(wanted[$0] ?? "missing") / \(locked[$0] ?? "missing")" }
    return Sighting(
      key: package.manifest,
      at: [
        Location(path: package.manifest, startLine: max(line, 1)), Location(path: lockfile, startLine: 1),
      ],
      values: [
        "names": shown.joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
      ]
    )
  }
}
