import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct HadolintReportTests {
  static let typical = """
    [{"line": 3, "code": "DL3008", "message": "Pin versions in apt get install.", "column": 1,
      "file": "deploy\\\\Dockerfile", "level": "warning"},
     {"line": 9, "code": "DL3002", "message": "Last USER should not be root", "column": 1,
      "file": "deploy/Dockerfile", "level": "warning"},
     {"line": 5, "code": "SC2086", "message": "Double quote to prevent globbing.", "column": 4,
      "file": "deploy/Dockerfile", "level": "error"}]
    """

  private static let format = HadolintReport.format

  @Test func `levels are capped but for the user that the container runs as`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(findings.map(\.severity.level) == [.info, .medium, .low])
    #expect(findings.map { $0.workstream?.text } == ["ops", "ops", "ops"])
    #expect(findings[1].references.contains("CWE-250"))
  }

  @Test func `the message is what to do, at a path with slashes`() throws {
    let finding = try #require(try ReportReading(Self.typical, as: Self.format).findings.first)
    #expect(finding.recommendedFix == "Pin versions in apt get install.")
    #expect(finding.locations.first?.text == "deploy/Dockerfile:3")
    #expect(finding.references == ["https://github.com/hadolint/hadolint/wiki/DL3008"])
    #expect(finding.verifyCommand == "hadolint deploy/Dockerfile")
  }

  @Test func `a Dockerfile that cannot be parsed is no finding`() throws {
    let text = """
      [{"line": 1, "code": "DL1000", "message": "unexpected 'F'", "column": 1, "file": "Dockerfile",
        "level": "error"}]
      """
    let run = try #require(try ReportReading(text, as: Self.format).runs.first)
    #expect(run.findings.isEmpty)
    #expect(run.outcome == .partial(["Dockerfile could not be read: unexpected 'F'"]))
  }

  @Test func `lists that were appended to one file are read as one`() throws {
    let text = Self.typical + "\n" + Self.typical
    #expect(ReportReading.claims(Self.format, text))
    #expect(try ReportReading(text, as: Self.format).findings.count == 6)
  }

  @Test(arguments: ["[]", "null"])
  func `an empty report is said to be one`(text: String) throws {
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.isEmpty)
    #expect(reading.notes.count == 1)
    #expect(!ReportReading.claims(Self.format, text))
  }

  @Test func `members of other kinds are noted`() throws {
    let text = #"[1, null, [], {"code": 4}, {"code": "DL1", "message": []}]"#
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.isEmpty)
    #expect(reading.notes.count == 5)
  }

  @Test func `a Dockerfile from the standard input has no place`() throws {
    let text = #"[{"code": "DL3006", "message": "Tag", "file": "-", "line": 0, "level": null}]"#
    let finding = try #require(try ReportReading(text, as: Self.format).findings.first)
    #expect(finding.locations.isEmpty)
    #expect(finding.evidence.first?.kind == .note(text: "Tag"))
  }

  @Test(arguments: ["{}", "4", "text"])
  func `what is no report is refused`(text: String) {
    #expect(throws: ReportFault.self) { try ReportReading(text, as: Self.format) }
  }

  @Test func `a report that breaks off is never read as whole`() {
    #expect(ReportReading.silentLengths(Self.typical, as: Self.format).isEmpty)
  }
}
