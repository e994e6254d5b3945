import SourceTree

/// Reads requirement lines (PEP 508) and the files that hold them.
enum PythonRequirements {
  static func component(_ text: ManifestText) -> Component? {
    var folder = text.folder
    // `requirements/base.txt` belongs to the project around its folder.
    if folder == "requirements" {
      folder = ""
    } else if folder.hasSuffix("/requirements") {
      folder = String(folder.dropLast("/requirements".count))
    }
    let name = folder.split(separator: "/").last.map(String.init) ?? "root"
    var component = Component(name: name, folder: folder, manifest: text.path, ecosystem: .python)
    component.isApplication = true
    let isDevelopment = isDevelopmentGroup(text.name.lowercased().dropLast(4).description)
    for (index, line) in text.lines.enumerated() {
      guard
        let dependency = dependency(line, isDevelopment: isDevelopment, line: index + 1, manifest: text.path)
      else { continue }
      component.dependencies.append(dependency)
    }
    return component.dependencies.isEmpty ? nil : component
  }

  /// What one requirement line asks for; nil for options, comments and blank lines.
  static func dependency(
    _ line: String,
    isDevelopment: Bool,
    line number: Int,
    manifest: String
  ) -> Component.Dependency? {
    var text = line
    if let comment = text.firstIndex(of: "#"),
      comment == text.startIndex || text[text.index(before: comment)].isWhitespace
    {
      text = String(text[..<comment])
    }
    text = text.trimmed
    if text.hasSuffix("\\") { text = String(text.dropLast()).trimmed }
    guard let groups = form.captures(in: text) else { return nil }
    var requirement = groups[2].trimmed
    if let options = requirement.firstRange(of: " --") {
      requirement = String(requirement[..<options.lowerBound]).trimmed
    }
    return Component.Dependency(
      name: groups[1].normalizedPackageName,
      requirement: requirement,
      isDevelopment: isDevelopment,
      line: number,
      manifest: manifest
    )
  }

  /// Whether a group of dependencies of this name is for development, tests, builds or documents.
  static func isDevelopmentGroup(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }
    return words.contains { developmentWords.contains(String($0)) }
  }

  private static let developmentWords: Set<String> = [
    "dev", "develop", "development", "test", "tests", "testing", "lint", "linting", "docs", "doc", "ci",
    "typing", "typecheck", "types", "mypy", "build", "local", "quality", "style", "format", "benchmark",
  ]

  /// The name, extras left out, and the rest up to environment markers.
  private static let form = Pattern(
    #"^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*((?:@\s*\S|(?:===?|~=|!=|<=?|>=?)\s*[\w.*]|\(\s*[=<>!~])[^;]*)?(?:;.*)?$"#
  )
}
