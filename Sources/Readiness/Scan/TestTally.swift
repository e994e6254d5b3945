/// How many tests came to each outcome.
package struct TestTally: Equatable, Sendable {
  private var counts: [TestResult.Outcome: Int] = [:]

  /// Counts results.
  package init(_ results: some Sequence<TestResult>) {
    for result in results { counts[result.outcome, default: 0] += 1 }
  }

  /// The number of tests that came to an outcome.
  package subscript(outcome: TestResult.Outcome) -> Int { counts[outcome, default: 0] }

  /// The number of all tests.
  package var total: Int { counts.values.reduce(0, +) }

  /// The number of tests that were run, whatever they came to.
  package var ran: Int { total - self[.skipped] }

  /// The numbers in one line: `412 pass, 3 fail, 9 skipped`; outcomes that no test came to are left out, except
  /// passes, of which a reader must see that there are none.
  package var text: String {
    guard total > 0 else { return "no tests" }
    return TestResult.Outcome.allCases
      .filter { $0 == .pass || self[$0] > 0 }
      .map { "\(self[$0]) \($0.word)" }
      .joined(separator: ", ")
  }
}

extension TestResult.Outcome {
  /// The word that stands behind a number of tests.
  package var word: String {
    switch self {
    case .pass: "pass"
    case .fail: "fail"
    case .flaky: "flaky"
    case .knownFailing: "known failing"
    case .skipped: "skipped"
    }
  }
}
