import Readiness
import SourceTree

/// Follows a command through scripts and targets to the tools that it runs in the end.
struct CommandResolver {
  let table: ScriptTable
  let tree: SourceTree

  /// What a command comes to.
  struct Resolution {
    /// Each activity with the name of the tool.
    var tools: [(activity: QualityActivity, tool: String)] = []
    /// Whether some part of it ignores failures, by the line of a script it runs.
    var tolerantAt: [QualityActivity: Place] = [:]
    /// Whether it runs something whose work cannot be seen here.
    var isOpaque = false

    mutating func add(_ other: Resolution) {
      tools += other.tools
      tolerantAt.merge(other.tolerantAt) { first, _ in first }
      isOpaque = isOpaque || other.isOpaque
    }

    /// The activities.
    var activities: Set<QualityActivity> { Set(tools.map(\.activity)) }
  }

  /// Scripts that run scripts are followed this deep.
  private static let greatestDepth = 6

  /// What the commands of a script come to.
  func resolve(script: String, folder: String, depth: Int = 0) -> Resolution {
    var result = Resolution()
    for command in ShellScript(script).commands {
      result.add(resolve(command, folder: folder, depth: depth))
    }
    return result
  }

  /// What one command comes to.
  func resolve(_ command: ScriptCommand, folder: String, depth: Int = 0) -> Resolution {
    var result = Resolution()
    guard depth < Self.greatestDepth else { return result }
    let words = CommandNormalizer.program(command.words)
    guard let program = words.first, !Self.printers.contains(program) else { return result }
    let place = RelativeFolder.joined(folder, command.folder)
    for tool in QualityTool.tools(running: words) {
      result.tools += tool.activities.map { ($0, tool.name) }
    }
    result.add(follow(program, Array(words.dropFirst()), folder: place, depth: depth))
    return result
  }

  private static let printers: Set<String> = [
    "echo", "printf", "which", "type", "export", "exit", "git", "rm", "cp", "mkdir",
  ]

  private func follow(_ program: String, _ words: [String], folder: String, depth: Int) -> Resolution {
    switch program {
    case "npm", "pnpm", "yarn", "bun", "rushx", "ni", "nr", "node", "deno", "composer", "poe", "task", "pdm",
      "mise":
      return followPackageScript(program, words, folder: folder, depth: depth)
    case "npm-run-all", "npm-run-all2", "run-s", "run-p", "concurrently", "turbo", "nx", "lerna", "wsrun",
      "moon", "vp":
      return followRunner(words, folder: folder, depth: depth)
    case "make", "just": return followTargets(words, folder: folder, depth: depth)
    case "tox", "nox", "hatch": return named("test " + words.joined(separator: " "), tool: program)
    case "rake", "rails", "invoke", "inv", "fastlane", "grunt", "gulp", "mage", "ant", "sbt", "lein",
      "earthly", "dagger", "bazel", "x", "xtask", "cargo":
      return named(words.joined(separator: " "), tool: program)
    case "gradle", "mvn":
      var result = named(words.joined(separator: " "), tool: program)
      result.add(followBuild(words, folder: folder, depth: depth))
      return result
    case "vite": return followViteBuild(words, folder: folder)
    case "pre-commit", "prek", "lefthook", "husky": return hooks()
    case "bash", "sh", "zsh", "source", ".", "python", "python3", "ruby", "php", "pwsh", "tsx", "ts-node":
      return followFile(words, folder: folder, depth: depth)
    default: return followFile([program] + words, folder: folder, depth: depth, isDirect: true)
    }
  }
}

extension CommandResolver {
  private func followPackageScript(
    _ program: String,
    _ words: [String],
    folder: String,
    depth: Int
  ) -> Resolution {
    if program == "node", let name = Self.scriptRunByNode(words) {
      return scripts(name, folder: folder, everywhere: false, depth: depth, program: "node --run")
    }
    if program == "node" || program == "deno", words.first != "task" {
      return followFile(words, folder: folder, depth: depth)
    }
    let call = PackageScriptCall(program: program, words: words, folder: folder)
    guard let name = call.name else { return Resolution() }
    return scripts(name, folder: call.folder, everywhere: call.isEverywhere, depth: depth, program: program)
  }

  /// The script that `node --run NAME` runs; nil when it runs a file.
  private static func scriptRunByNode(_ words: [String]) -> String? {
    guard let index = words.firstIndex(where: { $0 == "--run" || $0.hasPrefix("--run=") }) else { return nil }
    if words[index] != "--run" { return String(words[index].dropFirst("--run=".count)) }
    return index + 1 < words.count ? words[index + 1] : nil
  }

  private func scripts(
    _ name: String,
    folder: String,
    everywhere: Bool,
    depth: Int,
    program: String
  ) -> Resolution {
    var result = Resolution()
    if name.hasSuffix("*") {
      let prefix = name.prefix { $0 != "*" }
      for entry in table.scripts.filter({ $0.name.hasPrefix(prefix) }).prefix(40) {
        result.add(resolve(entry: entry, depth: depth))
      }
      return result
    }
    let found = ["pre" + name, name, "post" + name].flatMap {
      table.scripts(named: $0, in: folder, everywhere: everywhere)
    }
    for entry in found.prefix(40) { result.add(resolve(entry: entry, depth: depth)) }
    if found.isEmpty, !Self.builtIn.contains(name) { result = named(name, tool: "\(program) \(name)") }
    return result
  }

  private static let builtIn: Set<String> = [
    "ci", "install", "i", "add", "audit", "publish", "pack", "version", "config", "cache", "link", "login",
    "exec", "dlx",
    "clean-install", "view", "rebuild", "global", "set", "init", "create", "update", "outdated", "require",
    "dump-autoload",
  ]

  private func resolve(entry: ScriptTable.Entry, depth: Int) -> Resolution {
    var result = Resolution()
    for command in ShellScript(entry.command).commands {
      var part = resolve(command, folder: entry.folder, depth: depth + 1)
      if command.ignoresFailure || ToleranceFlags.isTolerant(command.words) {
        for activity in part.activities where part.tolerantAt[activity] == nil {
          part.tolerantAt[activity] = entry.place
        }
      }
      result.add(part)
    }
    if !PlaceholderScript.isPlaceholder(entry.command) { result.add(named(entry.name, tool: entry.name)) }
    return result
  }

  private func followRunner(_ words: [String], folder: String, depth: Int) -> Resolution {
    var result = Resolution()
    let verbs: Set<String> = ["run", "run-many", "affected", "exec", "watch", "build"]
    for word in words.prefix(30) {
      var name = word
      for prefix in ["npm:", "yarn:", "pnpm:", "--target=", "--targets=", "-t=", "bun:"]
      where name.hasPrefix(prefix) {
        name = String(name.dropFirst(prefix.count))
      }
      guard !name.hasPrefix("-"), !name.isEmpty, !verbs.contains(name) || word == "build" else { continue }
      for part in name.split(separator: ",") {
        if part.contains(" ") {
          result.add(resolve(script: String(part), folder: folder, depth: depth + 1))
        } else {
          result.add(scripts(String(part), folder: folder, everywhere: true, depth: depth, program: "run"))
        }
      }
    }
    return result
  }

  private func followTargets(_ words: [String], folder: String, depth: Int) -> Resolution {
    var place = folder
    var names: [String] = []
    var index = 0
    while index < words.count {
      if words[index] == "-C", index + 1 < words.count {
        place = RelativeFolder.joined(folder, words[index + 1])
        index += 1
      } else if !words[index].hasPrefix("-"), !words[index].contains("=") {
        names.append(words[index])
      }
      index += 1
    }
    var result = Resolution()
    if names.isEmpty,
      let first = table.targets.first(where: { $0.folder == place && !$0.name.hasPrefix(".") })
    {
      names = [first.name]
    }
    for name in names.prefix(20) { result.add(target(name, folder: place, depth: depth)) }
    return result
  }

  private func target(_ name: String, folder: String, depth: Int) -> Resolution {
    guard depth < Self.greatestDepth else { return Resolution() }
    let entries = table.targets(named: name, in: folder)
    var result = named(name, tool: "make \(name)")
    for entry in entries.prefix(10) {
      result.add(resolve(entry: entry, depth: depth + 1))
      for needed in entry.prerequisites.prefix(30) where needed != name {
        result.add(target(needed, folder: folder, depth: depth + 1))
      }
    }
    return result
  }

  private func followFile(_ words: [String], folder: String, depth: Int, isDirect: Bool = false) -> Resolution
  {
    if let index = words.firstIndex(of: "-c"), index + 1 < words.count {
      return resolve(script: words[index + 1], folder: folder, depth: depth + 1)
    }
    guard let path = words.first(where: { !$0.hasPrefix("-") }) else { return Resolution() }
    var result = isDirect && !path.contains("/") ? Resolution() : named(path, tool: path)
    let candidates = [RelativeFolder.joined(folder, path), RelativeFolder.normal(path)]
    if let file = candidates.lazy.compactMap({ tree[$0] }).first, file.size < 100_000,
      file.language == .shell || file.language == .plain, let text = tree.text(at: file.path)
    {
      result.add(resolve(script: text.string, folder: folder, depth: depth + 1))
    }
    return result
  }

  private func hooks() -> Resolution {
    var result = Resolution()
    for hook in table.hooks { result.tools += HookNames.tools(of: hook.name) }
    return result
  }

  /// What a name promises when nothing else tells.
  private func named(_ name: String, tool: String) -> Resolution {
    var result = Resolution()
    result.tools = ActivityNames.activities(in: name).map { ($0, tool) }
    return result
  }
}
