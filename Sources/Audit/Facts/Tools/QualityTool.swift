/// A program that checks code, and by what it is known.
struct QualityTool: Sendable {
  /// Its name, as people write it.
  var name: String
  /// What it does.
  var activities: Set<QualityActivity>
  /// Whose code; nil for any.
  var family: CodeFamily?
  /// Commands that run it: a program, and words that must stand after it somewhere.
  var commands: [[String]]
  /// The beginnings of names of actions, templates and tasks that run it.
  var actions: [String] = []
  /// Packages whose presence among the dependencies shows it.
  var packages: Set<String> = []
  /// Globs of its configuration files.
  var files: [String] = []

  /// Makes a tool; commands are written as on a command line.
  init(
    _ name: String,
    _ activities: Set<QualityActivity>,
    _ family: CodeFamily? = nil,
    commands: [String] = [],
    actions: [String] = [],
    packages: Set<String> = [],
    files: [String] = []
  ) {
    self.name = name
    self.activities = activities
    self.family = family
    self.commands = commands.map { $0.split(separator: " ").map(String.init) }
    self.actions = actions
    self.packages = packages
    self.files = files
  }

  /// All that are known.
  static let all: [QualityTool] = script + python + compiled + dynamic + general

  /// The tools by the programs that run them.
  static let byProgram: [String: [QualityTool]] = {
    var result: [String: [QualityTool]] = [:]
    for tool in all {
      for program in Set(tool.commands.compactMap(\.first)) { result[program, default: []].append(tool) }
    }
    return result
  }()

  /// The tools that a command runs.
  static func tools(running words: [String]) -> [QualityTool] {
    guard let program = words.first, let candidates = byProgram[program] else { return [] }
    return candidates.filter { tool in
      tool.commands.contains { command in
        command.first == program && command.dropFirst().allSatisfy { words.dropFirst().contains($0) }
      }
    }
  }

  /// The tools that an action, template or task runs.
  static func tools(behind action: String) -> [QualityTool] {
    let name = action.lowercased()
    return all.filter { tool in tool.actions.contains { name.hasPrefix($0) } }
  }
}
