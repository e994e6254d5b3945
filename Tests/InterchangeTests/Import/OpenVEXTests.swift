import Readiness
import ResultMatching
import Testing

@testable import Interchange

struct OpenVEXTests {
  static let report = """
    {
      "@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://example.org/vex/1", "author": "Ada",
      "timestamp": "2031-02-03T04:05:06Z", "version": 2,
      "statements": [
        {"vulnerability": {"@id": "https://nvd.nist.gov/vuln/detail/CVE-2031-0040", "name": "CVE-2031-0040",
          "aliases": ["GHSA-mmmm-nnnn-oooo"]},
         "products": [{"@id": "pkg:oci/app", "subcomponents": [{"@id": "pkg:apk/alpine/git@2.38"}]}],
         "status": "not_affected", "justification": "vulnerable_code_not_in_execute_path",
         "impact_statement": "The command is never run."},
        {"vulnerability": {"name": "CVE-2031-0041"}, "products": [{"@id": "pkg:oci/app"}],
         "status": "not_affected", "justification": "inline_mitigations_already_exist"},
        {"vulnerability": {"name": "CVE-2031-0042"}, "products": [{"@id": "pkg:oci/app"}],
         "status": "affected", "action_statement": "Update.", "timestamp": "2031-01-01T00:00:00Z"},
        {"vulnerability": {"name": "CVE-2031-0043"}, "products": [{"identifiers": {"purl": "pkg:npm/a"}}],
         "status": "fixed"},
        {"vulnerability": "CVE-2031-0044", "products": ["pkg:npm/b"], "status": "under_investigation"},
        {"vulnerability": {"name": "CVE-2031-0045"}, "status": "not_affected"},
        {"vulnerability": {"name": "CVE-2031-0046"}, "status": "whatever"},
        {"status": "fixed"}
      ]
    }
    """

  private let format = OpenVEXReport.format

  private func statements() throws -> [VulnerabilityStatement] {
    try ReportReading(Self.report, as: format).runs[0].statements
  }

  @Test func `every status has its meaning`() throws {
    let statements = try statements()
    #expect(
      statements.map(\.disposition) == [
        .notApplicable, .mitigated, .open, .fixedVerified, .open, .notApplicable,
      ]
    )
    #expect(
      statements.map(\.validation) == [.refuted, .confirmed, .confirmed, .confirmed, .hypothesis, .refuted]
    )
  }

  @Test func `a statement keeps every id, the components and its words`() throws {
    let statement = try statements()[0]
    #expect(statement.ids == ["CVE-2031-0040", "GHSA-mmmm-nnnn-oooo"])
    #expect(statement.products == ["pkg:apk/alpine/git@2.38"])
    #expect(
      statement.reason
        == "OpenVEX: not affected, vulnerable code not in execute path. The command is never run."
    )
    #expect(statement.author == "Ada")
    #expect(statement.time?.description == "2031-02-03T04:05:06Z")
  }

  @Test func `products and times come from where they stand`() throws {
    let statements = try statements()
    #expect(statements[2].time?.description == "2031-01-01T00:00:00Z")
    #expect(statements[3].products == ["pkg:npm/a"])
    #expect(statements[4].products == ["pkg:npm/b"])
    #expect(statements[5].products.isEmpty)
  }

  @Test func `an attestation's predicate is the document`() throws {
    let text = """
      {"_type": "https://in-toto.io/Statement/v1", "predicateType": "https://openvex.dev/ns/v0.2.0",
       "predicate": \(Self.report)}
      """
    #expect(ReportReading.claims(format, text))
    #expect(try ReportReading(text, as: format).runs[0].statements.count == 6)
  }

  @Test func `what is missing or unknown is noted`() throws {
    let report = try ReportReading(Self.report, as: format)
    #expect(report.notes.count == 3)
    #expect(report.notes[0].contains("CVE-2031-0045"))
    #expect(report.notes[1].contains("whatever"))
    #expect(report.findings.isEmpty)
  }
}
