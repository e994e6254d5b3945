import Readiness
import Testing

struct TestTallyTests {
  private func results(_ counts: [(TestResult.Outcome, Int)]) -> [TestResult] {
    counts.flatMap { outcome, count in
      (0..<count).map { TestResult(name: "\(outcome) \($0)", outcome: outcome) }
    }
  }

  @Test func `the five outcomes are counted apart, in the order in which they matter`() {
    let tally = TestTally(
      results([(.skipped, 9), (.knownFailing, 2), (.pass, 412), (.flaky, 1), (.fail, 3)])
    )
    #expect(tally.text == "412 pass, 3 fail, 1 flaky, 2 known failing, 9 skipped")
    #expect(tally[.knownFailing] == 2)
    #expect(tally.total == 427)
    #expect(tally.ran == 418)
  }

  @Test func `that nothing passed is said, and what did not occur is not`() {
    #expect(TestTally(results([(.skipped, 4)])).text == "0 pass, 4 skipped")
    #expect(TestTally(results([(.pass, 1)])).text == "1 pass")
    #expect(TestTally(results([(.skipped, 4)])).ran == 0)
  }

  @Test func `no tests are not zero failures`() {
    #expect(TestTally([]).text == "no tests")
  }
}
