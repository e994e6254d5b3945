internal import Readiness
internal import ResultMatching

/// Gathers the tests of one run: their results, and a finding about each that does not hold.
struct TestGathering {
  /// The rule of every finding about a test.
  static let rule = "test"

  /// The run as far as it is told; complete after ``finish(_:)``.
  var run: ToolRun
  private var occurrences: [String: Int] = [:]
  private var ran: Set<String> = []

  /// Starts a run of a tool.
  init(tool: String, version: String? = nil) {
    run = ToolRun(tool: tool, version: version)
    run.rules = [Self.rule]
  }

  /// How many tests came to each outcome so far.
  ///
  /// Cost: linear in the tests.
  var tally: TestTally { TestTally(run.tests) }

  /// Takes in the next test of the report, without credentials in what names it.
  mutating func add(_ reported: ReportedTest) {
    let test = reported.withoutCredentials
    let key = numbered(Self.shortened(test.key))
    run.tests.append(test.result)
    switch test.result.outcome {
    case .pass: run.passOver("passed tests")
    case .skipped:
      run.passOver("skipped tests")
      run.untested.insert(key)
    case .fail, .flaky, .knownFailing: run.findings.append(TestFinding.draft(of: test, key: key, in: run))
    }
    guard test.result.outcome != .skipped else { return }
    ran.insert(test.result.path ?? (test.result.suite.isEmpty ? test.result.name : suite(of: test.result)))
  }

  /// Says what was run, and that a run without tests shows nothing.
  mutating func finish(_ log: inout ToolReportLog) {
    run.paths = ran
    let tally = self.tally
    if tally.total == 0 {
      note("the report holds no tests, so it is no evidence that anything works", &log)
    } else if tally.ran == 0 {
      note("every test was skipped, so the run is no evidence that anything works", &log)
    }
  }

  /// Says that the run did not look at everything, to the run and to the reader.
  mutating func note(_ reason: String, at byteOffset: Int? = nil, _ log: inout ToolReportLog) {
    run.fallShort(reason)
    log.warn(reason, at: byteOffset)
  }

  /// The most bytes of a key; the digest of a longer one stands for it.
  private static let keyLimit = 1000

  /// Suites in suites make keys of any length, and there is one for each test.
  private static func shortened(_ key: String) -> String {
    key.utf8.count <= keyLimit ? key : ContentDigest.hexadecimal(key)
  }

  /// Cases of a parameterized test often share one title; their order tells them apart.
  private mutating func numbered(_ key: String) -> String {
    let ordinal = occurrences[key, default: 0]
    occurrences[key] = ordinal + 1
    return ordinal == 0 ? key : "\(key) #\(ordinal + 1)"
  }

  private func suite(of result: TestResult) -> String { result.suite.joined(separator: " › ") }
}
