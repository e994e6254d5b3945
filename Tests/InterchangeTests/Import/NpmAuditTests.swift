import Readiness
import ResultMatching
import Testing

@testable import Interchange

struct NpmAuditTests {
  static let packages = """
    {
      "auditReportVersion": 2,
      "vulnerabilities": {
        "app-kit": {
          "name": "app-kit", "severity": "critical", "isDirect": true, "via": ["parser-x"], "effects": [],
          "range": "*", "nodes": ["node_modules/app-kit"],
          "fixAvailable": {"name": "app-kit", "version": "9.0.0", "isSemVerMajor": true}
        },
        "parser-x": {
          "name": "parser-x", "severity": "critical", "isDirect": false,
          "via": [
            {"source": 1, "name": "parser-x", "dependency": "parser-x", "title": "Prototype pollution",
             "url": "https://github.com/advisories/GHSA-aaaa-bbbb-cccc", "severity": "moderate",
             "cwe": ["CWE-1321"], "cvss": {"score": 6.1, "vectorString": "CVSS:3.1/AV:N"}, "range": "<2.0.0"},
            {"source": 2, "name": "parser-x", "dependency": "parser-x", "title": "Denial of service",
             "url": "https://github.com/advisories/GHSA-dddd-eeee-ffff", "severity": "critical",
             "cwe": [], "cvss": {"score": 0, "vectorString": null}, "range": "<3.0.0"}
          ],
          "effects": ["app-kit"], "range": "<3.0.0",
          "nodes": ["node_modules/parser-x", "node_modules/app-kit/node_modules/parser-x"],
          "fixAvailable": {"name": "app-kit", "version": "9.0.0", "isSemVerMajor": true}
        }
      },
      "metadata": {
        "vulnerabilities": {"info": 0, "low": 0, "moderate": 0, "high": 0, "critical": 2, "total": 2},
        "dependencies": {"prod": 10, "dev": 0, "total": 10}
      }
    }
    """

  static let advisories = """
    {
      "actions": [], "muted": [],
      "advisories": {
        "77": {
          "findings": [
            {"version": "1.1.0", "paths": ["web>tiny-glob", "web>lint>tiny-glob"], "dev": true},
            {"version": "1.2.0", "paths": ["docs>tiny-glob"], "dev": true}
          ],
          "id": 77, "title": "Slow patterns", "module_name": "tiny-glob", "cves": ["CVE-2031-0001"],
          "vulnerable_versions": "<1.3.0", "patched_versions": ">=1.3.0", "severity": "high",
          "overview": "A long pattern keeps the process busy.", "recommendation": "Upgrade to 1.3.0.",
          "references": "- [Report](https://example.org/report)", "cwe": "CWE-1333",
          "github_advisory_id": "GHSA-gggg-hhhh-iiii", "url": "https://github.com/advisories/GHSA-gggg-hhhh-iiii"
        }
      },
      "metadata": {"vulnerabilities": {"high": 1}, "totalDependencies": 12},
      "runId": "1"
    }
    """

  private let format = NpmAuditReport.format

  @Test func `a package with two advisories gives two findings`() throws {
    let report = try ReportReading(Self.packages, as: format)
    #expect(report.findings.count == 2)
    #expect(report.findings.map(\.severity.level) == [.medium, .critical])
    #expect(report.drafts.map(\.rule) == ["GHSA-aaaa-bbbb-cccc", "GHSA-dddd-eeee-ffff"])
    #expect(report.drafts[0].key == "npm|parser-x|GHSA-aaaa-bbbb-cccc|")
    #expect(report.findings.allSatisfy { $0.validation == .confirmed && $0.category == .dependency })
  }

  @Test func `a package that only brings in others makes no finding and is counted`() throws {
    let report = try ReportReading(Self.packages, as: format)
    #expect(report.finding("app-kit") == nil)
    #expect(report.runs[0].passedOver.map(\.count) == [1])
  }

  @Test func `a finding tells places, the way in and the breaking fix`() throws {
    let finding = try #require(try ReportReading(Self.packages, as: format).findings.first)
    #expect(finding.locations.map(\.role) == ["install path", "install path"])
    #expect(finding.locations[0].path == "node_modules/parser-x")
    #expect(finding.rootCauseHypothesis == "parser-x comes in by app-kit → parser-x.")
    #expect(finding.recommendedFix.hasPrefix("Update app-kit to 9.0.0"))
    #expect(finding.effort == .medium)
    #expect(finding.tags == ["breaking-update"])
    #expect(finding.references.contains("CWE-1321"))
    #expect(finding.verifyCommand == "npm audit")
  }

  @Test func `dependencies that depend on each other give a chain that ends`() throws {
    let text = """
      {"auditReportVersion": 2, "vulnerabilities": {
        "a": {"isDirect": true, "via": ["b"], "effects": ["b"]},
        "b": {"isDirect": false, "via": ["a", {"title": "T", "severity": "low", "source": 3}], "effects": ["a"]}},
        "metadata": {"dependencies": {"total": 2}}}
      """
    let finding = try #require(try ReportReading(text, as: format).findings.first)
    #expect(finding.rootCauseHypothesis == "b comes in by a → b.")
    #expect(finding.severity.level == .low)
  }

  @Test func `an advisory that nobody rated is medium and a hypothesis`() throws {
    let text = """
      {"auditReportVersion": 2, "vulnerabilities": {"a": {"via": [{"title": "T", "cvss": {"score": 0}}]}}}
      """
    let finding = try #require(try ReportReading(text, as: format).findings.first)
    #expect(finding.severity.level == .medium)
    #expect(finding.validation == .hypothesis)
  }

  @Test func `the report of npm audit fix is read as well`() throws {
    let text = "{\"added\": [], \"audit\": \(Self.packages)}"
    #expect(ReportReading.claims(format, text))
    #expect(try ReportReading(text, as: format).findings.count == 2)
  }

  @Test func `an error of npm is a failed run`() throws {
    let text =
      #"{"error": {"code": "ENOLOCK", "summary": "This command requires a lockfile.", "detail": ""}}"#
    #expect(ReportReading.claims(format, text))
    let run = try #require(try ReportReading(text, as: format).runs.first)
    #expect(run.outcome == .failed(["The audit failed: ENOLOCK: This command requires a lockfile."]))
    #expect(run.findings.isEmpty)
  }

  @Test func `an answer of the registry and an error behind it are one failed run`() throws {
    let text = """
      {"message": "503", "method": "POST", "uri": "https://registry.example/-/npm/v1/security/audits/quick",
       "headers": {}, "statusCode": 503, "body": ""}
      {"error": {"code": "EAUDITFAILED", "summary": "audit endpoint returned an error", "detail": ""}}
      """
    let report = try ReportReading(text, as: format)
    #expect(report.runs.count == 1)
    guard case .failed(let reasons) = report.runs[0].outcome else {
      Issue.record("the run did not fail")
      return
    }
    #expect(reasons.count == 2)
  }

  @Test func `totals that speak of more packages make the run partial`() throws {
    let text = Self.packages.replacing("\"total\": 2}", with: "\"total\": 5}")
    let report = try ReportReading(text, as: format)
    #expect(report.runs[0].outcome == .partial(["The report lists 2 of 5 vulnerable packages."]))
  }

  @Test func `a clean report that counted no dependency is not clean`() throws {
    let text = """
      {"auditReportVersion": 2, "vulnerabilities": {}, "metadata": {"vulnerabilities": {"total": 0},
       "dependencies": {"total": 0}}}
      """
    #expect(try ReportReading(text, as: format).runs[0].outcome == .partial(["No dependency was looked at."]))
  }

  @Test func `version 1 gives one finding for an advisory, with all its versions and ways`() throws {
    let report = try ReportReading(Self.advisories, as: format)
    let finding = try #require(report.findings.first)
    #expect(report.findings.count == 1)
    #expect(report.drafts[0].key == "npm|tiny-glob|CVE-2031-0001|")
    #expect(finding.title == "tiny-glob 1.1.0, 1.2.0: Slow patterns")
    #expect(finding.rootCauseHypothesis == "tiny-glob comes in by web → tiny-glob and 2 more ways.")
    #expect(finding.recommendedFix.contains(">=1.3.0"))
    #expect(finding.references.contains("https://example.org/report"))
    #expect(finding.references.contains("CWE-1333"))
    #expect(finding.tags == ["development-only"])
    #expect(report.runs[0].tool == "npm audit")
  }

  @Test func `paths that begin with a project are pnpm's`() throws {
    let text = Self.advisories.replacing("web>", with: ".>").replacing("\"runId\": \"1\"", with: "\"x\": 1")
    #expect(try ReportReading(text, as: format).runs[0].tool == "pnpm audit")
  }
}
