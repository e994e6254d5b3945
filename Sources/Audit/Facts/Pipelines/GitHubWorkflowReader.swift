import SourceTree

/// Reads workflows and composite actions of GitHub Actions, which Gitea and Forgejo share.
struct GitHubWorkflowReader {
  private let text: SourceText

  /// The pipeline that a file is; one with a fault when it is no YAML.
  static func pipeline(host: Pipeline.Host, text: SourceText) -> Pipeline {
    var pipeline = Pipeline(host: host, path: text.path)
    do throws(StructuredFault) {
      let root = try StructuredValue(yaml: text.bytes)
      let reader = GitHubWorkflowReader(text: text)
      if host == .compositeAction {
        reader.fillAction(&pipeline, from: root)
      } else {
        reader.fillWorkflow(&pipeline, from: root)
      }
    } catch {
      pipeline.fault = error.message
    }
    return pipeline
  }

  private func fillWorkflow(_ pipeline: inout Pipeline, from root: StructuredValue) {
    pipeline.name = root["name"]?.scalarText ?? ""
    // YAML 1.1 readers take the key `on` for true; this one keeps the word.
    let (triggers, events) = GitHubTriggers.read(root["on"] ?? root["true"])
    pipeline.triggers = triggers
    pipeline.events = events
    (pipeline.permissions, pipeline.permissionsLine) = permissions(root)
    pipeline.permissionsLine = max(pipeline.permissionsLine, 1)
    pipeline.environment = variables(root["env"])
    let folder = root[path: ["defaults", "run", "working-directory"]]?.scalarText ?? ""
    pipeline.jobs = root["jobs"]?.members.map { job($0, folder: folder) } ?? []
    pipeline.unseen = pipeline.jobs.compactMap(\.call).filter { !$0.name.hasPrefix("./") }.map(\.name)
  }

  private func fillAction(_ pipeline: inout Pipeline, from root: StructuredValue) {
    pipeline.name = root["name"]?.scalarText ?? ""
    pipeline.triggers = []
    let steps = root[path: ["runs", "steps"]]?.elements ?? []
    var job = Pipeline.Job(name: pipeline.name, line: 1)
    job.steps = steps.map { step($0, folder: "") }
    pipeline.jobs = [job]
  }

  private func job(_ member: StructuredValue.Member, folder: String) -> Pipeline.Job {
    let value = member.value
    var job = Pipeline.Job(name: member.name, line: member.line)
    job.condition = value["if"]?.scalarText ?? ""
    job.isNonBlocking = value["continue-on-error"]?.boolean == true
    job.hasEnvironment = value["environment"] != nil
    job.environment = variables(value["env"])
    (job.permissions, job.permissionsLine) = permissions(value)
    let own = value[path: ["defaults", "run", "working-directory"]]?.scalarText ?? folder
    job.steps = value["steps"]?.elements.map { step($0, folder: own) } ?? []
    if let called = value["uses"]?.string {
      job.call = Pipeline.Use(called, line: value["uses"]?.line ?? member.line)
    }
    return job
  }

  private func step(_ value: StructuredValue, folder: String) -> Pipeline.Step {
    var step = Pipeline.Step(line: value.line)
    step.name = value["name"]?.scalarText ?? ""
    step.identifier = value["id"]?.scalarText ?? ""
    step.condition = value["if"]?.scalarText ?? ""
    step.isNonBlocking = value["continue-on-error"]?.boolean == true
    step.environment = variables(value["env"])
    step.folder = RelativeFolder.normal(value["working-directory"]?.scalarText ?? folder)
    step.script = value["run"].flatMap { ScriptPlace.script($0, in: text) }
    if let action = value["uses"], let name = action.string {
      step.use = Pipeline.Use(name, line: action.line)
      step.inputs = (value["with"]?.members ?? []).compactMap { member in
        ScriptPlace.script(member.value, in: text).map { Pipeline.Input(name: member.name, value: $0) }
      }
    }
    return step
  }

  private func permissions(_ value: StructuredValue) -> (Pipeline.Permissions?, Int) {
    guard let member = value.members.last(where: { $0.name == "permissions" }) else { return (nil, 0) }
    return (member.value.string == "write-all" ? .everything : .listed, member.line)
  }

  private func variables(_ value: StructuredValue?) -> [String: String] {
    Dictionary(
      (value?.members ?? []).compactMap { member in member.value.scalarText.map { (member.name, $0) } },
      uniquingKeysWith: { _, last in last }
    )
  }
}
