import Readiness
import SourceTree

/// Knows for which components a lockfile is to be expected.
enum LockfileQuestion {
  /// Whether a component installs something that a lockfile would hold.
  static func arises(for component: Component, in facts: RepositoryFacts) -> Bool {
    guard !isSample(component.folder), component.dependencies.contains(where: { isFetched($0, in: facts) })
    else { return false }
    switch component.ecosystem {
    case .npm, .composer, .go: return true
    case .ruby: return !component.manifest.hasSuffix(".gemspec")
    case .cargo, .swift: return component.isApplication
    case .python: return lockingTool(of: component, in: facts) != nil
    case .maven, .gradle, .nuget, .pub, .hex: return false
    }
  }

  /// Whether a folder holds samples for people to copy, such as `extra/push-examples/fetch`.
  private static func isSample(_ folder: String) -> Bool {
    let words: Set<String> = ["example", "examples", "sample", "samples", "demo", "demos"]
    return folder.lowercased().split { "/._-".contains($0) }.contains { words.contains(String($0)) }
  }

  private static func isFetched(_ dependency: Component.Dependency, in facts: RepositoryFacts) -> Bool {
    let local = ["workspace", "file:", "link:", "path:", "portal:", "sdk:"]
    return !local.contains { dependency.requirement.hasPrefix($0) }
      && !facts.components.contains { $0.name == dependency.name }
  }

  /// The tool that would write a Python project's lockfile; nil for projects that only list requirements.
  private static func lockingTool(of component: Component, in facts: RepositoryFacts) -> String? {
    if component.manifest.hasSuffix("Pipfile") { return "pipenv lock" }
    guard let text = facts.tree.text(at: component.manifest) else { return nil }
    let tools = [("[tool.poetry", "poetry lock"), ("[tool.uv", "uv lock"), ("[tool.pdm", "pdm lock")]
    return tools.first { text.string.contains($0.0) }?.1
  }

  /// The workspace root above a component that asks the same question, so that it is asked once.
  static func workspaceRoot(of component: Component, in facts: RepositoryFacts) -> Component? {
    facts.components.first { root in
      root.isWorkspaceRoot && root.ecosystem == component.ecosystem && root.folder != component.folder
        && (root.folder.isEmpty || component.folder.hasPrefix(root.folder + "/")) && root.lockfile == nil
    }
  }

  /// The finding for the components of one ecosystem.
  static func sighting(
    _ ecosystem: Component.Ecosystem,
    _ bare: [Component],
    in facts: RepositoryFacts
  ) -> Sighting {
    let components = bare.filter { $0.ecosystem == ecosystem }
    let first = components[0]
    let command = ecosystem == .python ? lockingTool(of: first, in: facts) : commands[ecosystem]
    let ignored = ignoredLockfile(ecosystem, in: facts).map { " Take `\($0)` out of `.gitignore` first." }
    var sighting = Sighting(
      key: ecosystem.rawValue,
      at: components.map { Location(path: $0.manifest, startLine: 1) },
      values: ["ecosystem": ecosystem.rawValue, "command": command ?? "", "ignored": ignored ?? ""]
    )
    sighting.severity = severity(components, facts.profiles)
    return sighting
  }

  private static func severity(_ components: [Component], _ profiles: Set<Profile>) -> Severity {
    if profiles.contains(.library) { return .info }
    let isProduct = components.contains { $0.isApplication || $0.folder.isEmpty }
    guard isProduct else { return .medium }
    return profiles.isDisjoint(with: [.service, .electron]) ? .medium : .high
  }

  private static func ignoredLockfile(_ ecosystem: Component.Ecosystem, in facts: RepositoryFacts) -> String?
  {
    guard let text = facts.tree.text(at: ".gitignore") else { return nil }
    let lines = Set(text.string.split(separator: "\n").map { String($0).trimmed })
    return LockfileSearch.names[ecosystem]?.first { lines.contains($0) || lines.contains("/" + $0) }
  }

  private static let commands: [Component.Ecosystem: String] = [
    .npm: "npm install --package-lock-only", .ruby: "bundle lock", .composer: "composer update --lock",
    .go: "go mod tidy", .cargo: "cargo generate-lockfile", .swift: "swift package resolve",
  ]
}
