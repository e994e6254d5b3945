internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// Findings about tests that do not hold.
enum TestFinding {
  /// What is said of an outcome.
  private struct Words {
    var title: String
    var level: Severity
    var justification: String
    var impact: String
    var fix: String
  }

  /// The finding about a test that fails, is flaky or is known to fail.
  static func draft(of test: ReportedTest, key: String, in run: ToolRun) -> FindingDraft {
    let words = words(for: test.result.outcome)
    let environment = test.result.environment.map { " in \($0)" } ?? ""
    var draft = run.draft(
      rule: TestGathering.rule,
      title: "\(words.title)\(environment): \(test.result.title)",
      severity: SeverityAssessment(level: words.level, justification: words.justification),
      category: .test,
      strand: "quality",
      record: test.node
    )
    draft.key = key
    draft.finding.validation = .confirmed
    draft.finding.impact = words.impact
    draft.finding.recommendedFix = words.fix
    draft.finding.evidence = [evidence(of: test, by: run.tool)]
    draft.finding.locations = locations(of: test)
    draft.finding.references = test.references
    draft.finding.verifyCommand = test.command
    draft.finding.reproductionSteps = test.command.map { ["Run `\($0)`."] } ?? []
    draft.finding.properties = properties(of: test.result)
    if case .bytes(let range)? = test.record {
      draft.finding.sources[0].recordOffset = range.lowerBound
      draft.finding.sources[0].recordLength = range.count
    }
    return draft
  }

  private static func words(for outcome: TestResult.Outcome) -> Words {
    switch outcome {
    case .flaky:
      Words(
        title: "Test is flaky",
        level: .low,
        justification: "the test held only after it had failed",
        impact:
          "Now and then the behaviour that this test checks does not hold, or the test depends on chance; "
          + "either way, its pass shows little.",
        fix:
          "Find what differs between the runs, such as time, order or shared state, and make the test hold "
          + "every time instead of running it again."
      )
    case .knownFailing:
      Words(
        title: "Test is known to fail",
        level: .low,
        justification: "the test is marked as failing, and it fails",
        impact: "The defect that this test shows is still there, and the run counts it as expected.",
        fix:
          "Mend what the test checks and take the mark away, or accept the defect with a reason and a day to "
          + "look at it again."
      )
    case .fail, .pass, .skipped:
      Words(
        title: "Test fails",
        level: .medium,
        justification: "a test fails",
        impact:
          "What this test checks does not hold, or the test is wrong; until it passes, nothing shows that "
          + "it works.",
        fix:
          "Mend what the test checks until it passes; if the test is wrong, correct it rather than skip it."
      )
    }
  }

  private static func evidence(of test: ReportedTest, by tool: String) -> Evidence {
    let details = FailureText.capped(test.details.isEmpty ? [test.result.message] : test.details)
    let text = details.isEmpty ? "The report gives no message for this test." : details
    return Evidence(.note(text: text), recordedBy: tool)
  }

  private static func locations(of test: ReportedTest) -> [Location] {
    guard let path = test.result.path, !path.isEmpty else { return test.otherLocations }
    let line = test.line.flatMap { $0 > 0 ? $0 : nil }
    let main = Location(path: path, startLine: line, endLine: line)
    return [main] + test.otherLocations.filter { $0.path != path || $0.startLine != line }
  }

  private static func properties(of result: TestResult) -> [Property] {
    var properties = [Property("test_outcome", .string(result.outcome.rawValue))]
    if !result.suite.isEmpty {
      properties.append(Property("test_suite", .array(result.suite.map { .string($0) })))
    }
    properties.append(Property("test_name", .string(result.name)))
    if let environment = result.environment {
      properties.append(Property("test_environment", .string(environment)))
    }
    if !result.annotations.isEmpty {
      properties.append(Property("test_annotations", .array(result.annotations.map { .string($0) })))
    }
    return properties
  }
}

extension ReportedTest {
  fileprivate var node: JSONNode? {
    if case .value(let node)? = record { node } else { nil }
  }
}
