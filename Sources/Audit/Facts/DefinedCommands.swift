import SourceTree

/// The commands that a repository's manifests, Makefiles and justfiles define.
struct DefinedCommands {
  private var scripts: Set<String> = []
  private var hasScripts = false
  private var targets: Set<String> = []
  private var hasTargets = false
  private var recipes: Set<String> = []
  private var hasRecipes = false

  /// Whether nothing defines commands.
  var isEmpty: Bool { !hasScripts && !hasTargets && !hasRecipes }

  private static let target = Pattern(#"^([A-Za-z0-9_./%$(){} -]+?)\s*::?(?!=)"#)
  private static let phony = Pattern(#"^\.PHONY\s*:(.*)$"#)
  private static let recipe = Pattern(#"^@?(?:alias\s+)?([A-Za-z_][A-Za-z0-9_-]*)[^:=\n]*:"#)

  /// Gathers them from all packages and all folders.
  init(_ facts: RepositoryFacts) {
    let npm = facts.components.filter { $0.ecosystem == .npm }
    // A manifest that could not be read may define anything.
    hasScripts = !npm.isEmpty && !facts.unreadable.contains { $0.path.hasSuffix("package.json") }
    scripts = Set(npm.flatMap { $0.scripts.map(\.name) })
    for file in facts.tree.files where file.skip == nil {
      let name = file.name.lowercased()
      if name == "makefile" || name == "gnumakefile" || name.hasSuffix(".mk") {
        readMakefile(file, facts.tree, isMain: file.folder.isEmpty && name.hasSuffix("makefile"))
      } else if name == "justfile" || name == ".justfile", let bytes = facts.tree.bytes(of: file) {
        hasRecipes = true
        recipes.formUnion(Self.recipe.matches(in: bytes).compactMap { $0.text(1, in: bytes) })
      }
    }
  }

  private mutating func readMakefile(_ file: TreeFile, _ tree: SourceTree, isMain: Bool) {
    guard let bytes = tree.bytes(of: file) else { return }
    if isMain { hasTargets = true }
    for match in Self.target.matches(in: bytes) + Self.phony.matches(in: bytes) {
      let names = (match.text(1, in: bytes) ?? "").split(separator: " ").map(String.init)
      targets.formUnion(names)
    }
  }

  /// Patterns (`%`) and computed names (`$(…)`) may define anything; then nothing is said to be missing.
  private var hasComputedTargets: Bool {
    targets.contains { $0.contains("%") && !$0.contains(".") || $0.contains("$") }
  }

  private static let npmRun = Pattern(
    #"(?:^|[\s&;|`(])((?:npm|pnpm|yarn|bun)\s+run(?:-script)?)\s+(?!-)([A-Za-z0-9_][\w:.-]*)"#
  )
  private static let makeCall = Pattern(
    #"^\s*[$>#]?\s*(?:sudo\s+)?make\s+([a-z][A-Za-z0-9_-]*)\s*(?:$|[#&;|])"#
  )
  private static let justCall = Pattern(#"^\s*\$?\s*just\s+([a-z][A-Za-z0-9_-]*)\s*(?:$|[#&;|])"#)

  /// The commands of a line that nothing defines.
  func missing(in line: String) -> [String] {
    let bytes = Array(line.utf8)
    var missing: [String] = []
    if hasScripts, line.contains(" run"), !line.contains("<"), !line.contains(" -C ") {
      missing += Self.npmRun.matches(in: bytes).compactMap { match in
        let name = (match.text(2, in: bytes) ?? "").trimmed { $0 == "." || $0 == ":" }
        let next = match.range.upperBound < bytes.count ? bytes[match.range.upperBound] : 32
        guard !scripts.contains(name), next != 42, next != 47, next != 46,
          !["xxx", "script", "name", "command", "your-script"].contains(name)
        else { return nil }
        return "\(match.text(1, in: bytes) ?? "npm run") \(name)"
      }
    }
    if hasTargets, !hasComputedTargets, let match = Self.makeCall.firstMatch(in: bytes),
      let name = match.text(1, in: bytes), !targets.contains(name)
    {
      missing.append("make \(name)")
    }
    if hasRecipes, let match = Self.justCall.firstMatch(in: bytes), let name = match.text(1, in: bytes),
      !recipes.contains(name)
    {
      missing.append("just \(name)")
    }
    return missing
  }
}
