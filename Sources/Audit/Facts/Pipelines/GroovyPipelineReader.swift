import SourceTree

/// Reads the commands out of pipelines that are programs: Jenkins' Groovy and TeamCity's Kotlin.
enum GroovyPipelineReader {
  /// The pipeline that a file is, as far as its commands stand in it literally.
  static func pipeline(host: Pipeline.Host, text: SourceText) -> Pipeline {
    var pipeline = Pipeline(host: host, path: text.path)
    pipeline.triggers = [.hostDecides]
    if cron.firstMatch(in: text.bytes) != nil { pipeline.triggers.insert(.schedule) }
    if library.firstMatch(in: text.bytes) != nil { pipeline.unseen = ["a shared library"] }
    var job = Pipeline.Job(name: "", line: 1)
    for match in command.matches(in: text.bytes) {
      let group = (1...4).first { match.ranges.count > $0 && match.ranges[$0] != nil } ?? 0
      guard let range = match.ranges[group] else { continue }
      let line = text.line(at: range.lowerBound)
      var step = Pipeline.Step(line: line)
      step.script = Pipeline.Script(text: text.string(range), line: line)
      job.steps.append(step)
    }
    pipeline.jobs = [job]
    return pipeline
  }

  private static let cron = Pattern(#"\bcron\s*\(|\bschedule\s*\{"#)
  private static let library = Pattern(#"^\s*@Library|\blibrary\s*\("#)
  private static let command = Pattern(
    #"""
    (?x)
    (?:\b(?:sh|bat|pwsh|powershell)\b[\s(]*(?:label:\s*[^,\n]*,\s*)?(?:script:\s*)?|\bscriptContent\s*=\s*)
    (?:"{3}((?s:.*?))"{3}|'{3}((?s:.*?))'{3}|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)')
    """#
  )
}
