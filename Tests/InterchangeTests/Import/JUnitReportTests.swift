import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct JUnitReportTests {
  private func read(_ text: String) throws -> TestRunReading.Reading {
    try TestRunReading.read(JUnitReport.format, text)
  }

  static let typical = """
    <?xml version="1.0" encoding="utf-8"?>
    <testsuites>
      <testsuite name="pytest" errors="0" failures="9" skipped="2" tests="77" hostname="h" timestamp="2026-01-02T03:04:05+00:00">
        <testcase classname="tests.test_cart.TestCart" file="tests/test_cart.py" line="9" name="test_adds" time="0,5"/>
        <testcase classname="tests.test_cart.TestCart" file="tests/test_cart.py" line="19" name="test_total">
          <failure message="assert 3 == 4">def test_total(self):
    &gt;       assert total() == 4
    E       assert 3 == 4

    tests/test_cart.py:23: AssertionError</failure>
          <system-out><![CDATA[printed </testcase> token]]></system-out>
        </testcase>
        <testcase classname="tests.test_cart.TestCart" file="tests/test_cart.py" line="29" name="test_tax">
          <skipped type="pytest.xfail" message="rounding is wrong"/>
        </testcase>
        <testcase classname="tests.test_cart.TestCart" file="tests/test_cart.py" line="39" name="test_windows">
          <skipped type="pytest.skip" message="only on Windows">tests/test_cart.py:40: only on Windows</skipped>
        </testcase>
        <testcase classname="tests.test_cart.TestCart" file="tests/test_cart.py" line="49" name="test_stock">
          <flakyFailure message="timed out"><stackTrace>at stock()</stackTrace><system-out>x</system-out></flakyFailure>
        </testcase>
      </testsuite>
    </testsuites>
    """

  private let cart = "pytest › tests.test_cart.TestCart › "

  @Test func `the five outcomes are told apart`() throws {
    let reading = try read(Self.typical)
    #expect(
      reading.outcomes == [
        cart + "test_adds": .pass, cart + "test_total": .fail, cart + "test_tax": .knownFailing,
        cart + "test_windows": .skipped, cart + "test_stock": .flaky,
      ]
    )
    #expect(reading.run.tool == "pytest")
    #expect(reading.run.time == Timestamp("2026-01-02T03:04:05Z"))
    #expect(reading.run.outcome == .completed)
  }

  @Test func `only what does not hold makes a finding, and it says what and where`() throws {
    let reading = try read(Self.typical)
    #expect(
      reading.run.findings.map(\.finding.title) == [
        "Test fails: \(cart)test_total", "Test is known to fail: \(cart)test_tax",
        "Test is flaky: \(cart)test_stock",
      ]
    )
    #expect(reading.run.findings.map(\.finding.severity.level) == [.medium, .low, .low])
    #expect(reading.run.findings.allSatisfy { $0.finding.validation == .confirmed })
    #expect(reading.run.findings.allSatisfy { $0.finding.category == .test && $0.rule == "test" })
    let finding = try #require(reading.run.findings.first)
    #expect(finding.key == "tests/test_cart.py › \(cart)test_total")
    #expect(finding.finding.locations == [Location(path: "tests/test_cart.py", startLine: 23, endLine: 23)])
    #expect(finding.finding.evidence.first?.headline.contains("assert total() == 4") == true)
    #expect(finding.finding.verifyCommand == "python -m pytest tests/test_cart.py")
    #expect(reading.run.findings[1].finding.locations.first?.startLine == 30)
  }

  @Test func `what a test printed is kept nowhere`() throws {
    #expect(!"\(try read(Self.typical).run)".contains("printed"))
  }

  @Test func `a finding knows the bytes of its case`() throws {
    let source = try #require(try read(Self.typical).run.findings.first?.finding.sources.first)
    let start = try #require(source.recordOffset)
    let record = Array(Self.typical.utf8)[start..<(start + (source.recordLength ?? 0))]
    let text = String(decoding: record, as: UTF8.self)
    #expect(text.hasPrefix("<testcase ") && text.hasSuffix("</testcase>") && text.contains("test_total"))
  }

  @Test func `the files that ran and the keys that did not are told`() throws {
    let run = try read(Self.typical).run
    #expect(run.rules == ["test"])
    #expect(run.paths == ["tests/test_cart.py"])
    #expect(run.untested == ["tests/test_cart.py › \(cart)test_windows"])
    let skipped = try read("<testsuite name='a.test.ts'><testcase name='b'><skipped/></testcase></testsuite>")
      .run
    #expect(skipped.paths == [])
  }

  @Test func `where no file is told the suite stands in its place`() throws {
    let run = try read("<testsuite name='S'><testcase classname='org.CartTest' name='t'/></testsuite>").run
    #expect(run.paths == ["S › org.CartTest"])
    #expect(run.tests.first?.path == nil)
  }

  @Test(arguments: [
    "<testsuites/>", "<testsuite name='a' tests='5'></testsuite>", "<testsuites tests='3'></testsuites>",
  ])
  func `no cases are no evidence`(text: String) throws {
    let reading = try read(text)
    #expect(reading.run.tests.isEmpty)
    #expect(reading.shortfalls == ["the report holds no tests, so it is no evidence that anything works"])
    #expect(reading.notes == reading.shortfalls)
  }

  @Test func `a run that skipped everything is no evidence`() throws {
    let reading = try read("<testsuite name='a'><testcase name='b'><skipped/></testcase></testsuite>")
    #expect(reading.shortfalls == ["every test was skipped, so the run is no evidence that anything works"])
  }

  @Test func `failures that only attributes speak of are doubted once`() throws {
    let reading = try read(
      "<testsuites failures='1'><testsuite name='a' failures='1'><testsuite name='b' errors='1'>"
        + "<testcase name='c'/></testsuite></testsuite></testsuites>"
    )
    #expect(reading.shortfalls == ["the suite b says that 1 of its tests failed, and shows none that did"])
    #expect(reading.byteOffsets == [58])
  }

  @Test func `a suite that could not be run is a failure`() throws {
    let reading = try read(
      "<testsuite name='a' file='src/a.test.js'><error message='cannot find module'>x\nat src/a.test.js:7:1</error></testsuite>"
    )
    #expect(reading.run.tests.map(\.outcome) == [.fail])
    #expect(reading.run.findings.first?.key == "src/a.test.js › a › the suite runs")
  }

  @Test(
    arguments: [
      ("<testcase name='t' status='notrun' result='suppressed'/>", TestResult.Outcome.skipped),
      ("<testcase name='t' status='run' result='completed'/>", .pass),
      ("<testcase name='t' status='fail'/>", .fail),
      ("<testcase name='t'><skipped type='XFAIL'/></testcase>", .knownFailing),
      ("<testcase name='t'><disabled/></testcase>", .skipped),
      ("<testcase name='t'><skipped/><error/></testcase>", .fail),
      ("<testcase name='t'><flakyError/><failure/></testcase>", .fail),
      ("<testcase name='t'><failure/><rerunFailure/></testcase>", .fail),
      ("<testcase name='t'><rerunError/></testcase>", .fail),
      ("<testcase name='t'><system-out>&lt;failure/></system-out></testcase>", .pass),
      ("<testcase name='t'><properties><property name='fail' value=''/></properties></testcase>", .pass),
    ])
  func `a case is judged by what stands in it`(text: String, outcome: TestResult.Outcome) throws {
    #expect(try read("<testsuite name='s'>\(text)</testsuite>").run.tests.map(\.outcome) == [outcome])
  }

  @Test func `the browsers of a Playwright run are environments, and its annotations tell known failures`()
    throws
  {
    let reading = try read(
      """
      <testsuites id="" name="" tests="2" failures="1"><testsuite name="login.spec.ts" hostname="firefox" timestamp="2026-01-02T03:04:05Z">
      <testcase name="signs in" classname="login.spec.ts"><failure message="login.spec.ts:3:1 signs in" type="FAILURE">
      at login.spec.ts:5:9</failure></testcase>
      <testcase name="shows help" classname="login.spec.ts"><properties><property name="fail" value="later"/>
      <property name="issue" value="https://example.org/1"/></properties></testcase></testsuite></testsuites>
      """
    )
    #expect(reading.run.tool == "Playwright")
    #expect(reading.run.tests.map(\.environment) == ["firefox", "firefox"])
    #expect(reading.run.tests.map(\.outcome) == [.fail, .knownFailing])
    #expect(
      reading.run.findings.map(\.key) == [
        "firefox › login.spec.ts › signs in",
        "firefox › login.spec.ts › shows help",
      ]
    )
    #expect(reading.run.findings[1].finding.references == ["https://example.org/1"])
  }

  @Test(
    arguments: [
      ("tests.unit.test_cart.TestCart", "test_a", "tests/unit/test_cart.py"),
      ("cart_test", "test_a", "cart_test.py"),
      ("", "tests.test_broken", "tests/test_broken.py"), ("checks.cart", "test_a", nil),
      ("..test_x", "test_a", nil),
    ])
  func `the class tells pytest's file`(className: String, name: String, path: String?) throws {
    let text = "<testsuite name='pytest'><testcase classname='\(className)' name='\(name)'/></testsuite>"
    #expect(try read(text).run.tests.map(\.path) == [path])
    #expect(try read(text.replacing("pytest", with: "other")).run.tests.map(\.path) == [nil])
  }

  @Test func `what differs from one run or computer to the next is no title`() throws {
    let run = try read(
      "<testsuite name='/home/me/shop/phpunit.xml'><testsuite name='CartTest-20260102030405'>"
        + "<testsuite name='a-1'><testcase name='t'><failure/></testcase></testsuite></testsuite></testsuite>"
    ).run
    #expect(run.findings.map(\.key) == ["CartTest › a-1 › t"])
  }

  @Test func `elsewhere the host is no environment`() throws {
    let text = "<testsuite name='a.test.ts' hostname='runner-7'><testcase name='b'/></testsuite>"
    #expect(try read(text).run.tests.first?.environment == nil)
  }

  @Test func `cases with one title are told apart by their order, whether they hold or not`() throws {
    let reading = try read(
      "<testsuite name='s'><testcase name='t'/><testcase name='t'><failure/></testcase>"
        + "<testcase name='t'><failure/></testcase></testsuite>"
    )
    #expect(reading.run.findings.map(\.key) == ["s › t #2", "s › t #3"])
    #expect(Set(reading.run.findings.map(\.finding.title)).count == 1)
  }

  @Test func `long failures are cut and colours are dropped`() throws {
    let lines = (1...200).map { "line \($0)" }.joined(separator: "\n")
    let reading = try read(
      "<testsuite name='s'><testcase name='t'><failure message='\u{1B}[31mbad\u{1B}[0m value'>\(lines)</failure></testcase></testsuite>"
    )
    let note = try #require(reading.run.findings.first?.finding.evidence.first?.headline)
    #expect(note.hasPrefix("bad value\n\nline 1\n") && note.hasSuffix("line 38\n… (shortened)"))
    #expect(reading.run.tests.first?.message == "bad value")
  }

  @Test func `what stands before damage is kept, and the run is partial`() throws {
    let reading = try read("<testsuite name='s'><testcase name='a'/><testcase name='b'><failure></testcase>")
    #expect(reading.run.tests.map(\.name) == ["a"])
    #expect(reading.shortfalls.count == 1)
    #expect(reading.byteOffsets == [68])
  }

  @Test func `no beginning of a report is taken for the whole`() throws {
    let count = try TestRunReading.honestBeginnings(of: Self.typical, JUnitReport.format)
    #expect(count.honest == count.all)
  }

  @Test func `a report without a header and with another encoding is read`() throws {
    let head = "<?xml version='1.0' encoding='windows-1252'?><testsuite name='s'><testcase name='caf"
    let bytes = Array(head.utf8) + [0xE9] + Array("'/></testsuite>".utf8)
    #expect(try TestRunReading.read(JUnitReport.format, bytes).run.tests.map(\.name) == ["café"])
    let wide = "<testsuite name='s'><testcase name='é'><failure/></testcase></testsuite>"
    let utf16: [UInt8] =
      [0xFF, 0xFE] + wide.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let run = try TestRunReading.read(JUnitReport.format, utf16).run
    #expect(run.tests.map(\.name) == ["é"])
    #expect(run.findings.first?.finding.sources.first?.recordOffset == nil)
  }

  @Test func `text that is no JUnit XML is refused`() {
    for text in ["<html><body/></html>", "<testsuites", "hello", "<testcase name='a'/>"] {
      #expect(throws: ReportFault.self) { try read(text) }
    }
  }

  @Test func `it is told by its first element`() {
    #expect(TestRunReading.recognized(Self.typical) == ["junit"])
    #expect(TestRunReading.recognized("<!-- a --><testsuite/>") == ["junit"])
    #expect(TestRunReading.recognized("<checkstyle><testsuite/></checkstyle>") == [])
  }
}
