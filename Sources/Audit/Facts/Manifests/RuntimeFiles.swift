import SourceTree

/// Reads the files that name a runtime's version for a folder and everything below it.
enum RuntimeFiles {
  /// Adds to each component what such files in its folder or above say of its runtime.
  static func complete(_ components: inout [Component], from files: [TreeFile], in tree: SourceTree) {
    for file in files where names.contains(file.name) {
      guard file.size <= (file.name == "pom.xml" ? 300_000 : 10_000), let text = ManifestText(file, in: tree)
      else { continue }
      let runtimes = runtimes(of: text)
      for index in components.indices {
        let folder = components[index].folder
        guard file.folder.isEmpty || folder == file.folder || folder.hasPrefix(file.folder + "/") else {
          continue
        }
        components[index].runtimes += runtimes.filter {
          ecosystems[$0.name]?.contains(components[index].ecosystem) == true
        }
      }
    }
  }

  private static func runtimes(of text: ManifestText) -> [Component.Runtime] {
    if let name = single[text.name] {
      guard let index = text.lines.firstIndex(where: { !$0.trimmed.isEmpty && !$0.hasPrefix("#") }) else {
        return []
      }
      let line = text.lines[index].trimmed
      // `runtime.txt` says `python-3.12.1`; `.java-version` may name a vendor.
      if text.name == "runtime.txt", !line.hasPrefix("python-") { return [] }
      let requirement = text.name == "runtime.txt" ? String(line.dropFirst("python-".count)) : line
      return [.init(name: name, requirement: requirement, path: text.path, line: index + 1)]
    }
    switch text.name {
    case ".tool-versions": return toolVersions(text)
    case "pom.xml": return frontendVersions(text)
    case "global.json": return matched(globalJSON, name: "dotnet", text)
    case "rust-toolchain.toml": return matched(channel, name: "rust", text)
    case "mise.toml", ".mise.toml": return miseVersions(text)
    default: return []
    }
  }

  /// The Node.js that a build of Maven installs for the package beside it.
  private static func frontendVersions(_ text: ManifestText) -> [Component.Runtime] {
    guard let found = installedNode.allCaptures(in: text.bytes).first else { return [] }
    var version = found.texts[1].trimmed
    if version.hasPrefix("${"), version.hasSuffix("}") {
      let name = String(version.dropFirst(2).dropLast())
      guard let value = property.allCaptures(in: text.bytes).first(where: { $0.texts[1] == name })?.texts[2]
      else { return [] }
      version = value
    }
    return [
      .init(name: "node", requirement: version, path: text.path, line: text.line(at: found.offset))
    ]
  }

  private static let installedNode = Pattern(#"<nodeVersion>\s*([^<\s]+)\s*</nodeVersion>"#)
  private static let property = Pattern(#"<([\w.-]+)>\s*([^<\s]+)\s*</"#)

  private static func toolVersions(_ text: ManifestText) -> [Component.Runtime] {
    text.lines.enumerated().compactMap { index, line in
      let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
      guard words.count >= 2, let name = toolNames[words[0]] else { return nil }
      return .init(name: name, requirement: words[1], path: text.path, line: index + 1)
    }
  }

  private static func miseVersions(_ text: ManifestText) -> [Component.Runtime] {
    text.lines.enumerated().compactMap { index, line in
      guard let found = assignment.captures(in: line), let name = toolNames[found[1]] else { return nil }
      return .init(name: name, requirement: found[2], path: text.path, line: index + 1)
    }
  }

  private static func matched(_ pattern: Pattern, name: String, _ text: ManifestText) -> [Component.Runtime] {
    pattern.allCaptures(in: text.bytes).prefix(1).map {
      .init(name: name, requirement: $0.texts[1], path: text.path, line: text.line(at: $0.offset))
    }
  }

  private static let single: [String: String] = [
    ".nvmrc": "node", ".node-version": "node", ".python-version": "python", ".ruby-version": "ruby",
    ".java-version": "java", ".go-version": "go", ".php-version": "php", ".swift-version": "swift",
    "rust-toolchain": "rust", "runtime.txt": "python",
  ]

  private static let names: Set<String> = Set(single.keys).union([
    ".tool-versions", "global.json", "rust-toolchain.toml", "mise.toml", ".mise.toml", "pom.xml",
  ])

  private static let toolNames: [String: String] = [
    "nodejs": "node", "node": "node", "python": "python", "golang": "go", "go": "go", "ruby": "ruby",
    "rust": "rust", "java": "java", "php": "php", "dotnet": "dotnet", "dotnet-core": "dotnet",
    "swift": "swift",
    "elixir": "elixir", "dart": "dart", "flutter": "dart",
  ]

  /// Whose components a runtime runs.
  static let ecosystems: [String: Set<Component.Ecosystem>] = [
    "node": [.npm], "python": [.python], "go": [.go], "ruby": [.ruby], "rust": [.cargo],
    "java": [.maven, .gradle], "php": [.composer], "dotnet": [.nuget], "swift": [.swift], "dart": [.pub],
    "elixir": [.hex],
  ]

  private static let globalJSON = Pattern(#""version"\s*:\s*"([^"]+)""#)
  private static let channel = Pattern(#"channel\s*=\s*"([^"]+)""#)
  private static let assignment = Pattern(#"^\s*"?([\w-]+)"?\s*=\s*"([^"]+)""#)
}
