import SourceTree

/// Finds the lockfile that covers a component: its own, or that of the workspace it is a member of.
struct LockfileSearch {
  let tree: SourceTree
  /// The folders of workspace roots by ecosystem, with the globs of their members where these say.
  private var roots: [Component.Ecosystem: [(folder: String, globs: [PathGlob])]] = [:]

  init(tree: SourceTree, components: [Component]) {
    self.tree = tree
    for root in components where root.isWorkspaceRoot {
      let globs = root.ecosystem == .npm ? Self.globs(of: root, in: tree) : []
      roots[root.ecosystem, default: []].append((root.folder, globs))
    }
  }

  func complete(_ components: inout [Component]) {
    for index in components.indices {
      let component = components[index]
      components[index].lockfile = lockfile(for: component) ?? pinnedRequirements(of: component)
    }
  }

  private func lockfile(for component: Component) -> String? {
    if let own = lockfile(in: component.folder, component.ecosystem) { return own }
    // The nearest workspace first.
    let above = (roots[component.ecosystem] ?? []).filter { root in
      guard root.folder.isEmpty || component.folder.hasPrefix(root.folder + "/") else { return false }
      let inner =
        root.folder.isEmpty ? component.folder : String(component.folder.dropFirst(root.folder.count + 1))
      return root.globs.isEmpty || root.globs.contains { $0.matches("/" + inner) }
    }
    return above.sorted { $0.folder.count > $1.folder.count }
      .compactMap { lockfile(in: $0.folder, component.ecosystem) }.first ?? rushLockfile(component)
  }

  private func lockfile(in folder: String, _ ecosystem: Component.Ecosystem) -> String? {
    let prefix = folder.isEmpty ? "" : folder + "/"
    return (Self.names[ecosystem] ?? []).map { prefix + $0 }.first { tree[$0] != nil }
  }

  /// Rush keeps one lockfile for all packages in a folder of its own.
  private func rushLockfile(_ component: Component) -> String? {
    guard component.ecosystem == .npm, tree["rush.json"] != nil else { return nil }
    let path = "common/config/rush/pnpm-lock.yaml"
    return tree[path] == nil ? nil : path
  }

  /// The `requirements*.txt` beside a Python project that holds everything the project asks for by `==`.
  private func pinnedRequirements(of component: Component) -> String? {
    guard component.ecosystem == .python, !component.manifest.hasSuffix(".txt") else { return nil }
    let wanted = Set(
      component.dependencies.filter { !$0.isDevelopment && !$0.manifest.hasSuffix(".txt") }.map(\.name)
    )
    guard !wanted.isEmpty else { return nil }
    let lists = Dictionary(grouping: component.dependencies.filter { $0.manifest.hasSuffix(".txt") }) {
      $0.manifest
    }
    return lists.filter { _, lines in
      lines.allSatisfy { Self.isExact($0.requirement) } && wanted.isSubset(of: lines.map(\.name))
    }
    .keys.min()
  }

  private static func isExact(_ requirement: String) -> Bool {
    requirement.hasPrefix("@") || requirement.hasPrefix("==") && !requirement.contains("*")
  }

  private static func globs(of root: Component, in tree: SourceTree) -> [PathGlob] {
    guard let file = tree[root.manifest], let text = ManifestText(file, in: tree),
      let value = try? StructuredValue(json: text.bytes)
    else { return [] }
    return PackageManifest.workspaceGlobs(value, root.folder, tree).filter { !$0.hasPrefix("!") }.map {
      glob in
      let plain = glob.hasPrefix("./") ? String(glob.dropFirst(2)) : glob
      // A glob without a slash would match the name alone; members are matched by their whole path.
      return PathGlob("/" + (plain.hasSuffix("/") ? String(plain.dropLast()) : plain))
    }
  }

  /// The names of lockfiles, the first that is there counts.
  static let names: [Component.Ecosystem: [String]] = [
    .npm: [
      "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb",
    ],
    .python: ["poetry.lock", "uv.lock", "pdm.lock", "Pipfile.lock", "pixi.lock", "pylock.toml"],
    .go: ["go.sum"], .cargo: ["Cargo.lock"], .ruby: ["Gemfile.lock", "gems.locked"],
    .composer: ["composer.lock"], .gradle: ["gradle.lockfile"], .nuget: ["packages.lock.json"],
    .swift: ["Package.resolved"], .pub: ["pubspec.lock"], .hex: ["mix.lock"],
  ]
}
