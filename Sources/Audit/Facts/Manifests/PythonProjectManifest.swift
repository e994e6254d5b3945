import SourceTree

/// Reads `pyproject.toml` (PEP 621, PEP 735, Poetry, uv, PDM) and `Pipfile`.
enum PythonProjectManifest {
  static func component(_ text: ManifestText) throws(StructuredFault) -> Component? {
    let root = try StructuredValue(toml: text.bytes)
    let poetry = root[path: ["tool", "poetry"]]
    guard root["project"] != nil || poetry != nil || root["dependency-groups"] != nil else { return nil }
    var component = Component(
      name: root[path: ["project", "name"]]?.string ?? poetry?["name"]?.string ?? text.folderName,
      folder: text.folder,
      manifest: text.path,
      ecosystem: .python
    )
    component.version = root[path: ["project", "version"]]?.string ?? poetry?["version"]?.string
    component.isApplication =
      poetry?["package-mode"]?.boolean == false || root[path: ["tool", "uv", "package"]]?.boolean == false
    component.isWorkspaceRoot = root[path: ["tool", "uv", "workspace"]] != nil
    addStandardDependencies(root, text, to: &component)
    if let poetry { addPoetryDependencies(poetry, text, to: &component) }
    addScripts(root, text, to: &component)
    if let requirement = root[path: ["project", "requires-python"]]?.string {
      let line = text.line(naming: "requires-python", in: "[project]")
      component.runtimes.append(.init(name: "python", requirement: requirement, path: text.path, line: line))
    }
    component.dependencies.sort { $0.line < $1.line }
    return component
  }

  private static func addStandardDependencies(
    _ root: StructuredValue,
    _ text: ManifestText,
    to component: inout Component
  ) {
    var groups: [(section: String, lines: [String], isDevelopment: Bool)] = [
      ("[project]", root[path: ["project", "dependencies"]]?.strings ?? [], false),
      ("[tool.uv]", root[path: ["tool", "uv", "dev-dependencies"]]?.strings ?? [], true),
    ]
    for member in root[path: ["project", "optional-dependencies"]]?.members ?? [] {
      let isDevelopment = PythonRequirements.isDevelopmentGroup(member.name)
      groups.append(("[project.optional-dependencies]", member.value.strings, isDevelopment))
    }
    for member in root["dependency-groups"]?.members ?? [] {
      groups.append(("[dependency-groups]", member.value.strings, true))
    }
    for member in root[path: ["tool", "pdm", "dev-dependencies"]]?.members ?? [] {
      groups.append(("[tool.pdm", member.value.strings, true))
    }
    for group in groups {
      component.dependencies += group.lines.compactMap { requirement in
        guard
          var dependency = PythonRequirements.dependency(
            requirement,
            isDevelopment: group.isDevelopment,
            line: 0,
            manifest: text.path
          )
        else { return nil }
        dependency.line = text.line(naming: dependency.name, in: group.section)
        return dependency
      }
    }
  }

  private static func addPoetryDependencies(
    _ poetry: StructuredValue,
    _ text: ManifestText,
    to component: inout Component
  ) {
    var sections = [
      ("[tool.poetry.dependencies]", poetry["dependencies"], false),
      ("[tool.poetry.dev-dependencies]", poetry["dev-dependencies"], true),
    ]
    for group in poetry["group"]?.members ?? [] {
      sections.append(("[tool.poetry.group.\(group.name).dependencies]", group.value["dependencies"], true))
    }
    for (section, table, isDevelopment) in sections {
      add(table?.members ?? [], section: section, isDevelopment: isDevelopment, text, to: &component)
    }
  }

  /// Dependencies by name, as Poetry and Pipenv write them; `python` among them is the runtime.
  private static func add(
    _ members: [StructuredValue.Member],
    section: String,
    isDevelopment: Bool,
    _ text: ManifestText,
    to component: inout Component
  ) {
    for member in members {
      let requirement = TableRequirement.text(of: member.value)
      let line = text.line(naming: member.name, in: section)
      if member.name == "python" {
        component.runtimes.append(
          .init(name: "python", requirement: requirement, path: text.path, line: line)
        )
        continue
      }
      component.dependencies.append(
        .init(
          name: member.name.normalizedPackageName,
          requirement: requirement,
          isDevelopment: isDevelopment,
          line: line,
          manifest: text.path
        )
      )
    }
  }

  private static func addScripts(
    _ root: StructuredValue,
    _ text: ManifestText,
    to component: inout Component
  ) {
    let sections = [
      ["project", "scripts"], ["tool", "poetry", "scripts"], ["tool", "pdm", "scripts"],
      ["tool", "taskipy", "tasks"], ["tool", "poe", "tasks"],
    ]
    for section in sections {
      for member in root[path: section]?.members ?? [] {
        let command = member.value.string ?? member.value["cmd"]?.string ?? ""
        let line = text.line(naming: member.name, in: "[\(section.joined(separator: "."))]")
        component.scripts.append(.init(name: member.name, command: command, line: line))
      }
    }
  }

  static func pipfileComponent(_ text: ManifestText) throws(StructuredFault) -> Component? {
    let root = try StructuredValue(toml: text.bytes)
    var component = Component(
      name: text.folderName,
      folder: text.folder,
      manifest: text.path,
      ecosystem: .python
    )
    component.isApplication = true
    for (section, isDevelopment) in [("packages", false), ("dev-packages", true)] {
      let members = root[section]?.members ?? []
      add(members, section: "[\(section)]", isDevelopment: isDevelopment, text, to: &component)
    }
    for key in ["python_version", "python_full_version"] {
      guard let requirement = root[path: ["requires", key]]?.scalarText else { continue }
      let line = text.line(naming: key, in: "[requires]")
      component.runtimes.append(.init(name: "python", requirement: requirement, path: text.path, line: line))
    }
    component.dependencies.sort { $0.line < $1.line }
    return component
  }
}
