import SourceTree

/// Reads what `mix.exs` gives as literals.
enum MixManifest {
  static func component(_ text: ManifestText) -> Component? {
    var component = Component(
      name: text.folderName,
      folder: text.folder,
      manifest: text.path,
      ecosystem: .hex
    )
    component.isWorkspaceRoot = String(decoding: text.bytes, as: UTF8.self).contains("apps_path:")
    for (index, line) in text.lines.enumerated() where !line.trimmed.hasPrefix("#") {
      if let found = dependency.captures(in: line) {
        component.dependencies.append(
          .init(
            name: found[1],
            requirement: found[2],
            isDevelopment: only.captures(in: line).map { !$0[1].contains("prod") } ?? false,
            line: index + 1,
            manifest: text.path
          )
        )
      } else if let found = attribute.captures(in: line) {
        switch found[1] {
        case "app": component.name = found[2]
        case "version": component.version = found[2]
        default:
          component.runtimes.append(
            .init(name: "elixir", requirement: found[2], path: text.path, line: index + 1)
          )
        }
      } else if line.contains("mod: {") {
        component.isApplication = true
      }
    }
    return component
  }

  private static let dependency = Pattern(
    #"^\s*\[?\{:(\w+),\s*"?([~<>=\d][^"]*|(?:git|github|path|in_umbrella):[^}]*)"#
  )
  private static let only = Pattern(#"\bonly:\s*(\[[^\]]*\]|:\w+)"#)
  private static let attribute = Pattern(#"^\s*(app|version|elixir):\s*[:"]([^",]+)"#)
}
