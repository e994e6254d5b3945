import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct GosecReportTests {
  static let typical = """
    {"Golang errors": {"/src/odd/main.go": [{"line": 3, "column": 1, "error": "undefined: Shop"}]},
     "Issues": [
      {"severity": "HIGH", "confidence": "LOW", "cwe": {"id": "89", "url": "https://cwe.mitre.org/89"},
       "rule_id": "G201", "details": "SQL string formatting", "file": "/src/db.go",
       "code": "11: q := x\\n12: q = fmt.Sprintf(\\n13: \\ts, id)\\n14: run(q)\\n", "line": "12-13",
       "column": "6", "nosec": false, "suppressions": null, "autofix": "Use a placeholder"},
      {"severity": "LOW", "confidence": "HIGH", "cwe": null, "rule_id": "G104", "details": "Errors unhandled",
       "file": "/src/db.go", "code": "30: close()\\n", "line": "30", "column": "2", "nosec": true,
       "suppressions": [{"kind": "inSource", "justification": "closing cannot fail here"}]},
      {"severity": "HIGH", "confidence": "LOW", "rule_id": "G101",
       "details": "Potential hardcoded credentials", "file": "/src/key.go",
       "code": "4: var apiToken = \\"wx92kkq0rt71mmzp\\"\\n", "line": "4", "column": "5"}
     ],
     "Stats": {"files": 3, "lines": 90, "nosec": 1, "found": 3}, "GosecVersion": "2.22.1"}
    """

  private static let format = GosecReport.format

  @Test func `lines are read from strings and ranges`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(
      findings.map { $0.locations.first?.text } == ["/src/db.go:12-13", "/src/db.go:30", "/src/key.go:4"]
    )
    #expect(findings[0].locations.first?.snippet == "q = fmt.Sprintf(\n\ts, id)")
    #expect(findings[0].locations.first?.column == 6)
  }

  @Test func `a weakness is read from its object, and may be missing`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(findings.map(\.references) == [["CWE-89"], [], []])
    #expect(findings.map(\.severity.level) == [.high, .low, .high])
    #expect(findings[0].recommendedFix == "Use a placeholder")
  }

  @Test func `what nosec silences stays open and says why`() throws {
    let finding = try ReportReading(Self.typical, as: Self.format).findings[1]
    #expect(finding.disposition == .open)
    #expect(finding.tags == ["tool-suppressed"])
    #expect(finding.properties.last?.value.text.contains("closing cannot fail here") == true)
  }

  @Test func `a credential in the code is kept nowhere`() throws {
    let reading = try ReportReading(Self.typical, as: Self.format)
    #expect(!reading.everything.contains("wx92kkq0rt71mmzp"))
    #expect(reading.drafts[2].key?.hasPrefix("G101|") == true)
    #expect(reading.findings[2].category == .secret)
  }

  @Test func `what Go could not load was not looked at`() throws {
    let run = try #require(try ReportReading(Self.typical, as: Self.format).runs.first)
    #expect(run.outcome == .partial(["/src/odd/main.go was not checked: undefined: Shop"]))
    #expect(run.version == "2.22.1")
    #expect(run.paths == nil)
  }

  @Test func `a run over no files shows nothing to be clean`() throws {
    let text =
      #"{"Golang errors": {}, "Issues": null, "Stats": {"files": 0, "nosec": 0}, "GosecVersion": "dev"}"#
    #expect(ReportReading.claims(Self.format, text))
    let run = try #require(try ReportReading(text, as: Self.format).runs.first)
    #expect(run.outcome == .partial(["gosec looked at no files"]))
    #expect(run.version == nil)
  }

  @Test func `members of other kinds are noted`() throws {
    let text = #"{"Issues": [1, null, {}, {"rule_id": []}], "Stats": 4, "Golang errors": []}"#
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.isEmpty)
    #expect(reading.notes.count == 5)
  }

  @Test(arguments: ["0", "-3", "x", "99999999999999999999", "9-2"])
  func `lines that are none are dropped`(line: String) throws {
    let text = #"{"Issues": [{"rule_id": "G1", "details": "d", "file": "a.go", "line": "\#(line)"}]}"#
    let finding = try #require(try ReportReading(text, as: Self.format).findings.first)
    #expect(finding.locations.first?.text == "a.go")
  }

  @Test(arguments: ["[]", "null", "{}", #"{"Issues": 4}"#])
  func `what is no report is refused`(text: String) {
    #expect(throws: ReportFault.self) { try ReportReading(text, as: Self.format) }
  }

  @Test func `a report that breaks off is never read as whole`() {
    #expect(ReportReading.silentLengths(Self.typical, as: Self.format).isEmpty)
  }
}
