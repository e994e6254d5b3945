import Readiness
import ResultMatching
import Testing

@testable import Interchange

struct YarnAuditTests {
  static let classic = """
    {"type":"auditAdvisory","data":{"resolution":{"id":5,"path":"web>tiny-glob","dev":false},"advisory":{\
    "findings":[{"version":"1.1.0","paths":["web>tiny-glob"]}],"module_name":"tiny-glob","severity":"high",\
    "title":"Slow patterns","github_advisory_id":"GHSA-gggg-hhhh-iiii","cves":[],"patched_versions":">=1.3.0"}}}
    {"type":"auditAdvisory","data":{"resolution":{"id":5,"path":"docs>tiny-glob","dev":true},"advisory":{\
    "findings":[{"version":"1.1.0","paths":["docs>tiny-glob"]}],"module_name":"tiny-glob","severity":"high",\
    "title":"Slow patterns","github_advisory_id":"GHSA-gggg-hhhh-iiii","cves":[],"patched_versions":">=1.3.0"}}}
    {"type":"auditSummary","data":{"vulnerabilities":{"high":2},"dependencies":9,"totalDependencies":9}}
    """

  static let berry = """
    {"value":"tiny-glob","children":{"ID":5,"Issue":"Slow patterns","URL":"https://github.com/advisories/\
    GHSA-gggg-hhhh-iiii","Severity":"high","Vulnerable Versions":"<1.3.0","Tree Versions":["1.1.0"],\
    "Dependents":["web@workspace:."]}}
    {"value":"old-thing","children":{"ID":"old-thing (deprecation)","Issue":"Use new-thing","Severity":"moderate",\
    "Vulnerable Versions":"1.0.0","Tree Versions":["1.0.0"],"Dependents":["web@workspace:."]}}
    """

  private let format = YarnAuditReport.format

  @Test func `an advisory on two lines is one finding with two ways`() throws {
    let report = try ReportReading(Self.classic, as: format)
    let finding = try #require(report.findings.first)
    #expect(report.findings.count == 1)
    #expect(report.runs[0].tool == "yarn audit")
    #expect(finding.rootCauseHypothesis == "tiny-glob comes in by web → tiny-glob and 1 more ways.")
    #expect(!finding.tags.contains("development-only"))
    #expect(report.drafts[0].key == "npm|tiny-glob|GHSA-gggg-hhhh-iiii|")
    #expect(!report.saysSo)
  }

  @Test func `without its summary the report was cut off`() throws {
    let lines = Self.classic.split(separator: "\n").dropLast().joined(separator: "\n")
    guard case .partial = try ReportReading(lines, as: format).runs[0].outcome else {
      Issue.record("the run is taken as complete")
      return
    }
  }

  @Test func `yarn 4 gives a finding a line, and deprecations are low`() throws {
    let report = try ReportReading(Self.berry, as: format)
    #expect(report.findings.map(\.severity.level) == [.high, .low])
    #expect(report.findings[0].title == "tiny-glob 1.1.0: Slow patterns")
    #expect(report.findings[0].rootCauseHypothesis == "tiny-glob comes in by web@workspace:..")
    #expect(report.findings[1].tags == ["deprecated"])
    #expect(report.runs[0].tool == "yarn npm audit")
  }

  @Test func `a single line of yarn 4 is recognized`() throws {
    let line = Self.berry.split(separator: "\n")[0]
    #expect(ReportReading.claims(format, String(line)))
    #expect(try ReportReading(String(line), as: format).findings.count == 1)
  }

  @Test func `what yarn 3 writes is npm's, and read when it is called yarn's`() throws {
    #expect(!ReportReading.claims(format, NpmAuditTests.advisories))
    let report = try ReportReading(NpmAuditTests.advisories, as: format)
    #expect(report.runs.map(\.tool) == ["yarn npm audit"])
    #expect(report.findings.count == 1)
  }

  @Test func `an error and nothing else is a failed run`() throws {
    let text = """
      {"type":"warning","data":"No license field"}
      {"type":"error","data":"An unexpected error occurred at the registry's audits."}
      """
    #expect(ReportReading.claims(format, text))
    let run = try #require(try ReportReading(text, as: format).runs.first)
    #expect(run.tool == "yarn audit")
    #expect(run.outcome == .failed(["yarn says: An unexpected error occurred at the registry's audits."]))
  }

  @Test func `an error on a line makes the run partial`() throws {
    let text = Self.classic + "\n{\"type\":\"error\",\"data\":\"The registry did not answer\"}\n"
    guard case .partial = try ReportReading(text, as: format).runs[0].outcome else {
      Issue.record("the run is taken as complete")
      return
    }
  }
}
