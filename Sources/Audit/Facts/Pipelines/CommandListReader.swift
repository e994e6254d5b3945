import SourceTree

/// Reads pipelines of hosts whose YAML holds lists of commands under names that tell them.
struct CommandListReader {
  private let text: SourceText
  private let host: Pipeline.Host
  private var jobs: [Pipeline.Job] = []

  /// Deeper tables are not looked into: no host nests its jobs further.
  private static let greatestDepth = 24

  /// The pipeline that a file is; one with a fault when it is no YAML.
  static func pipeline(host: Pipeline.Host, text: SourceText) -> Pipeline {
    var pipeline = Pipeline(host: host, path: text.path)
    do throws(StructuredFault) {
      let documents = try StructuredValue.documents(yaml: text.bytes)
      var reader = CommandListReader(text: text, host: host)
      for document in documents {
        reader.collect(document, job: Pipeline.Job(name: "", line: 1), depth: 0)
        pipeline.triggers.formUnion(HostTriggers.read(document, host: host, text: text))
        if host == .gitlab { reader.readIncludes(document, into: &pipeline) }
      }
      pipeline.jobs += reader.jobs
    } catch {
      pipeline.fault = error.message
    }
    return pipeline
  }

  private init(text: SourceText, host: Pipeline.Host) {
    self.text = text
    self.host = host
  }

  private mutating func collect(_ value: StructuredValue, job outer: Pipeline.Job, depth: Int) {
    guard depth < Self.greatestDepth else { return }
    var job = outer
    job.steps = []
    if Self.toleratesFailure(value) { job.isNonBlocking = true }
    if let condition = value["if"]?.scalarText { job.condition = condition }
    for member in value.members {
      if isCommandList(member, depth: depth) {
        job.steps += member.name == "args" ? joinedArguments(value) : steps(member)
      } else if member.name == "task", let task = member.value.string {
        var step = Pipeline.Step(line: member.line)
        step.use = Pipeline.Use(task, line: member.line)
        step.inputs = (value["inputs"]?.members ?? []).compactMap { input in
          ScriptPlace.script(input.value, in: text).map { Pipeline.Input(name: input.name, value: $0) }
        }
        job.steps.append(step)
      }
    }
    if !job.steps.isEmpty { jobs.append(job) }
    for member in value.members where !isCommandList(member, depth: depth) {
      var inner = job
      if !Self.structuralNames.contains(member.name) { (inner.name, inner.line) = (member.name, member.line) }
      collect(member.value, job: inner, depth: depth + 1)
    }
    for element in value.elements { collect(element, job: job, depth: depth + 1) }
  }

  private func steps(_ member: StructuredValue.Member) -> [Pipeline.Step] {
    let values = member.value.elements.isEmpty ? [member.value] : member.value.elements.flatMap(flattened)
    return values.compactMap { value in
      let command = value["command"] ?? value["script"] ?? value.members.first?.value ?? value
      guard let script = ScriptPlace.script(command, in: text) else { return nil }
      var step = Pipeline.Step(line: script.line)
      step.name = value["name"]?.scalarText ?? member.name
      step.script = script
      step.folder = RelativeFolder.normal(value["working_directory"]?.scalarText ?? "")
      return step
    }
  }

  /// The one command that Google's builder makes of an entry point and its arguments.
  private func joinedArguments(_ value: StructuredValue) -> [Pipeline.Step] {
    guard let arguments = value["args"]?.elements, let line = arguments.first?.line else { return [] }
    let words = [value["entrypoint"]?.scalarText].compactMap(\.self) + arguments.compactMap(\.scalarText)
    var step = Pipeline.Step(line: line)
    step.script = Pipeline.Script(text: words.joined(separator: " "), line: line)
    return [step]
  }

  private func flattened(_ value: StructuredValue) -> [StructuredValue] {
    value.elements.isEmpty ? [value] : value.elements
  }

  private func isCommandList(_ member: StructuredValue.Member, depth: Int) -> Bool {
    if Self.commandNames.contains(member.name) || member.name.hasSuffix("_script") { return true }
    // GitLab's hidden entries may be lists of commands that jobs take over by an alias.
    return depth == 0 && host == .gitlab && member.name.hasPrefix(".")
      && !member.value.elements.isEmpty && member.value.elements.allSatisfy { $0.string != nil }
  }

  private static let commandNames: Set<String> = [
    "script", "before_script", "after_script", "command", "commands", "run", "bash", "pwsh", "powershell",
    "install", "before_install", "after_success", "args", "tasks",
  ]

  /// Names between a job and its commands, by which no job is called.
  private static let structuralNames: Set<String> = [
    "jobs", "steps", "step", "stages", "pipeline", "pipelines", "default", "parallel", "include", "matrix",
    "job",
    "workflows", "commands", "branches", "pull-requests", "custom", "blocks", "task", "stage",
  ]

  private static func toleratesFailure(_ value: StructuredValue) -> Bool {
    value["allow_failure"]?.boolean == true || value["continueOnError"]?.boolean == true
      || value["soft_fail"]?.boolean == true || value["failure"]?.string == "ignore"
      || value["allow_failures"]?.boolean == true
  }
}

extension CommandListReader {
  /// Notes what a GitLab pipeline includes: files of this repository, GitLab's templates, and what cannot
  /// be seen.
  private func readIncludes(_ root: StructuredValue, into pipeline: inout Pipeline) {
    guard let include = root["include"] else { return }
    var job = Pipeline.Job(name: "include", line: include.line)
    for entry in include.elements.isEmpty ? [include] : include.elements {
      let local = entry["local"]?.scalarText ?? entry.string.flatMap { $0.contains("://") ? nil : $0 }
      if let local {
        job.call = Pipeline.Use("local:" + local, line: entry.line)
        pipeline.jobs.append(job)
      } else if let template = entry["template"]?.scalarText {
        var step = Pipeline.Step(line: entry.line)
        step.use = Pipeline.Use("template:" + template, line: entry.line)
        var including = job
        including.steps = [step]
        pipeline.jobs.append(including)
      } else {
        let names = ["component", "project", "remote"].compactMap { entry[$0]?.scalarText }
        pipeline.unseen.append(names.first ?? entry.scalarText ?? "an include")
      }
    }
  }
}
