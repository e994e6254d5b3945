import Readiness
import SourceTree

extension Check {
  static let openRequirement = Check(
    id: "C-01",
    title: "Dependencies are asked for in any version",
    workstream: WorkstreamID("backend"),
    checkClass: .deterministic,
    severity: .high,
    effort: .extraSmall,
    decides: """
      A requirement of `latest`, `*`, `x`, a branch or nothing in `package.json`, `Cargo.toml`, \
      `composer.json`, a Pipfile or a Poetry section; for npm also a lower bound without an upper one. Where a lockfile \
      holds the version it is low.
      """,
    impact: """
      {names} may change to any version at the next install, breaking changes and taken-over \
      releases included ({list}).
      """,
    remediation:
      "Write the range that was tested for {names} at {list}, such as `^` and the version that is in use.",
    rootCause: "The version was left open to get started, and nothing has failed because of it yet.",
    references: [
      "CWE-1357", "https://github.com/ossf/scorecard/blob/main/docs/checks.md#pinned-dependencies",
    ],
    guards: [
      "peer and engine entries", "packages of the same workspace", "`workspace:` and `file:`",
      "a lockfile, or a `requirements.txt` that pins all by `==`, makes it low",
    ],
    topics: ["unpinned dependency", "latest", "wildcard version"],
    examples: [
      .bad(["package.json": #"{"name": "shop", "dependencies": {"express": "latest"}}"#]),
      .bad(["package.json": #"{"name": "shop", "devDependencies": {"jest": "*"}}"#], "for development"),
      .good(
        [
          "package.json":
            #"{"name": "shop", "workspaces": ["ui"], "dependencies": {"ui": "*", "vue": "^3.0.0"}, "peerDependencies": {"react": "*"}}"#,
          "ui/package.json": #"{"name": "ui"}"#,
        ],
        "a neighbour in the workspace"
      ),
    ],
    rule: .repository { facts in
      let asked: Set<Component.Ecosystem> = [.npm, .cargo, .composer, .python, .pub]
      let components = facts.components.filter { asked.contains($0.ecosystem) }
      guard components.contains(where: { !$0.dependencies.isEmpty }) else {
        return .notApplicable("no dependencies")
      }
      let own = Set(facts.components.map(\.name))
      let open = components.flatMap { component in
        component.dependencies.filter {
          !own.contains($0.name) && OpenRange.isOpen($0, of: component.ecosystem)
        }
        .map { OpenEntry(dependency: $0, isHeld: component.lockfile != nil) }
      }
      return .looked(
        sightings("runtime", open.filter { !$0.dependency.isDevelopment })
          + sightings("development", open.filter(\.dependency.isDevelopment))
      )
    }
  )

  private struct OpenEntry {
    var dependency: Component.Dependency
    /// Whether a lockfile holds its version for now.
    var isHeld: Bool
  }

  /// What nothing holds is one finding, what a lockfile holds another.
  private static func sightings(_ key: String, _ entries: [OpenEntry]) -> [Sighting] {
    let bare = entries.filter { !$0.isHeld }.map(\.dependency)
    let held = entries.filter(\.isHeld).map(\.dependency)
    var result: [Sighting] = []
    if !bare.isEmpty { result.append(sighting(key, bare)) }
    if !held.isEmpty {
      var sighting = sighting(bare.isEmpty ? key : key + ", held", held)
      sighting.severity = .low
      sighting.impact = """
        Installs by the lockfile take the versions that it holds; the next update may take any version of {names}, \
        breaking changes and taken-over releases included ({list}).
        """
      result.append(sighting)
    }
    return result
  }

  private static func sighting(_ key: String, _ dependencies: [Component.Dependency]) -> Sighting {
    let names = dependencies.map {
      "\($0.name) (`\($0.requirement.isEmpty ? "no version" : $0.requirement)`)"
    }
    return Sighting(
      key: key,
      at: dependencies.map { Place($0.manifest, max($0.line, 1)).location },
      values: [
        "names": names.prefix(6).joined(separator: ", ")
          + (names.count > 6 ? " and \(names.count - 6) more" : "")
      ],
      severity: key == "runtime" ? .high : .low,
      title: key.hasPrefix("runtime") ? nil : "Development dependencies are asked for in any version"
    )
  }
}
