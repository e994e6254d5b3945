internal import Readiness
internal import RegisterJSON

/// One test as Jest or Vitest reports it (`AssertionResult`).
struct JestTest {
  private let isVitest: Bool
  private var titles: [String] = []
  private var title = ""
  private var fullName = ""
  private var status = ""
  private var messages: [String] = []
  private var line: Int?
  private var isMarkedFailing = false
  private var wouldRun = false
  private var tries = 1

  /// Reads a test; what has the wrong kind is passed over.
  init(_ node: JSONNode, isVitest: Bool) {
    self.isVitest = isVitest
    for member in node.members {
      let value = member.value
      switch member.name {
      case "ancestorTitles": titles = value.elements.compactMap(\.string).filter { !$0.isEmpty }
      case "title": title = value.string ?? ""
      case "fullName": fullName = value.string ?? ""
      case "status": status = value.string ?? ""
      case "failureMessages": messages = value.elements.prefix(10).compactMap(\.string)
      case "location": line = value["line"]?.number.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
      case "failing": isMarkedFailing = value.boolean ?? false
      case "wouldRun": wouldRun = value.boolean ?? false
      case "invocations": tries = max(tries, value.number.flatMap { Int($0) } ?? 1)
      case "retryReasons": if value.count > 0 { tries = max(tries, 2) }
      case "retryCount": if (value.number.flatMap { Int($0) } ?? 0) > 0 { tries = max(tries, 2) }
      default: break
      }
    }
  }

  /// What it came to.
  var outcome: TestResult.Outcome {
    switch status {
    // With `--collectTests` Jest calls tests passed that it only found (`wouldRun`).
    case "passed": wouldRun ? .skipped : isMarkedFailing ? .knownFailing : tries > 1 ? .flaky : .pass
    case "failed": .fail
    case "skipped", "pending", "todo", "disabled": .skipped
    default: messages.isEmpty ? .skipped : .fail
    }
  }

  /// What is odd about it; nil for nothing.
  var doubt: String? {
    switch status {
    case "passed", "failed", "skipped", "pending", "todo", "disabled": nil
    default: "a test has a status that is not known, `\(status)`, and does not count as a pass"
    }
  }

  /// Whether it was to run and did not: found only, or still waiting when Vitest's run ended.
  ///
  /// Jest calls what its authors skip pending; Vitest has another word for that.
  var isUnrun: Bool { wouldRun || isVitest && status == "pending" }

  /// The test, in a file.
  func reported(_ path: String?) -> ReportedTest {
    var test = ReportedTest(
      TestResult(suite: titles, name: name, path: path, outcome: outcome, message: message)
    )
    guard outcome != .pass else { return test }
    test.details = messages
    if outcome == .knownFailing, messages.isEmpty {
      test.details = ["The test is marked as failing, and it failed."]
    }
    if outcome == .flaky, messages.isEmpty { test.details = ["It passed only when it was run again."] }
    test.line =
      path.flatMap { path in
        messages.lazy.compactMap { FailureText.line(in: $0, ofFile: path) }.first
      } ?? line
    return test
  }

  private var name: String { title.isEmpty ? fullName.isEmpty ? "unnamed test" : fullName : title }

  private var message: String {
    switch outcome {
    case .pass: ""
    case .skipped: wouldRun ? "found and not run" : isUnrun ? "did not run" : status == "todo" ? "todo" : ""
    case .fail, .flaky, .knownFailing: messages.first.map(FailureText.line) ?? ""
    }
  }
}
