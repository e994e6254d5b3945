import SourceTree

/// Reads `composer.json`.
enum ComposerManifest {
  static func component(_ text: ManifestText) throws(StructuredFault) -> Component? {
    let root = try StructuredValue(json: text.bytes)
    guard case .table = root.content else { throw StructuredFault(line: 1, message: "is no JSON object") }
    var component = Component(
      name: root["name"]?.string ?? text.folderName,
      folder: text.folder,
      manifest: text.path,
      ecosystem: .composer
    )
    component.version = root["version"]?.string
    component.isApplication = root["type"]?.string == "project"
    for (section, isDevelopment) in [("require", false), ("require-dev", true)] {
      for member in root[section]?.members ?? [] {
        let requirement = member.value.string ?? ""
        if member.name == "php" {
          component.runtimes.append(
            .init(name: "php", requirement: requirement, path: text.path, line: member.line)
          )
        } else if !member.name.hasPrefix("ext-"), !member.name.hasPrefix("lib-") {
          component.dependencies.append(
            .init(
              name: member.name,
              requirement: requirement,
              isDevelopment: isDevelopment,
              line: member.line,
              manifest: text.path
            )
          )
        }
      }
    }
    component.scripts = (root["scripts"]?.members ?? []).map { member in
      .init(name: member.name, command: member.value.strings.joined(separator: " && "), line: member.line)
    }
    return component
  }
}
