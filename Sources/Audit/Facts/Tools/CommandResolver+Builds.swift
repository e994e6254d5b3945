import Readiness
import SourceTree

extension CommandResolver {
  /// The package scripts that a build of Maven or Gradle in a folder runs.
  func followBuild(_ words: [String], folder: String, depth: Int) -> Resolution {
    let tasks = words.map { String($0.split(separator: ":").last ?? "") }
    guard
      words.contains(where: FrontendTasks.goals.contains)
        || tasks.contains(where: FrontendTasks.goals.contains)
    else { return Resolution() }
    var place = folder
    for flag in ["-f", "--file", "-p", "--project-dir"] {
      guard let index = words.firstIndex(of: flag), index + 1 < words.count else { continue }
      let path = words[index + 1]
      let isFile = path.hasSuffix(".xml")
      place = RelativeFolder.joined(
        folder,
        isFile ? path.split(separator: "/").dropLast().joined(separator: "/") : path
      )
    }
    var result = Resolution()
    let entries = table.frontendTasks.filter {
      place.isEmpty || $0.place.path.hasPrefix(place + "/")
    }
    for entry in entries.prefix(40) {
      result.add(resolve(script: entry.command, folder: entry.folder, depth: depth + 1))
    }
    return result
  }

  /// The checks that a plugin runs whenever Vite builds in a folder.
  func followViteBuild(_ words: [String], folder: String) -> Resolution {
    var result = Resolution()
    guard words.first(where: { !$0.hasPrefix("-") }) == "build" else { return result }
    let prefix = folder.isEmpty ? "" : folder + "/"
    let names = ["ts", "js", "mts", "mjs", "cts", "cjs"].map { prefix + "vite.config." + $0 }
    guard let text = names.lazy.compactMap({ tree.text(at: $0) }).first else { return result }
    let code = text.blanked(keeping: [.code, .string])
    guard Self.viteChecker.firstMatch(in: code) != nil, Self.noBuildCheck.firstMatch(in: code) == nil else {
      return result
    }
    for match in Self.viteChecks.matches(in: code) {
      let name = match.text(1, in: code) ?? ""
      let isTypes = name.lowercased().contains("ts") || name == "typescript"
      result.tools.append((isTypes ? .typeCheck : .lint, "vite-plugin-checker"))
    }
    return result
  }

  private static let viteChecker = Pattern(#"\bvite-plugin-checker\b"#)
  private static let noBuildCheck = Pattern(#"\benableBuild\s*:\s*false\b"#)
  private static let viteChecks = Pattern(
    #"\b(typescript|vueTsc|eslint|biome|stylelint|oxlint)\s*:\s*(?!\s*false\b)"#
  )
}
