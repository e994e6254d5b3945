import Readiness

extension Check {
  static let rangesDoNotMeet = Check(
    id: "B-09",
    title: "Packages of one workspace ask for versions that exclude each other",
    workstream: WorkstreamID("baseline"),
    checkClass: .deterministic,
    severity: .low,
    effort: .small,
    decides: """
      A dependency that packages of one npm workspace need at run time in ranges that no version satisfies \
      together; only plain, caret and tilde ranges are compared.
      """,
    impact: """
      Two versions of {names} are installed side by side: what one part of the product makes the other may \
      not recognize, and a fix of one leaves the other ({list}).
      """,
    remediation: "Agree on one range for {names} at {list}, or keep it in one place (overrides, a catalog).",
    rootCause: "Packages were upgraded one at a time, and the last ones were left.",
    references: [],
    guards: ["separate projects in one repository", "development dependencies", "ranges of other forms"],
    topics: ["version mismatch", "conflicting versions", "duplicate dependencies"],
    examples: [
      .bad(
        [
          "package.json": #"{"name": "shop", "workspaces": ["a", "b"]}"#,
          "a/package.json": #"{"name": "a", "dependencies": {"zod": "^3.22.0"}}"#,
          "b/package.json": #"{"name": "b", "dependencies": {"zod": "^4.0.0"}}"#,
        ]
      ),
      .good(
        [
          "package.json": #"{"name": "shop", "workspaces": ["a", "b"]}"#,
          "a/package.json": #"{"name": "a", "dependencies": {"zod": "^3.22.0"}}"#,
          "b/package.json": #"{"name": "b", "dependencies": {"zod": "3.25.1"}}"#,
        ]
      ),
    ],
    rule: .repository { facts in
      let packages = facts.components.filter { $0.ecosystem == .npm }
      guard packages.contains(where: \.isWorkspaceRoot), packages.count > 1 else {
        return .notApplicable("no workspace of npm")
      }
      var uses: [String: [Component.Dependency]] = [:]
      for package in packages {
        for dependency in package.dependencies where !dependency.isDevelopment {
          uses[dependency.name, default: []].append(dependency)
        }
      }
      let split = uses.filter { exclude($0.value) }.keys.sorted()
      guard !split.isEmpty else { return .pass }
      let places = split.flatMap { uses[$0] ?? [] }.map { Place($0.manifest, max($0.line, 1)) }
      let names =
        split.prefix(6).joined(separator: ", ") + (split.count > 6 ? " and \(split.count - 6) more" : "")
      return .looked([Sighting(at: places.map(\.location), values: ["names": names])])
    }
  )

  private static func exclude(_ dependencies: [Component.Dependency]) -> Bool {
    let ranges = dependencies.compactMap { VersionRange($0.requirement) }
    guard let first = ranges.first else { return false }
    return ranges.contains { !$0.meets(first) }
  }
}
