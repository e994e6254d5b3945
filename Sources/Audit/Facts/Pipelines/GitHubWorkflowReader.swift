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
    let matrix = matrix(value[path: ["strategy", "matrix"]])
    job.steps = value["steps"]?.elements.map { expanded(step($0, folder: own), by: matrix) } ?? []
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

  /// The plain values of a job's matrix, by their names.
  private func matrix(_ value: StructuredValue?) -> [String: [String]] {
    var values: [String: [String]] = [:]
    for member in value?.members ?? [] {
      for element in member.value.elements.prefix(40) {
        if let text = element.scalarText { values[member.name, default: []].append(text) }
        guard member.name == "include" else { continue }
        for inner in element.members {
          if let text = inner.value.scalarText { values[inner.name, default: []].append(text) }
        }
      }
    }
    return values
  }

  /// A step that runs what its matrix says, once for each value.
  private func expanded(_ step: Pipeline.Step, by matrix: [String: [String]]) -> Pipeline.Step {
    guard let script = step.script?.text, script.utf8.count < 20_000, script.contains("matrix.") else {
      return step
    }
    var lines = [script]
    for match in Self.matrixValue.allCaptures(in: Array(script.utf8)).prefix(20) {
      guard let values = matrix[match.texts[1]] else { continue }
      lines = lines.flatMap { line in
        line.contains(match.texts[0]) ? values.map { line.replacing(match.texts[0], with: $0) } : [line]
      }
      guard lines.count <= 100 else { return step }
    }
    var expanded = step
    expanded.script?.text = lines.joined(separator: "\n")
    return expanded
  }

  private static let matrixValue = Pattern(#"\$\{\{\s*matrix\.([\w-]+)\s*\}\}"#)

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
