import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct BanditReportTests {
  static let typical = """
    {"errors": [{"filename": "./shop/odd.py", "reason": "syntax error while parsing AST from file"}],
     "generated_at": "2026-05-04T03:02:01Z",
     "metrics": {"_totals": {"loc": 90, "nosec": 2, "skipped_tests": 0}, "./shop/pay.py": {"loc": 80},
      "./shop/clean.py": {"loc": 10}, "./shop/odd.py": {"loc": 0}},
     "results": [
      {"code": "6 import os\\n7 os.system(\\n8     command)\\n9 \\n", "col_offset": 0, "end_col_offset": 12,
       "filename": "./shop/pay.py", "issue_confidence": "HIGH",
       "issue_cwe": {"id": 78, "link": "https://cwe.mitre.org/data/definitions/78.html"},
       "issue_severity": "HIGH", "issue_text": "Starting a process with a shell, possible injection detected.",
       "line_number": 7, "line_range": [7, 8],
       "more_info": "https://bandit.readthedocs.io/b605.html", "test_id": "B605",
       "test_name": "start_process_with_a_shell"},
      {"code": "3 password = 'hunter2!'\\n", "col_offset": 11, "filename": "./shop/pay.py",
       "issue_confidence": "MEDIUM", "issue_severity": "LOW",
       "issue_text": "Possible hardcoded password: 'hunter2!'", "line_number": 3, "line_range": [3],
       "test_id": "B105", "test_name": "hardcoded_password_string"}
     ]}
    """

  private static let format = BanditReport.format

  @Test func `a result keeps its place, weakness and words`() throws {
    let finding = try #require(try ReportReading(Self.typical, as: Self.format).findings.first)
    #expect(finding.title == "Starting a process with a shell, possible injection detected")
    #expect(finding.severity.level == .high)
    #expect(finding.validation == .hypothesis)
    #expect(finding.locations.first?.text == "shop/pay.py:7-8")
    #expect(finding.locations.first?.column == 1)
    #expect(finding.locations.first?.snippet == "os.system(\n    command)")
    #expect(finding.references == ["CWE-78", "https://bandit.readthedocs.io/b605.html"])
    #expect(finding.verifyCommand == "bandit -t B605 shop/pay.py")
    #expect(finding.properties.first == Property("confidence", .string("HIGH")))
  }

  @Test func `a password in the message and code is kept nowhere`() throws {
    let reading = try ReportReading(Self.typical, as: Self.format)
    #expect(!reading.everything.contains("hunter2"))
    #expect(reading.findings[1].title == "Possible hardcoded password")
    #expect(reading.findings[1].category == .secret)
    #expect(reading.findings[1].severity.level == .low)
    // What is short enough to guess has no digest.
    #expect(reading.drafts[1].key == nil)
  }

  @Test func `files with metrics were looked at, and those with errors were not`() throws {
    let run = try #require(try ReportReading(Self.typical, as: Self.format).runs.first)
    #expect(run.paths == ["shop/pay.py", "shop/clean.py"])
    #expect(
      run.outcome == .partial(["shop/odd.py was not checked: syntax error while parsing AST from file"])
    )
    #expect(run.time?.description == "2026-05-04T03:02:01Z")
    #expect(run.passedOver == [ToolRun.PassedOver(what: "lines marked nosec", count: 2)])
  }

  @Test func `a run over no files says so`() throws {
    let text = #"{"errors": [], "generated_at": "x", "metrics": {"_totals": {"loc": 0}}, "results": []}"#
    #expect(ReportReading.claims(Self.format, text))
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.runs.first?.paths == [])
    #expect(reading.notes == ["Bandit looked at no files"])
  }

  @Test(
    arguments: [
      #"{"results": [1, null, {}, {"test_id": 4}], "metrics": []}"#,
      #"{"results": [{"test_id": ""}], "errors": [4], "metrics": 4}"#,
    ])
  func `members of other kinds are noted`(text: String) throws {
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.isEmpty)
    #expect(!reading.notes.isEmpty)
  }

  @Test func `lines that are none are dropped`() throws {
    let text = """
      {"results": [{"test_id": "B1", "line_number": -1, "line_range": [0, "x", 99999999999999999999],
        "col_offset": 9223372036854775807, "issue_severity": 4, "code": 4, "filename": "a.py"}]}
      """
    let finding = try #require(try ReportReading(text, as: Self.format).findings.first)
    #expect(finding.locations.first?.text == "a.py")
    #expect(finding.severity.level == .medium)
  }

  @Test(arguments: ["[]", "null", "{}", #"{"results": {}}"#])
  func `what is no report is refused`(text: String) {
    #expect(throws: ReportFault.self) { try ReportReading(text, as: Self.format) }
  }

  @Test func `a report that breaks off is never read as whole`() {
    #expect(ReportReading.silentLengths(Self.typical, as: Self.format).isEmpty)
  }
}
