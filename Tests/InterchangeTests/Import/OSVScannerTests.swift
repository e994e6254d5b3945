import Readiness
import ResultMatching
import Testing

@testable import Interchange

struct OSVScannerTests {
  static let report = """
    {
      "results": [
        {"source": {"path": "/builds/app/go.mod", "type": "lockfile"},
         "packages": [
           {"package": {"name": "example.org/lib", "version": "1.2.0", "ecosystem": "Go"},
            "dependency_groups": ["dev"],
            "vulnerabilities": [
              {"id": "GO-2031-1", "aliases": ["CVE-2031-0010", "GHSA-jjjj-kkkk-llll"], "summary": "Panic on input",
               "details": "A crafted header ends the process.",
               "affected": [
                 {"package": {"name": "example.org/other", "ecosystem": "Go"},
                  "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "1.2.1"}]}]},
                 {"package": {"name": "example.org/lib", "ecosystem": "Go"},
                  "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "1.1.9"},
                    {"introduced": "1.2.0"}, {"fixed": "1.10.0"}, {"introduced": "2.0.0"}, {"fixed": "2.0.1"}]},
                   {"type": "GIT", "events": [{"fixed": "9999999"}]}]}],
               "references": [{"type": "WEB", "url": "https://example.org/1"}],
               "database_specific": {"severity": "LOW", "cwe_ids": ["CWE-20"]}},
              {"id": "GHSA-jjjj-kkkk-llll", "aliases": ["CVE-2031-0010"]},
              {"id": "GO-2031-2", "summary": "Another", "database_specific": {"severity": "MODERATE"}}
            ],
            "groups": [
              {"ids": ["GHSA-jjjj-kkkk-llll", "GO-2031-1"], "aliases": ["CVE-2031-0010"], "max_severity": "7.5",
               "experimental_analysis": {"GO-2031-1": {"called": false}}},
              {"ids": ["GO-2031-2"], "aliases": null, "max_severity": ""}
            ]},
           {"package": {"name": "left-out", "version": "0.0.1", "ecosystem": "npm", "deprecated": true},
            "vulnerabilities": [{"id": "MAL-2031-7", "summary": "Malicious code"}],
            "groups": [{"ids": ["MAL-2031-7"]}], "licenses": ["AGPL-3.0"], "license_violations": ["AGPL-3.0"]},
           {"package": {"name": "old-one", "version": "1", "ecosystem": "PyPI"},
            "vulnerabilities": [{"id": "PYSEC-2031-1", "details": "Nobody rated this."}]}
         ]}
      ],
      "experimental_config": {"licenses": {"summary": false, "allowlist": null}},
      "experimental_generic_findings": [
        {"Adv": {"ID": {"Publisher": "P", "Reference": "weak-passwords"}, "Title": "Weak passwords", "Sev": 5,
         "Description": "Guessable.", "Recommendation": "Change them."}, "Target": {"Extra": "/etc/shadow: x"}}
      ]
    }
    """

  private let format = OSVScannerReport.format

  private func read() throws -> ReportReading { try ReportReading(Self.report, as: format) }

  @Test func `a group of ids that mean the same is one finding`() throws {
    let report = try read()
    #expect(report.drafts.filter { $0.key?.contains("example.org/lib") ?? false }.count == 2)
    #expect(report.drafts.map(\.key).contains("golang|example.org/lib|CVE-2031-0010|/builds/app/go.mod"))
    #expect(report.findings.count == 7)
  }

  @Test func `the fix is the nearest version of the same package`() throws {
    let finding = try #require(try read().finding("Panic on input"))
    #expect(finding.recommendedFix == "Update example.org/lib 1.2.0 to 1.10.0 or later.")
    #expect(finding.references.contains("CWE-20"))
  }

  @Test func `the group's score comes before the database's word, and both before not knowing`() throws {
    let report = try read()
    #expect(report.finding("Panic on input")?.severity.level == .high)
    #expect(report.finding("Another")?.severity.level == .medium)
    #expect(report.finding("Another")?.validation == .confirmed)
    #expect(report.finding("Nobody rated")?.severity.level == .medium)
    #expect(report.finding("Nobody rated")?.validation == .hypothesis)
  }

  @Test func `malicious packages are critical and confirmed`() throws {
    let finding = try #require(try read().finding("Malicious code"))
    #expect(finding.severity.level == .critical)
    #expect(finding.validation == .confirmed)
    #expect(finding.recommendedFix.hasPrefix("Remove left-out at once."))
  }

  @Test func `what is not called keeps its severity and says so`() throws {
    let finding = try #require(try read().finding("Panic on input"))
    #expect(finding.tags.contains("not-called"))
    #expect(finding.tags.contains("development-only"))
    #expect(finding.properties.contains { $0.name == "exposure" && $0.value == .string("internal") })
  }

  @Test func `licences, deprecation and other findings come in`() throws {
    let report = try read()
    #expect(report.finding("AGPL-3.0")?.category == .dependency)
    #expect(report.finding("is deprecated")?.category == .debt)
    #expect(report.finding("Weak passwords")?.severity.level == .critical)
  }

  @Test func `a vector is scored where nobody else says how bad it is`() throws {
    let text = """
      {"results": [{"source": {"path": "/src/lib-x", "type": "git"}, "packages": [
        {"package": {"commit": "0123456789abcdef0123"}, "vulnerabilities": [{"id": "OSV-2031-5",
         "summary": "Overflow", "severity": [{"type": "CVSS_V3",
         "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}]}]}]}]}
      """
    let report = try ReportReading(text, as: format)
    #expect(report.findings.map(\.severity.level) == [.critical])
    #expect(report.drafts.map(\.key) == ["|lib-x|OSV-2031-5|/src/lib-x"])
    #expect(report.findings.map(\.title) == ["lib-x 0123456789ab: Overflow"])
  }

  @Test func `absolute paths stay as they are`() throws {
    #expect(try read().finding("Another")?.locations.map(\.path) == ["/builds/app/go.mod"])
  }

  @Test func `a manifest is the same one wherever the tool ran`() throws {
    let run = try read().runs[0].resolved(PathResolution(roots: ["/builds/app"], knownPaths: []))
    let keys = run.findings.compactMap(\.key)
    #expect(keys.contains("golang|example.org/lib|CVE-2031-0010|go.mod"))
    #expect(keys.allSatisfy { !$0.contains("/builds") })
  }

  @Test func `no results are not taken for a clean run`() throws {
    let text = #"{"results": [], "experimental_config": {"licenses": {"summary": false}}}"#
    #expect(ReportReading.claims(format, text))
    let report = try ReportReading(text, as: format)
    #expect(report.notes.count == 1)
    #expect(report.runs[0].outcome == .partial(["The report does not tell whether anything was looked at."]))
  }
}
