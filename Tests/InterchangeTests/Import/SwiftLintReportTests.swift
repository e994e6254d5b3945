import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct SwiftLintReportTests {
  static let typical = """
    [
      {"character": null, "file": "/work/App.swift", "line": 35, "reason": "Line should be shorter",
       "rule_id": "line_length", "severity": "Error", "type": "Line Length"},
      {"character": 9, "file": "/work/App.swift", "line": 7, "reason": "Prefer let over var",
       "rule_id": "prefer_let", "severity": "Warning", "type": "Prefer Let"}
    ]
    """

  private static let format = SwiftLintReport.format

  @Test func `errors are low and warnings information`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(findings.map(\.severity.level) == [.low, .info])
    #expect(findings.map(\.category) == [.debt, .debt])
    #expect(findings.map { $0.workstream?.text } == ["quality", "quality"])
  }

  @Test func `a character may be null`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(findings.map { $0.locations.first?.column } == [nil, 9])
    #expect(findings.map { $0.locations.first?.text } == ["/work/App.swift:35", "/work/App.swift:7"])
    #expect(findings[0].references == ["https://realm.github.io/SwiftLint/line_length.html"])
  }

  @Test func `a result may have no file`() throws {
    let text = """
      [{"character": null, "file": null, "line": null, "reason": "r", "rule_id": "custom/rule",
        "severity": "Warning", "type": "T"}]
      """
    let finding = try #require(try ReportReading(text, as: Self.format).findings.first)
    #expect(finding.locations.isEmpty)
    #expect(finding.references.isEmpty)
  }

  @Test(arguments: ["[\n\n]", "null"])
  func `an empty report is said to be one`(text: String) throws {
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.isEmpty)
    #expect(reading.notes.count == 1)
    #expect(!ReportReading.claims(Self.format, text))
  }

  @Test func `members of other kinds are noted`() throws {
    let reading = try ReportReading(#"[1, null, [], {}, {"rule_id": 4}]"#, as: Self.format)
    #expect(reading.findings.isEmpty)
    #expect(reading.notes.count == 5)
  }

  @Test(arguments: ["{}", "4"])
  func `what is no report is refused`(text: String) {
    #expect(throws: ReportFault.self) { try ReportReading(text, as: Self.format) }
  }

  @Test func `a report that breaks off is never read as whole`() {
    #expect(ReportReading.silentLengths(Self.typical, as: Self.format).isEmpty)
  }
}
