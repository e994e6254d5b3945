import Readiness
import SourceTree

extension RepositoryFacts {
  /// Whether there is program code to check at all.
  var hasCode: Bool {
    tree.files.contains { file in
      file.role == .product && file.skip == nil && Language.programming.contains(file.language)
    }
  }

  /// Whether there are files of tests.
  var hasTests: Bool {
    tree.files.contains { file in
      file.role == .test && file.skip == nil && Language.programming.contains(file.language)
    } || quality.has(.test)
  }

  /// Why nothing can be said about what CI does; nil when it can.
  ///
  /// Without pipelines the question does not arise: that there are none is a finding of its own.
  func pipelineObstacle() -> CheckOutcome? {
    guard !quality.workflows.isEmpty else { return .notApplicable("no CI pipeline in the repository") }
    guard quality.workflows.contains(where: { $0.fault == nil }) else {
      return .unknown("no CI file could be read: \(quality.faulty.map(\.path).joined(separator: ", "))")
    }
    return nil
  }
}

extension QualityFacts {
  /// Whether any step, job or script name of a pipeline holds one of these words.
  func mentions(_ words: [String]) -> Bool {
    var texts: [String] = []
    for pipeline in pipelines {
      texts.append(pipeline.name)
      for job in pipeline.jobs {
        texts.append(job.name)
        texts.append(job.call?.name ?? "")
        for step in job.steps {
          texts += [step.name, step.script?.text ?? "", step.use?.name ?? ""]
          texts += step.inputs.map(\.value.text)
        }
      }
    }
    return texts.contains { text in
      let lower = text.lowercased()
      return words.contains { lower.contains($0) }
    }
  }

  /// Whether a name or command of a pipeline speaks of tests, scanners left out.
  var speaksOfTests: Bool {
    workflows.contains { pipeline in
      pipeline.steps.contains { job, step in
        let names = [job.name, step.name, step.use?.name ?? ""] + step.inputs.map(\.value.text)
        if names.contains(where: { Self.namesTests($0) }) { return true }
        return ShellScript(step.script?.text ?? "").commands.contains { command in
          !Self.others.contains(command.words.first ?? "") && command.words.contains { Self.namesTests($0) }
        }
      }
    }
  }

  private static func namesTests(_ text: String) -> Bool {
    ActivityNames.activities(in: text).contains(.test) && !text.lowercased().contains("snyk")
  }

  private static let others: Set<String> = [
    "test", "[", "[[", "snyk", "git", "echo", "printf", "curl", "gh", "trivy",
  ]

  /// The unseen parts as one phrase.
  var unseenList: String { Set(unseen).sorted().prefix(4).joined(separator: ", ") }

  /// The first places of pipelines that run the repository's checks, as locations.
  var pipelineLocations: [Location] { workflows.prefix(5).map { Location(path: $0.path, startLine: 1) } }
}
