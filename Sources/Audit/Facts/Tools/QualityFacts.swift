import Readiness
import SourceTree

/// Which quality tools the repository has, and which of them its pipelines run.
struct QualityFacts: Sendable {
  /// Something that a pipeline's step does for quality.
  struct Run: Sendable {
    var activity: QualityActivity
    /// The tool's name, or the command's where the tool is not known.
    var tool: String
    /// Where the step stands.
    var place: Place
    /// Where it is said that a failure does not matter; nil when it does.
    var tolerance: Place?
    /// The index of its pipeline.
    var pipeline: Int
  }

  /// A sign that a tool is set up.
  struct Sign: Sendable {
    var activity: QualityActivity
    var tool: String
    var family: CodeFamily?
    /// Where it shows.
    var place: Place
  }

  /// The pipelines, ordered by path.
  private(set) var pipelines: [Pipeline] = []
  /// What they run, in order.
  private(set) var runs: [Run] = []
  /// What is set up by files, dependencies and scripts.
  private(set) var signs: [Sign] = []
  /// What pipelines use and cannot be seen: workflows of other repositories.
  private(set) var unseen: [String] = []
  /// The named commands.
  let scripts: ScriptTable
  let resolver: CommandResolver

  /// Gathers them from a tree.
  init(tree: SourceTree, components: [Component]) {
    scripts = ScriptTable(components: components, tree: tree)
    resolver = CommandResolver(table: scripts, tree: tree)
    pipelines = PipelineFile.pipelines(in: tree)
    unseen = pipelines.flatMap(\.unseen)
    signs = SignSearch(tree: tree, components: components, scripts: scripts, resolver: resolver).signs
    for index in pipelines.indices { addRuns(of: index) }
  }

  /// What pipelines do of one kind.
  func runs(_ activity: QualityActivity) -> [Run] { runs.filter { $0.activity == activity } }

  /// What shows that something of one kind is set up, for a family's code or for any.
  func signs(_ activity: QualityActivity, _ family: CodeFamily? = nil) -> [Sign] {
    signs.filter { $0.activity == activity && ($0.family == nil || family == nil || $0.family == family) }
  }

  /// Whether something of one kind is set up or run.
  func has(_ activity: QualityActivity) -> Bool {
    runs.contains { $0.activity == activity } || signs.contains { $0.activity == activity }
  }

  /// The pipelines proper; composite actions only run where these use them.
  var workflows: [Pipeline] { pipelines.filter { $0.host != .compositeAction } }

  /// The workflow in which a new step belongs: one that runs on proposed changes without their author's rights over it.
  var mainWorkflow: Pipeline? {
    workflows.filter { !$0.events.contains("pull_request_target") }.max { left, right in
      let weight = { (pipeline: Pipeline) in
        (
          pipeline.triggers.contains(.pullRequest) ? 1 : 0, pipeline.triggers.contains(.push) ? 1 : 0,
          pipeline.steps.count
        )
      }
      return weight(left) < weight(right)
    } ?? workflows.first
  }

  /// The pipelines that could not be read.
  var faulty: [Pipeline] { pipelines.filter { $0.fault != nil } }

  private mutating func addRuns(of index: Int) {
    let pipeline = pipelines[index]
    for (job, step) in pipeline.steps where !Self.isOff(job.condition) && !Self.isOff(step.condition) {
      let found = StepReader(resolver: resolver).runs(of: step, in: job, of: pipeline, index: index)
      runs += found
    }
    for job in pipeline.jobs {
      guard let call = job.call, !Self.isOff(job.condition) else { continue }
      let tools = QualityTool.tools(behind: call.name)
      for tool in tools {
        runs += tool.activities.map {
          Run(activity: $0, tool: tool.name, place: Place(pipeline.path, call.line), pipeline: index)
        }
      }
    }
  }

  private static func isOff(_ condition: String) -> Bool {
    let plain = condition.filter { !"${} ".contains($0) }
    return plain == "false"
  }
}
