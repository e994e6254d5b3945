import SourceTree

/// The names of tools' files, arranged so that a path is compared with few globs.
enum FileNames {
  /// Every glob with the index of its tool.
  static let globs: [(glob: PathGlob, tool: Int)] = QualityTool.all.enumerated().flatMap { index, tool in
    tool.files.map { (PathGlob($0), index) }
  }

  /// The indices of the tools that a package shows.
  static let toolsByPackage: [String: [Int]] = {
    var result: [String: [Int]] = [:]
    for (index, tool) in QualityTool.all.enumerated() {
      for name in tool.packages { result[name, default: []].append(index) }
    }
    return result
  }()

  /// The indices of the globs that a path could match, by the beginning of its name or a folder's.
  static func candidates(_ file: TreeFile) -> [Int] {
    let name = file.name.lowercased()
    return (exact[name] ?? [])
      + loose.filter { position in
        let stem = stems[position]
        return stem.isEmpty || name.hasPrefix(stem) || file.path.contains(stem)
      }
  }

  private static let texts: [String] = QualityTool.all.flatMap(\.files)

  /// Globs without any wildcard, by the name that they end with.
  private static let exact: [String: [Int]] = {
    var result: [String: [Int]] = [:]
    for (index, text) in texts.enumerated() where !text.contains("*") {
      result[text.split(separator: "/").last.map { $0.lowercased() } ?? text, default: []].append(index)
    }
    return result
  }()

  private static let loose: [Int] = texts.indices.filter { texts[$0].contains("*") }

  /// What stands before a glob's first wildcard.
  private static let stems: [String] = texts.map { text in String(text.prefix { $0 != "*" }) }
}
