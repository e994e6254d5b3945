/// Knows what hooks of pre-commit and its like do.
enum HookNames {
  /// The activities of a hook by its id, its repository or its command, each with a tool's name.
  static func tools(of hook: String) -> [(activity: QualityActivity, tool: String)] {
    let name = hook.split(separator: "/").last.map(String.init) ?? hook
    let known = QualityTool.tools(
      running: CommandNormalizer.program(hook.split(separator: " ").map(String.init))
    )
    let exact = known.isEmpty ? QualityTool.tools(running: [Self.stem(name)]) : known
    let tools = exact.flatMap { tool in tool.activities.map { (activity: $0, tool: tool.name) } }
    return tools + ActivityNames.activities(in: hook).map { ($0, hook) }
  }

  /// `mirrors-mypy`, `ruff-pre-commit` and `ruff-format` are of `mypy` and `ruff`.
  private static func stem(_ name: String) -> String {
    var stem = name
    if stem.hasPrefix("mirrors-") { stem = String(stem.dropFirst("mirrors-".count)) }
    for ending in ["-pre-commit", "-format", "-check", "-docker", "-system", "-black"]
    where stem.hasSuffix(ending) {
      stem = String(stem.dropLast(ending.count))
    }
    return stem
  }
}
