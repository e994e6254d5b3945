import Readiness
import ResultMatching
import Testing

@testable import Interchange

struct ScorecardTests {
  static let report = """
    {
      "date": "2031-02-03T04:05:06Z",
      "repo": {"name": "forge.example/team/app", "commit": "00112233445566778899aabbccddeeff00112233"},
      "scorecard": {"version": "v5.1.0", "commit": "ff"},
      "score": 5.5,
      "checks": [
        {"name": "Pinned-Dependencies", "score": 4, "reason": "dependency not pinned by hash detected",
         "details": ["Info: 1 of 3 pinned",
           "Warn: action not pinned by hash: .github/workflows/ci.yml:12-14: pin it: see https://example.org/x",
           "Warn: action not pinned by hash: .github/workflows/ci.yml:0", "Warn: no path here"],
         "documentation": {"short": "Tells whether dependencies are pinned.", "url": "https://example.org/docs"}},
        {"name": "Dangerous-Workflow", "score": 0, "reason": "dangerous workflow detected", "details": null,
         "documentation": {"short": "s", "url": "u"}, "annotations": ["test data"]},
        {"name": "Fuzzing", "score": -1, "reason": "internal error", "details": null},
        {"name": "License", "score": 10, "reason": "license file detected", "details": null}
      ],
      "metadata": null
    }
    """

  private let format = ScorecardReport.format

  @Test func `a check below ten is a finding of the check's own risk`() throws {
    let report = try ReportReading(Self.report, as: format)
    #expect(report.drafts.map(\.rule) == ["Pinned-Dependencies", "Dangerous-Workflow"])
    #expect(report.findings.map(\.severity.level) == [.medium, .critical])
    #expect(report.findings.map(\.category) == [.defect, .defect])
    #expect(report.runs[0].commit == "00112233445566778899aabbccddeeff00112233")
  }

  @Test func `no result is neither a pass nor a finding, and the run is partial`() throws {
    let run = try ReportReading(Self.report, as: format).runs[0]
    #expect(run.passedOver.map(\.what) == ["checks that came to no result", "passed checks"])
    #expect(run.outcome == .partial(["The check Fuzzing came to no result: internal error."]))
    #expect(run.rules == ["Pinned-Dependencies", "Dangerous-Workflow", "License"])
  }

  @Test func `places come from the details, without lines of 0`() throws {
    let finding = try ReportReading(Self.report, as: format).findings[0]
    #expect(finding.locations.map(\.text) == [".github/workflows/ci.yml:12-14", ".github/workflows/ci.yml"])
    #expect(finding.recommendedFix == "pin it: see https://example.org/x")
  }

  @Test func `an annotated check stays open with a mark`() throws {
    let finding = try ReportReading(Self.report, as: format).findings[1]
    #expect(finding.tags == ["tool-suppressed"])
    #expect(finding.disposition == .open)
    #expect(finding.locations.isEmpty)
  }

  @Test func `a report without checks did not look at everything`() throws {
    let text = #"{"repo": {"name": "x"}, "score": -1, "scorecard": {"version": "v5"}, "checks": []}"#
    #expect(try ReportReading(text, as: format).runs[0].outcome == .partial(["The report has no checks."]))
  }
}
