import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct PlaywrightReportTests {
  private func read(_ text: String) throws -> TestRunReading.Reading {
    try TestRunReading.read(PlaywrightReport.format, text)
  }

  /// A report with tests of one spec each.
  private func report(
    _ tests: [String],
    errors: String = "",
    config: String = "",
    stats: String = ""
  ) -> String {
    let specs = tests.enumerated().map { index, test in
      #"{"title":"t\#(index)","file":"a.spec.ts","line":\#(index + 1),"tests":[\#(test)]}"#
    }
    return
      #"{"config":{"rootDir":"/r/tests"\#(config)},"suites":[{"title":"a.spec.ts","file":"a.spec.ts","specs":["#
      + specs.joined(separator: ",") + #"]}],"errors":[\#(errors)],"stats":{\#(stats)}}"#
  }

  private func test(_ status: String, expected: String = "passed", _ results: [String]) -> String {
    let runs = results.map { #"{"status":"\#($0)"}"# }.joined(separator: ",")
    return #"{"expectedStatus":"\#(expected)","status":"\#(status)","projectName":"","results":[\#(runs)]}"#
  }

  static let typical = #"""
    {"config":{"rootDir":"/r/tests","version":"1.50.0","metadata":{"gitCommit":{"hash":"abc"}},"shard":null},
     "suites":[{"title":"login.spec.ts","file":"login.spec.ts","line":0,"specs":[],"suites":[
      {"title":"sign in","file":"login.spec.ts","line":3,"specs":[
       {"title":"works","ok":false,"id":"1","file":"login.spec.ts","line":4,"tags":["smoke"],"tests":[
        {"projectName":"chromium","expectedStatus":"passed","status":"expected","annotations":[],
         "results":[{"status":"passed","retry":0,"errors":[]}]},
        {"projectName":"firefox","expectedStatus":"passed","status":"unexpected",
         "annotations":[{"type":"issue","description":"https://example.org/7"}],
         "results":[{"status":"failed","retry":0,
          "error":{"message":"\u001b[31mError: no button\u001b[39m","stack":"Error: no button\n    at /r/tests/login.spec.ts:9:5",
                   "location":{"file":"/r/tests/login.spec.ts","line":9,"column":5},"snippet":"> 9 | click()"},
          "errors":[{"message":"\u001b[31mError: no button\u001b[39m","location":{"file":"/r/tests/pages/form.ts","line":2,"column":1}}]}]}]},
       {"title":"remembers","file":"login.spec.ts","line":14,"tests":[
        {"projectName":"chromium","expectedStatus":"passed","status":"flaky",
         "results":[{"status":"timedOut","errors":[{"message":"Test timeout"}]},{"status":"passed"}]},
        {"projectName":"firefox","expectedStatus":"failed","status":"expected",
         "annotations":[{"type":"fail","description":"later"}],
         "results":[{"status":"failed","errors":[{"message":"nope"}]}]},
        {"projectName":"phone","expectedStatus":"skipped","status":"skipped",
         "annotations":[{"type":"fixme","description":"no keyboard"}],"results":[{"status":"skipped"}]}]}]}]}],
     "errors":[],"stats":{"startTime":"2026-01-02T03:04:05.500Z","duration":61000.5,"expected":2,"unexpected":1,"flaky":1,"skipped":1}}
    """#

  @Test func `the five outcomes are told apart, project by project`() throws {
    let run = try read(Self.typical).run
    #expect(run.tests.map(\.outcome) == [.pass, .fail, .flaky, .knownFailing, .skipped])
    #expect(run.tests.map(\.environment) == ["chromium", "firefox", "chromium", "firefox", "phone"])
    #expect(
      run.tests.map(\.title).prefix(3) == ["sign in › works", "sign in › works", "sign in › remembers"]
    )
    #expect(run.tests[4].message == "no keyboard")
    #expect(run.outcome == .completed)
    #expect(run.version == "1.50.0" && run.commit == "abc")
    #expect(run.time == Timestamp("2026-01-02T03:05:06Z"))
  }

  @Test func `a failing test is a finding with its message, its place and a command that runs it`() throws {
    let run = try read(Self.typical).run
    #expect(run.findings.count == 3)
    let draft = try #require(run.findings.first)
    #expect(draft.key == "firefox › login.spec.ts › sign in › works")
    #expect(draft.finding.title == "Test fails in firefox: sign in › works")
    #expect(draft.finding.severity.level == .medium && draft.finding.validation == .confirmed)
    #expect(
      draft.finding.locations == [
        Location(path: "/r/tests/login.spec.ts", startLine: 9, endLine: 9),
        Location(path: "/r/tests/pages/form.ts", startLine: 2, endLine: 2, role: "failure"),
      ]
    )
    #expect(draft.finding.verifyCommand == "npx playwright test login.spec.ts:4 --project=firefox")
    #expect(draft.finding.references == ["https://example.org/7"])
    #expect(
      draft.finding.evidence.first?.headline
        == "> 9 | click()\n\nError: no button\n    at /r/tests/login.spec.ts:9:5"
    )
    #expect(run.findings.map(\.finding.severity.level) == [.medium, .low, .low])
  }

  @Test func `the files that ran and the keys that did not are told`() throws {
    let run = try read(Self.typical).run
    #expect(run.rules == ["test"] && run.paths == ["/r/tests/login.spec.ts"])
    #expect(run.untested == ["phone › login.spec.ts › sign in › remembers"])
  }

  @Test func `a test that must fail and passes is a failure`() throws {
    let run = try read(report([test("unexpected", expected: "failed", ["passed"])])).run
    #expect(run.tests.map(\.outcome) == [.fail])
    #expect(
      run.findings.first?.finding.evidence.first?.headline == "The test is marked as failing, and it passed."
    )
  }

  @Test func `the runs of a test are believed before its status`() throws {
    let reading = try read(
      report([
        test("expected", ["failed"]), test("expected", []), test("flaky", ["passed"]),
        test("skipped", ["passed"]),
        test("unexpected", ["passed"]), test("odd", ["passed"]), test("expected", ["failed", "passed"]),
      ])
    )
    #expect(
      reading.run.tests.map(\.outcome) == [.fail, .skipped, .flaky, .skipped, .fail, .pass, .flaky]
    )
    #expect(reading.notes.count { $0.hasPrefix("a test") } == 3)
  }

  @Test func `tests that were interrupted or did not run make the run partial`() throws {
    let reading = try read(
      report([test("expected", ["passed"]), test("skipped", ["interrupted"]), test("skipped", ["skipped"])])
    )
    #expect(reading.run.tests.map(\.outcome) == [.pass, .skipped, .skipped])
    #expect(
      reading.shortfalls == ["1 test did not end before the run did", "1 test that should have run did not"]
    )
  }

  @Test func `errors without tests mean that the run failed`() throws {
    let reading = try read(
      #"{"config":{},"suites":[],"errors":[{"message":"Cannot find module 'x'\nstack"}],"stats":{}}"#
    )
    #expect(reading.run.outcome == .failed(["Cannot find module 'x'"]))
    #expect(reading.run.tests.isEmpty)
  }

  @Test func `a file that could not be loaded beside others is a failure`() throws {
    let error = #"{"message":"SyntaxError: x","location":{"file":"/r/tests/b.spec.ts","line":3,"column":1}}"#
    let reading = try read(report([test("expected", ["passed"])], errors: error))
    #expect(reading.run.tests.map(\.outcome) == [.pass, .fail])
    #expect(reading.run.findings.first?.finding.locations.first?.text == "/r/tests/b.spec.ts:3")
    #expect(reading.shortfalls == ["an error outside of the tests: SyntaxError: x"])
  }

  @Test func `no tests and a list of tests are no evidence`() throws {
    let none = try read(#"{"config":{},"suites":[],"errors":[],"stats":{}}"#)
    #expect(none.shortfalls == ["the report holds no tests, so it is no evidence that anything works"])
    let list = try read(report([test("skipped", []), test("skipped", [])]))
    #expect(list.run.tests.map(\.outcome) == [.skipped, .skipped])
    #expect(list.shortfalls.last == "every test was skipped, so the run is no evidence that anything works")
  }

  @Test func `a shard is a part`() throws {
    let reading = try read(
      report([test("expected", ["passed"])], config: #","shard":{"total":3,"current":2}"#)
    )
    #expect(reading.shortfalls == ["this is part 2 of 3 of the run"])
  }

  @Test func `failures that only the numbers speak of make the run partial`() throws {
    let reading = try read(report([test("expected", ["passed"])], stats: #""unexpected":2"#))
    #expect(reading.shortfalls == ["the report speaks of 2 unexpected results and shows 0"])
  }

  @Test func `repeated tests are told apart by their order`() throws {
    let failing = test("unexpected", ["failed"])
    let run = try read(report([failing + "," + failing])).run
    #expect(run.findings.map(\.key) == ["a.spec.ts › t0", "a.spec.ts › t0 #2"])
  }

  @Test func `the line that failed is told where a merged report names another folder`() throws {
    let test =
      #"{"expectedStatus":"passed","status":"unexpected","results":[{"status":"failed","errors":"#
      + #"[{"message":"no","location":{"file":"/build/e2e/a.spec.ts","line":8,"column":1}}]}]}"#
    #expect(
      try read(report([test])).run.findings.first?.finding.locations.map(\.text) == ["/r/tests/a.spec.ts:8"]
    )
  }

  @Test func `names that a shell would act on are quoted`() throws {
    let text = report([test("unexpected", ["failed"])])
      .replacing("a.spec.ts", with: "$(x) it's.ts").replacing(
        #""projectName":"""#,
        with: #""projectName":"a;b""#
      )
    #expect(
      try read(text).run.findings.first?.finding.verifyCommand
        == #"npx playwright test '$(x) it'\''s.ts:1' --project='a;b'"#
    )
  }

  @Test(
    arguments: [
      #"{"config":[],"suites":{},"errors":{},"stats":[]}"#,
      #"{"suites":[1,null,[],"x",{"specs":[2,{"tests":3}]}]}"#,
      #"{"suites":[{"title":1,"file":2,"specs":[{"tests":[null,{"results":[1,{"errors":[1,{}]}],"annotations":[1]}]}]}]}"#,
      #"{"config":null,"suites":null,"errors":null,"stats":{"unexpected":1e99,"startTime":7,"duration":-1}}"#,
    ])
  func `members of wrong kinds are noted and pass nothing`(text: String) throws {
    let reading = try read(text)
    #expect(!reading.run.tests.contains { $0.outcome == .pass })
    #expect(!reading.notes.isEmpty && !reading.shortfalls.isEmpty)
  }

  @Test func `no beginning of a report is taken for the whole`() throws {
    let count = try TestRunReading.honestBeginnings(of: Self.typical, PlaywrightReport.format)
    #expect(count.honest == count.all)
  }

  @Test func `what is no object is refused, and only reports of this kind are recognized`() {
    for text in ["[]", "null", "x"] { #expect(throws: ReportFault.self) { try read(text) } }
    #expect(TestRunReading.recognized(Self.typical) == ["playwright"])
    #expect(TestRunReading.recognized(#"{"suites":[],"stats":{}}"#) == [])
    #expect(TestRunReading.recognized("[]") == [])
  }
}
