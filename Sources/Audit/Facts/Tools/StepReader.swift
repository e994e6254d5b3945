import Readiness

/// Tells what a step of a pipeline does for quality, and whether its failure counts.
struct StepReader {
  let resolver: CommandResolver

  /// What the step does.
  func runs(
    of step: Pipeline.Step,
    in job: Pipeline.Job,
    of pipeline: Pipeline,
    index: Int
  ) -> [QualityFacts.Run] {
    let tolerated = step.isNonBlocking || job.isNonBlocking
    let tolerance = tolerated ? Place(pipeline.path, step.isNonBlocking ? step.line : job.line) : nil
    var runs: [QualityFacts.Run] = []
    func add(_ activity: QualityActivity, _ tool: String, line: Int, _ own: Place?) {
      let place = Place(pipeline.path, line)
      runs.append(
        .init(activity: activity, tool: tool, place: place, tolerance: own ?? tolerance, pipeline: index)
      )
    }
    if let use = step.use {
      for tool in QualityTool.tools(behind: use.name) {
        for activity in tool.activities { add(activity, tool.name, line: use.line, nil) }
      }
      for input in step.inputs where Self.commandInputs.contains(input.name.lowercased()) {
        addCommands(of: Self.command(input, use), folder: step.folder, path: pipeline.path, add)
      }
      if use.name.lowercased().hasPrefix("pre-commit/action") {
        for tool in resolver.resolve(script: "pre-commit run", folder: "").tools {
          add(tool.activity, tool.tool, line: use.line, nil)
        }
      }
    }
    if let script = step.script { addCommands(of: script, folder: step.folder, path: pipeline.path, add) }
    return runs
  }

  private func addCommands(
    of script: Pipeline.Script,
    folder: String,
    path: String,
    _ add: (QualityActivity, String, Int, Place?) -> Void
  ) {
    for command in ShellScript(script.text, line: script.line).commands {
      let resolution = resolver.resolve(command, folder: folder)
      let isTolerant = command.ignoresFailure || ToleranceFlags.isTolerant(command.words)
      for (activity, tool) in resolution.tools {
        let own = isTolerant ? Place(path, command.line) : resolution.tolerantAt[activity]
        add(activity, tool, command.line, own)
      }
    }
  }

  /// Inputs of actions and tasks that hold a command.
  private static let commandInputs: Set<String> = [
    "run", "command", "script", "arguments", "goals", "args", "inlinescript", "build-command", "test",
    "customcommand",
    "shell-command", "cmd", "tasks",
  ]

  /// The command of an input; tasks for one program leave its name out.
  private static func command(_ input: Pipeline.Input, _ use: Pipeline.Use) -> Pipeline.Script {
    let name = use.name.lowercased()
    let program = ["npm", "gradle", "maven", "cargo", "dotnet", "make", "yarn", "pnpm", "composer", "go"]
      .first { name.contains($0) }
    guard let program, !input.value.text.hasPrefix(program) else { return input.value }
    let prefix = program == "maven" ? "mvn" : program
    return Pipeline.Script(text: "\(prefix) \(input.value.text)", line: input.value.line)
  }
}
