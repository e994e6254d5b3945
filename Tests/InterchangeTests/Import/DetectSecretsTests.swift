import Readiness
import ResultMatching
import Testing

@testable import Interchange

struct DetectSecretsTests {
  static let report = """
    {
      "version": "1.5.0",
      "plugins_used": [{"name": "AWSKeyDetector"}, {"name": "KeywordDetector"}],
      "filters_used": [],
      "results": {
        "src/a.py": [
          {"type": "AWS Access Key", "filename": "src/a.py", "line_number": 3, "is_verified": false,
           "hashed_secret": "0123456789abcdef0123456789abcdef01234567"},
          {"type": "Secret Keyword", "filename": "src/a.py", "line_number": 8, "is_verified": false,
           "hashed_secret": "89abcdef0123456789abcdef0123456789abcdef", "is_secret": false}
        ],
        "src/b.py": [
          {"type": "AWS Access Key", "filename": "src/b.py", "line_number": 5, "is_verified": true,
           "hashed_secret": "0123456789abcdef0123456789abcdef01234567"}
        ]
      },
      "generated_at": "2031-02-03T04:05:06Z"
    }
    """

  private let format = DetectSecretsReport.format

  @Test func `one secret in two files is one finding`() throws {
    let report = try ReportReading(Self.report, as: format)
    #expect(report.findings.count == 2)
    #expect(report.findings[0].locations.map(\.text) == ["src/a.py:3", "src/b.py:5"])
    #expect(report.runs[0].version == "1.5.0")
    #expect(!report.saysSo)
  }

  @Test func `a verified secret is critical and confirmed`() throws {
    let finding = try ReportReading(Self.report, as: format).findings[0]
    #expect(finding.severity.level == .critical)
    #expect(finding.validation == .confirmed)
  }

  @Test func `what an audit marked as no secret stays open with a mark`() throws {
    let finding = try ReportReading(Self.report, as: format).findings[1]
    #expect(finding.disposition == .open)
    #expect(finding.tags == ["tool-suppressed"])
    #expect(finding.severity.level == .medium)
    #expect(finding.validation == .hypothesis)
  }

  @Test func `the digest of the report is not kept as it is`() throws {
    let report = try ReportReading(Self.report, as: format)
    #expect(!report.everything.contains("0123456789abcdef0123456789abcdef01234567"))
    #expect(report.drafts[0].key?.hasPrefix("hmac-sha256:") ?? false)
    #expect(report.drafts[0].key != report.drafts[1].key)
  }

  @Test func `no results with detectors are a clean run`() throws {
    let text = #"{"version": "1.5.0", "plugins_used": [], "results": {}}"#
    #expect(ReportReading.claims(format, text))
    #expect(try !ReportReading(text, as: format).saysSo)
  }
}
