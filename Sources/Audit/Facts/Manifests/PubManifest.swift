import SourceTree

/// Reads `pubspec.yaml` of Dart and Flutter.
enum PubManifest {
  static func component(_ text: ManifestText) throws(StructuredFault) -> Component? {
    let root = try StructuredValue(yaml: text.bytes)
    guard case .table = root.content else { throw StructuredFault(line: 1, message: "is no table") }
    var component = Component(
      name: root["name"]?.string ?? text.folderName,
      folder: text.folder,
      manifest: text.path,
      ecosystem: .pub
    )
    component.version = root["version"]?.scalarText
    component.isApplication = root["publish_to"]?.string == "none"
    component.isWorkspaceRoot = root["workspace"] != nil
    for (section, isDevelopment) in [("dependencies", false), ("dev_dependencies", true)] {
      component.dependencies += (root[section]?.members ?? []).map { member in
        Component.Dependency(
          name: member.name,
          requirement: TableRequirement.text(of: member.value),
          isDevelopment: isDevelopment,
          line: member.line,
          manifest: text.path
        )
      }
    }
    if let member = root["environment"]?.members.first(where: { $0.name == "sdk" }) {
      component.runtimes.append(
        .init(name: "dart", requirement: member.value.scalarText ?? "", path: text.path, line: member.line)
      )
    }
    return component
  }
}
