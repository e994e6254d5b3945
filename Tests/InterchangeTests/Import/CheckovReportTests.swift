import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct CheckovReportTests {
  private static let failed = """
    {"check_id": "CKV_AWS_18", "bc_check_id": "BC_AWS_S3_13", "check_name": "Ensure the bucket has access logging",
     "check_result": {"result": "FAILED"}, "code_block": [[1, "resource \\"aws_s3_bucket\\" \\"b\\" {\\n"], [2, "}\\n"]],
     "file_path": "/main.tf", "repo_file_path": "/infra/main.tf", "file_line_range": [1, 2],
     "resource": "aws_s3_bucket.b", "severity": null, "guideline": "https://docs.example.org/s3-13"}
    """
  private static let skipped = """
    {"check_id": "CKV_AWS_21", "check_name": "Ensure versioning is on", "file_path": "/main.tf",
     "check_result": {"result": "SKIPPED", "suppress_comment": "the bucket holds caches"},
     "file_line_range": [1, 2], "resource": "aws_s3_bucket.b", "severity": "LOW"}
    """
  private static let passed = """
    {"check_id": "CKV_AWS_20", "file_path": "/other.tf", "check_result": {"result": "PASSED"},
     "resource": "aws_s3_bucket.c"}
    """
  static let typical = """
    {"check_type": "terraform", "results": {"passed_checks": [\(passed)], "failed_checks": [\(failed)],
     "skipped_checks": [\(skipped)], "parsing_errors": ["/broken.tf"]},
     "summary": {"passed": 1, "failed": 1, "skipped": 1, "parsing_errors": 1, "checkov_version": "3.2.1"},
     "url": "Add an api key"}
    """

  private static let format = CheckovReport.format

  @Test func `failed checks are findings, at paths without their first slash`() throws {
    let finding = try #require(try ReportReading(Self.typical, as: Self.format).findings.first)
    #expect(finding.title == "Ensure the bucket has access logging (aws_s3_bucket.b)")
    #expect(finding.locations.first?.text == "infra/main.tf:1-2")
    #expect(finding.severity.level == .medium)
    #expect(finding.category == .gap)
    #expect(finding.recommendedFix.hasPrefix("Ensure the bucket has access logging."))
    #expect(finding.references == ["https://docs.example.org/s3-13"])
    #expect(finding.verifyCommand == "checkov -f infra/main.tf -c CKV_AWS_18")
    guard case .file(_, 1, 2, let snippet)? = finding.evidence.first?.kind else {
      Issue.record("no code"); return
    }
    #expect(snippet == "resource \"aws_s3_bucket\" \"b\" {\n}")
  }

  @Test func `skipped checks stay open with the comment that skips them`() throws {
    let reading = try ReportReading(Self.typical, as: Self.format)
    #expect(reading.findings.count == 2)
    #expect(reading.findings[1].tags == ["tool-suppressed"])
    #expect(reading.findings[1].disposition == .open)
    #expect(reading.findings[1].severity.level == .low)
    #expect(reading.findings[1].properties.last?.value.text.contains("the bucket holds caches") == true)
  }

  @Test func `passed and skipped checks are counted, and what could not be parsed is told`() throws {
    let run = try #require(try ReportReading(Self.typical, as: Self.format).runs.first)
    #expect(run.passedOver.map(\.what) == ["skipped checks", "passed checks"])
    #expect(run.outcome == .partial(["broken.tf could not be read"]))
    #expect(run.rules == ["CKV_AWS_18", "CKV_AWS_20", "CKV_AWS_21"])
    #expect(run.version == "3.2.1")
    #expect(run.category == "terraform")
  }

  @Test func `a list has a run for each kind of files`() throws {
    let other = Self.typical.replacing("\"terraform\"", with: "\"dockerfile\"")
    let reading = try ReportReading("[\(Self.typical), \(other)]", as: Self.format)
    #expect(reading.runs.map(\.category) == ["terraform", "dockerfile"])
    #expect(reading.findings.count == 4)
    #expect(ReportReading.claims(Self.format, "[\(Self.typical), \(other)]"))
  }

  @Test func `a quiet report does not tell which checks ran`() throws {
    let text =
      #"{"check_type": "terraform", "results": {"failed_checks": [\#(Self.failed)]}, "summary": {"passed": 7}}"#
    let run = try #require(try ReportReading(text, as: Self.format).runs.first)
    #expect(run.rules == nil)
    #expect(run.paths == nil)
    #expect(run.passedOver == [ToolRun.PassedOver(what: "passed checks", count: 7)])
  }

  @Test func `the quiet empty form shows nothing to be clean`() throws {
    let text = """
      {"passed": 0, "failed": 0, "skipped": 0, "parsing_errors": 0, "resource_count": 0,
       "checkov_version": "3.2.1"}
      """
    #expect(ReportReading.claims(Self.format, text))
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.isEmpty)
    #expect(reading.runs.first?.outcome == .partial(["Checkov checked nothing"]))
    #expect(reading.notes.count == 1)
  }

  @Test func `a secret in the code is kept nowhere`() throws {
    let secret = "Zx81" + "kLm20QwErTy99"
    let text = """
      {"check_type": "secrets", "results": {"failed_checks": [{"check_id": "CKV_SECRET_6",
        "check_name": "Base64 High Entropy String", "code_block": [[4, "key = '\(secret)'\\n"]],
        "file_path": "/a.py", "file_line_range": [4, 5], "resource": "0f1e2d3c4b5a"}]}}
      """
    let reading = try ReportReading(text, as: Self.format)
    #expect(!reading.everything.contains(secret))
    #expect(reading.findings.first?.category == .secret)
    #expect(reading.findings.first?.severity.level == .high)
    #expect(reading.findings.first?.title == "Base64 High Entropy String")
  }

  @Test func `a vulnerable package is known by its name and advisory`() throws {
    let text = """
      {"check_type": "sca_package", "results": {"failed_checks": [{"check_id": "CKV_CVE_2024_1",
        "check_name": "SCA package scan", "file_path": "/requirements.txt", "file_line_range": [0, 0],
        "vulnerability_details": {"id": "CVE-2024-1", "severity": "critical", "package_name": "thing",
          "package_version": "1.0", "lowest_fixed_version": "1.1", "description": "It can be made to stop."}}]}}
      """
    let draft = try #require(try ReportReading(text, as: Self.format).drafts.first)
    #expect(draft.key == "thing|CVE-2024-1|requirements.txt")
    #expect(draft.finding.severity.level == .critical)
    #expect(draft.finding.validation == .confirmed)
    #expect(draft.finding.recommendedFix == "Update thing from 1.0 to 1.1 or later.")
    #expect(draft.finding.impact == "It can be made to stop.")
  }

  @Test(
    arguments: [
      "[]", "null", #"[1, null, {}]"#, #"{"check_type": "x", "results": {"failed_checks": [1, {}, null]}}"#,
    ])
  func `what says nothing is noted`(text: String) throws {
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.isEmpty)
    #expect(!reading.notes.isEmpty)
  }

  @Test func `lines that are none are dropped`() throws {
    let text = """
      {"check_type": "x", "results": {"failed_checks": [
        {"check_id": "A", "file_line_range": [0, -1], "file_path": "/a", "code_block": [[1], 4, []]},
        {"check_id": "A", "file_line_range": "x", "file_path": "/../../b", "code_block": {}}]}}
      """
    let findings = try ReportReading(text, as: Self.format).findings
    #expect(findings.map { $0.locations.first?.text } == ["a", "b"])
  }

  @Test func `a report that breaks off is never read as whole`() {
    #expect(ReportReading.silentLengths(Self.typical, as: Self.format).isEmpty)
  }
}
