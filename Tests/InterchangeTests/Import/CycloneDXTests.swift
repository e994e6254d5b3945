import Readiness
import ResultMatching
import Testing

@testable import Interchange

struct CycloneDXTests {
  static let report = """
    {
      "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
      "metadata": {"timestamp": "2031-02-03T04:05:06Z", "authors": [{"name": "Ada"}],
        "tools": {"components": [{"type": "application", "name": "sbom-maker", "version": "3.2"}]},
        "component": {"bom-ref": "app", "name": "app", "version": "1"}},
      "components": [
        {"bom-ref": "c1", "name": "yaml-ish", "version": "2.0.0", "purl": "pkg:npm/yaml-ish@2.0.0",
         "components": [{"bom-ref": "c2", "name": "inner", "version": "1"}]}
      ],
      "vulnerabilities": [
        {"id": "CVE-2031-0020", "ratings": [{"score": 9.8, "severity": "critical", "method": "CVSSv31"}],
         "cwes": [79], "description": "Bad things happen.", "recommendation": "Update yaml-ish to 3.0.0.",
         "advisories": [{"url": "https://example.org/20"}], "affects": [{"ref": "c1"}, {"ref": "c2"}]},
        {"id": "CVE-2031-0021", "affects": [{"ref": "c1"}],
         "analysis": {"state": "not_affected", "justification": "code_not_reachable", "detail": "Never called."}},
        {"id": "CVE-2031-0022", "affects": [{"ref": "c1"}],
         "analysis": {"state": "not_affected", "justification": "protected_at_perimeter"}},
        {"id": "CVE-2031-0023", "affects": [{"ref": "c1"}], "analysis": {"state": "not_affected"}},
        {"id": "CVE-2031-0024", "affects": [{"ref": "c1"}], "analysis": {"state": "exploitable",
         "response": ["will_not_fix"]}},
        {"id": "CVE-2031-0025", "affects": [{"ref": "c1"}], "analysis": {"state": "in_triage"}},
        {"id": "CVE-2031-0026", "affects": [{"ref": "c1"}], "analysis": {"state": "resolved",
         "lastUpdated": "2031-01-01T00:00:00Z"}},
        {"id": "CVE-2031-0027", "affects": [{"ref": "c1"}], "analysis": {"state": "false_positive"}},
        {"id": "CVE-2031-0028", "rejected": "2031-01-01T00:00:00Z"}
      ]
    }
    """

  private let format = CycloneDXReport.format

  private func read() throws -> ReportReading { try ReportReading(Self.report, as: format) }

  @Test func `vulnerabilities without an analysis and open ones are findings`() throws {
    let report = try read()
    #expect(
      report.drafts.map(\.rule) == ["CVE-2031-0020", "CVE-2031-0020", "CVE-2031-0024", "CVE-2031-0025"]
    )
    #expect(report.drafts[0].key == "npm|yaml-ish|CVE-2031-0020|")
    #expect(report.drafts[1].key == "|inner|CVE-2031-0020|")
    #expect(report.findings[0].severity.level == .critical)
    #expect(report.findings[0].references.contains("CWE-79"))
    #expect(report.findings[0].recommendedFix == "Update yaml-ish to 3.0.0.")
    #expect(report.findings[2].validation == .confirmed)
    #expect(report.findings[3].validation == .hypothesis)
    #expect(report.runs[0].tool == "sbom-maker")
  }

  @Test(arguments: [
    ("CVE-2031-0021", Disposition.notApplicable), ("CVE-2031-0022", .mitigated),
    ("CVE-2031-0023", .notApplicable), ("CVE-2031-0024", .accepted), ("CVE-2031-0025", .open),
    ("CVE-2031-0026", .fixedVerified), ("CVE-2031-0027", .falsePositive),
  ])
  func `an analysis is a statement`(_ id: String, _ disposition: Disposition) throws {
    let statement = try #require(try read().runs[0].statements.first { $0.ids == [id] })
    #expect(statement.disposition == disposition)
    #expect(statement.products == ["pkg:npm/yaml-ish@2.0.0"])
    #expect(statement.author == "Ada")
  }

  @Test func `no analysis is no statement, and a missing justification is noted`() throws {
    let report = try read()
    #expect(report.runs[0].statements.count == 7)
    #expect(report.notes.count == 1)
    #expect(report.notes[0].contains("CVE-2031-0023"))
  }

  @Test func `a list of components alone says nothing of vulnerabilities`() throws {
    let text = """
      {"bomFormat": "CycloneDX", "specVersion": "1.4", "components": [{"name": "a"}, {"name": "b"}],
       "metadata": {"tools": [{"vendor": "v", "name": "old-maker", "version": "1"}]}}
      """
    let report = try ReportReading(text, as: format)
    #expect(report.runs[0].tool == "old-maker")
    #expect(report.runs[0].passedOver == [ToolRun.PassedOver(what: "components", count: 2)])
    #expect(report.runs[0].outcome == .partial(["The document says nothing about vulnerabilities."]))
  }

  @Test func `XML is told what to do with it`() throws {
    let text = #"<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.4"><components/></bom>"#
    #expect(ReportReading.claims(format, text))
    #expect(throws: ReportFault.self) { try ReportReading(text, as: format) }
  }

  @Test func `a reference that is a package URL names the package itself`() throws {
    let text = """
      {"bomFormat": "CycloneDX", "vulnerabilities": [{"id": "CVE-2031-0030",
       "affects": [{"ref": "pkg:maven/org.x/log@1.0?type=jar"}]}]}
      """
    let report = try ReportReading(text, as: format)
    #expect(report.drafts[0].key == "maven|org.x:log|CVE-2031-0030|")
    #expect(report.findings[0].title.hasPrefix("org.x:log 1.0: "))
  }
}
