import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct JestReportTests {
  private func read(_ text: String) throws -> TestRunReading.Reading {
    try TestRunReading.read(JestReport.format, text)
  }

  private func jest(_ tests: String, file: String = "", head: String = "") -> String {
    #"{"numTotalTests":1,"numRuntimeErrorTestSuites":0\#(head),"testResults":[{"name":"/r/a.test.js"\#(file),"#
      + #""assertionResults":[\#(tests)]}]}"#
  }

  private func vitest(_ tests: String, file: String = "") -> String {
    #"{"numTotalTests":1,"testResults":[{"name":"/r/a.test.ts"\#(file),"assertionResults":[\#(tests)]}]}"#
  }

  static let typical = #"""
    {"numFailedTestSuites":1,"numFailedTests":1,"numPendingTests":1,"numRuntimeErrorTestSuites":0,"numTotalTestSuites":2,
     "numTotalTests":6,"startTime":1767323045000,"success":false,"wasInterrupted":false,"testResults":[
     {"name":"/r/src/cart.test.js","status":"failed","message":"  ● cart › total","startTime":1767323045100,"endTime":1767323047900,
      "assertionResults":[
       {"ancestorTitles":["cart"],"title":"adds","fullName":"cart adds","status":"passed","failureMessages":[],"location":null,"failing":false,"invocations":1,"retryReasons":[]},
       {"ancestorTitles":["cart"],"title":"total","fullName":"cart total","status":"failed","location":{"line":10,"column":3},
        "failureMessages":["Error: \u001b[2mexpect(\u001b[22m3\u001b[2m)\u001b[22m.toBe(4)\n    at Object.<anonymous> (/r/src/cart.test.js:12:5)"]},
       {"ancestorTitles":["cart"],"title":"tax","fullName":"cart tax","status":"passed","failing":true,"failureMessages":[]},
       {"ancestorTitles":["cart"],"title":"stock","fullName":"cart stock","status":"passed","invocations":2,"retryReasons":["Error: late"],"failureMessages":[]},
       {"ancestorTitles":["cart"],"title":"gifts","fullName":"cart gifts","status":"pending","failureMessages":[]}]},
     {"name":"/r/src/user.test.js","status":"passed","message":"","assertionResults":[
       {"ancestorTitles":[],"title":"greets","fullName":"greets","status":"todo"}]}]}
    """#

  @Test func `the five outcomes are told apart`() throws {
    let reading = try read(Self.typical)
    #expect(
      reading.outcomes == [
        "cart › adds": .pass, "cart › total": .fail, "cart › tax": .knownFailing, "cart › stock": .flaky,
        "cart › gifts": .skipped, "greets": .skipped,
      ]
    )
    #expect(reading.run.tool == "Jest")
    #expect(reading.run.outcome == .completed)
    #expect(reading.run.time == Timestamp("2026-01-02T03:04:07Z"))
  }

  @Test func `a failing test is a finding with its message and the line that failed`() throws {
    let run = try read(Self.typical).run
    #expect(run.findings.map(\.finding.severity.level) == [.medium, .low, .low])
    let draft = try #require(run.findings.first)
    #expect(draft.key == "/r/src/cart.test.js › cart › total")
    #expect(draft.finding.title == "Test fails: cart › total")
    #expect(draft.finding.locations == [Location(path: "/r/src/cart.test.js", startLine: 12, endLine: 12)])
    #expect(draft.finding.evidence.first?.headline.hasPrefix("Error: expect(3).toBe(4)\n") == true)
    #expect(draft.finding.evidence.first?.recordedBy == "Jest")
    #expect(draft.finding.verifyCommand == "npx jest cart.test.js")
    #expect(run.tests[1].message == "Error: expect(3).toBe(4)")
  }

  @Test func `a file in which everything was skipped did not run`() throws {
    let run = try read(Self.typical).run
    #expect(run.rules == ["test"] && run.paths == ["/r/src/cart.test.js"])
    #expect(run.untested == ["/r/src/cart.test.js › cart › gifts", "/r/src/user.test.js › greets"])
  }

  @Test func `a test that was only found is no pass`() throws {
    let reading = try read(
      jest(#"{"title":"a","status":"passed","wouldRun":true}"#, head: #","success":true"#)
    )
    #expect(reading.run.tests.map(\.outcome) == [.skipped])
    #expect(reading.shortfalls.first == "1 test that should have run did not")
  }

  @Test func `a file that could not be loaded is a failure`() throws {
    let message = #","status":"failed","message":"Cannot find module 'x' from '/r/a.test.js:3:1'""#
    let reading = try read(jest("", file: message))
    #expect(reading.run.tests.map(\.name) == ["the file runs"])
    #expect(reading.run.tests.map(\.outcome) == [.fail])
    #expect(reading.run.findings.first?.finding.locations.first?.startLine == 3)
    #expect(reading.run.outcome == .completed)
  }

  @Test func `Vitest calls a file passed that it could not load, and its message tells`() throws {
    let reading = try read(vitest("", file: #","status":"passed","message":"Failed to resolve import""#))
    #expect(reading.run.tool == "Vitest")
    #expect(reading.run.tests.map(\.outcome) == [.fail])
  }

  @Test func `a file that fails although its tests pass is a failure beside them`() throws {
    let reading = try read(
      jest(#"{"title":"a","status":"passed"}"#, file: #","status":"failed","message":"afterAll""#)
    )
    #expect(reading.run.tests.map(\.outcome) == [.pass, .fail])
  }

  @Test
  func `what was still waiting when Vitest ended makes the run partial, and Jest calls skipped tests so`()
    throws
  {
    let pending = #"{"title":"a","status":"passed"},{"title":"b","status":"pending"}"#
    #expect(try read(vitest(pending)).shortfalls == ["1 test that should have run did not"])
    #expect(try read(jest(pending)).shortfalls == [])
  }

  @Test func `an interrupted run is partial`() throws {
    let reading = try read(jest(#"{"title":"a","status":"passed"}"#, head: #","wasInterrupted":true"#))
    #expect(reading.shortfalls == ["the run was interrupted"])
  }

  @Test func `a run that counts more failures than it shows is partial`() throws {
    let test = #"{"title":"a","status":"passed"}"#
    #expect(
      try read(jest(test, head: #","numFailedTests":2"#)).shortfalls
        == ["the report speaks of 2 failed tests and shows 0"]
    )
    #expect(
      try read(jest(test, head: #","success":false"#)).shortfalls
        == ["the report says that the run failed, and shows no test that did"]
    )
  }

  @Test func `success without tests is no evidence`() throws {
    let reading = try read(#"{"numTotalTests":0,"success":true,"testResults":[]}"#)
    #expect(reading.shortfalls == ["the report holds no tests, so it is no evidence that anything works"])
    #expect(reading.notes == reading.shortfalls)
  }

  @Test func `a status that nobody knows is no pass`() throws {
    let reading = try read(
      jest(#"{"title":"a","status":"great"},{"title":"b"},{"title":"c","status":"passed"}"#)
    )
    #expect(reading.run.tests.map(\.outcome) == [.skipped, .skipped, .pass])
    #expect(reading.notes.count == 2)
  }

  @Test func `rows of one table are told apart by their order`() throws {
    let run = try read(
      jest(
        #"{"title":"a","status":"failed"},{"title":"a","status":"passed"},{"title":"a","status":"failed"}"#
      )
    ).run
    #expect(run.findings.map(\.key) == ["/r/a.test.js › a", "/r/a.test.js › a #3"])
  }

  @Test func `what result processors are given is read as well`() throws {
    let run = try read(
      #"{"numTotalTests":1,"wasInterrupted":false,"testResults":[{"testFilePath":"/r/b.js","failureMessage":null,"#
        + #""testResults":[{"title":"a","status":"passed","ancestorTitles":["","g"]}]}]}"#
    ).run
    #expect(run.tests == [TestResult(suite: ["g"], name: "a", path: "/r/b.js", outcome: .pass)])
  }

  @Test(
    arguments: [
      #"{"testResults":null}"#, #"{"numTotalTests":"1","testResults":{"a":1}}"#,
      #"{"testResults":[1,null,"x"]}"#,
      #"{"testResults":[{"name":1,"assertionResults":[2,{"title":3,"status":4,"failureMessages":"x","location":[]}]}]}"#,
      #"{"startTime":-5,"numFailedTests":1e99,"testResults":[{"endTime":1e300,"status":null,"message":null}]}"#,
    ])
  func `members of wrong kinds are noted and pass nothing`(text: String) throws {
    let reading = try read(text)
    #expect(!reading.run.tests.contains { $0.outcome == .pass })
    #expect(!reading.notes.isEmpty && !reading.shortfalls.isEmpty)
  }

  @Test func `no beginning of a report is taken for the whole`() throws {
    let count = try TestRunReading.honestBeginnings(of: Self.typical, JestReport.format)
    #expect(count.honest == count.all)
  }

  @Test func `what is no object is refused, and only reports of this kind are recognized`() {
    for text in ["[]", "null", "x"] { #expect(throws: ReportFault.self) { try read(text) } }
    #expect(TestRunReading.recognized(Self.typical) == ["jest"])
    #expect(TestRunReading.recognized(#"{"testResults":[]}"#) == [])
    #expect(TestRunReading.recognized("{}") == [])
  }
}
