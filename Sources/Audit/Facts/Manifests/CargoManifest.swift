import SourceTree

/// Reads `Cargo.toml`.
enum CargoManifest {
  static func component(_ text: ManifestText, _ tree: SourceTree) throws(StructuredFault) -> Component? {
    let root = try StructuredValue(toml: text.bytes)
    let prefix = text.folder.isEmpty ? "" : text.folder + "/"
    var component = Component(
      name: root[path: ["package", "name"]]?.string ?? text.folderName,
      folder: text.folder,
      manifest: text.path,
      ecosystem: .cargo
    )
    component.version = root[path: ["package", "version"]]?.string
    component.isApplication =
      root["bin"] != nil || tree[prefix + "src/main.rs"] != nil
      || tree.files.contains { $0.path.hasPrefix(prefix + "src/bin/") }
    component.isWorkspaceRoot = root["workspace"] != nil
    let tables = [("", root)] + (root["target"]?.members ?? []).map { ("target.\($0.name).", $0.value) }
    for (name, table) in tables { add(table, named: name, text, &component) }
    if let workspace = root["workspace"] { add(workspace, named: "workspace.", text, &component) }
    for section in [["package", "rust-version"], ["workspace", "package", "rust-version"]] {
      guard let requirement = root[path: section]?.string else { continue }
      let line = text.line(naming: "rust-version")
      component.runtimes.append(.init(name: "rust", requirement: requirement, path: text.path, line: line))
    }
    component.dependencies.sort { $0.line < $1.line }
    return component
  }

  private static func add(
    _ table: StructuredValue,
    named prefix: String,
    _ text: ManifestText,
    _ component: inout Component
  ) {
    let sections = [("dependencies", false), ("dev-dependencies", true), ("build-dependencies", true)]
    for (section, isDevelopment) in sections {
      for member in table[section]?.members ?? [] {
        component.dependencies.append(
          .init(
            name: member.name,
            requirement: TableRequirement.text(of: member.value),
            isDevelopment: isDevelopment,
            line: text.line(naming: member.name, in: "[\(prefix)\(section)]"),
            manifest: text.path
          )
        )
      }
    }
  }
}
