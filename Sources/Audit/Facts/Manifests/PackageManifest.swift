import SourceTree

/// Reads `package.json` of npm, yarn, pnpm and bun.
enum PackageManifest {
  static func component(_ text: ManifestText, _ tree: SourceTree) throws(StructuredFault) -> Component? {
    let root = try StructuredValue(json: text.bytes)
    guard case .table = root.content else {
      throw StructuredFault(line: 1, message: "is no JSON object")
    }
    var component = Component(
      name: root["name"]?.string ?? text.folderName,
      folder: text.folder,
      manifest: text.path,
      ecosystem: .npm
    )
    component.version = root["version"]?.string
    component.isApplication = root["private"]?.boolean ?? false
    component.isWorkspaceRoot = !workspaceGlobs(root, text.folder, tree).isEmpty
    component.dependencies = dependencies(root, text.path)
    component.scripts = (root["scripts"]?.members ?? []).compactMap { member in
      member.value.string.map { .init(name: member.name, command: $0, line: member.line) }
    }
    component.runtimes = runtimes(root, text.path)
    // A file that only says `"type": "module"` for its folder is about no component.
    let isMarker = root["name"] == nil && component.dependencies.isEmpty && component.scripts.isEmpty
    return isMarker && !component.isWorkspaceRoot ? nil : component
  }

  /// The globs of a workspace's members, by `workspaces`, `pnpm-workspace.yaml` or `lerna.json`.
  static func workspaceGlobs(_ root: StructuredValue, _ folder: String, _ tree: SourceTree) -> [String] {
    var globs = root["workspaces"]?.strings ?? []
    globs += root[path: ["workspaces", "packages"]]?.strings ?? []
    let prefix = folder.isEmpty ? "" : folder + "/"
    if let file = tree[prefix + "pnpm-workspace.yaml"], let text = ManifestText(file, in: tree),
      let value = try? StructuredValue(yaml: text.bytes)
    {
      globs += value["packages"]?.strings ?? []
    }
    if let file = tree[prefix + "lerna.json"], let text = ManifestText(file, in: tree),
      let value = try? StructuredValue(json: text.bytes)
    {
      globs += value["packages"]?.strings ?? []
    }
    return globs
  }

  /// Peer dependencies are the user's to install and are left out.
  private static func dependencies(_ root: StructuredValue, _ path: String) -> [Component.Dependency] {
    let sections = [("dependencies", false), ("optionalDependencies", false), ("devDependencies", true)]
    return sections.flatMap { section, isDevelopment in
      (root[section]?.members ?? []).map { member in
        Component.Dependency(
          name: member.name,
          requirement: member.value.string ?? "",
          isDevelopment: isDevelopment,
          line: member.line,
          manifest: path
        )
      }
    }
  }

  private static func runtimes(_ root: StructuredValue, _ path: String) -> [Component.Runtime] {
    ["engines", "volta"].compactMap { section in
      guard let member = root[section]?.members.last(where: { $0.name == "node" }),
        let requirement = member.value.scalarText
      else { return nil }
      return Component.Runtime(name: "node", requirement: requirement, path: path, line: member.line)
    }
  }
}
