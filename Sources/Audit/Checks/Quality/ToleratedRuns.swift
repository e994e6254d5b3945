import Readiness
import SourceTree

/// Finds the checks of pipelines whose failure is ignored.
enum ToleratedRuns {
  private static let gates: [QualityActivity] = [
    .test, .lint, .typeCheck, .dependencyScan, .secretScan, .staticAnalysis,
  ]

  /// Each place once, by its most telling activity.
  static func all(in quality: QualityFacts) -> [QualityFacts.Run] {
    var seen: Set<Place> = []
    return quality.runs.filter { run in
      guard let place = run.tolerance, gates.contains(run.activity),
        !isExcused(run, in: quality.pipelines[run.pipeline]), !isAlsoBlocking(run, in: quality)
      else { return false }
      return seen.insert(place).inserted
    }
  }

  /// Whether the same activity blocks in another step of the same pipeline by the same tool.
  private static func isAlsoBlocking(_ run: QualityFacts.Run, in quality: QualityFacts) -> Bool {
    quality.runs.contains {
      $0.pipeline == run.pipeline && $0.activity == run.activity && $0.tool == run.tool && $0.tolerance == nil
    }
  }

  private static func isExcused(_ run: QualityFacts.Run, in pipeline: Pipeline) -> Bool {
    guard let (job, step) = stepOf(run, in: pipeline) else { return false }
    let words = "\(pipeline.path) \(pipeline.name) \(job.name) \(step.name) \(job.condition)"
    if experimental.matches(words) { return true }
    let text = step.script?.text ?? ""
    if reporting.matches(text) || reporting.matches(step.name) { return true }
    if !step.identifier.isEmpty, readsOutcome(of: step.identifier, in: job) { return true }
    let isScan = [.staticAnalysis, .secretScan, .dependencyScan].contains(run.activity)
    return isScan
      && job.steps.contains { $0.use?.name.hasPrefix("github/codeql-action/upload-sarif") == true }
  }

  private static func stepOf(_ run: QualityFacts.Run, in pipeline: Pipeline) -> (Pipeline.Job, Pipeline.Step)?
  {
    pipeline.steps.last { $0.step.line <= run.place.line && ($0.step.script != nil || $0.step.use != nil) }
  }

  private static func readsOutcome(of identifier: String, in job: Pipeline.Job) -> Bool {
    let needle = "steps.\(identifier).out"
    let conclusion = "steps.\(identifier).conclusion"
    return job.steps.contains { step in
      [step.condition, step.script?.text ?? ""].contains { $0.contains(needle) || $0.contains(conclusion) }
        || step.environment.values.contains { $0.contains(needle) }
        || step.inputs.contains { $0.value.text.contains(needle) }
    }
  }

  private static let experimental = Pattern(
    #"(?i)experimental|nightly|canary|optional|allow(?:ed)?[_ -]?fail|non[_ -]?blocking|\bnext\b|\bbeta\b|preview|upstream|benchmark|\bperf|flaky|autofix|auto-fix|\bfix\b|format"#
  )
  private static let reporting = Pattern(
    #"--fix\b|--write\b|\bupdate-snapshots?\b|>\s*\S+\.(?:json|sarif|txt|html|md)|\|\s*tee\b|sonar"#
  )
}
