import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

extension ReportReading {
  /// The first finding with a word in its title.
  func finding(_ word: String) -> Finding? { findings.first { $0.title.contains(word) } }
}

/// What holds for every report on dependencies and secrets.
struct AdvisoryReportsTests {
  static let fixtures: [(format: ImportFormat, text: String)] = [
    (NpmAuditReport.format, NpmAuditTests.packages),
    (NpmAuditReport.format, NpmAuditTests.advisories),
    (YarnAuditReport.format, YarnAuditTests.classic),
    (YarnAuditReport.format, YarnAuditTests.berry),
    (TrivyReport.format, TrivyTests.report),
    (OSVScannerReport.format, OSVScannerTests.report),
    (GitleaksReport.format, GitleaksTests.report),
    (DetectSecretsReport.format, DetectSecretsTests.report),
    (ScorecardReport.format, ScorecardTests.report),
    (CycloneDXReport.format, CycloneDXTests.report),
    (OpenVEXReport.format, OpenVEXTests.report),
  ]

  @Test(arguments: fixtures.indices)
  func `a report is recognized as its own format only`(_ index: Int) throws {
    let (format, text) = Self.fixtures[index]
    let input = try ImportInput(Array(text.utf8), name: "report")
    let names = ImportFormat.all.filter { $0.recognizes(input) }.map(\.name)
    #expect(names == [format.name])
  }

  @Test(arguments: ImportFormat.all.indices)
  func `nothing and anything are nobody's`(_ index: Int) throws {
    let format = ImportFormat.all[index]
    for text in ["[]", "{}", "null", "[{}]", "{\"results\": []}", "{\"a\": 1}", "[1, 2]", "text"] {
      #expect(!ReportReading.claims(format, text), "\(format.name) claims \(text)")
    }
  }

  @Test(arguments: fixtures.indices)
  func `an empty list or null in a report's place is read without a finding`(_ index: Int) throws {
    for text in ["[]", "null", "{}"] {
      let report = try? ReportReading(text, as: Self.fixtures[index].format)
      #expect(report?.findings.isEmpty ?? true)
    }
  }

  @Test(arguments: fixtures.indices)
  func `a finding says where in the file its record stands`(_ index: Int) throws {
    let (format, text) = Self.fixtures[index]
    let bytes = Array(text.utf8)
    for finding in try ReportReading(text, as: format).findings {
      let source = try #require(finding.sources.first)
      let offset = try #require(source.recordOffset)
      let length = try #require(source.recordLength)
      #expect(bytes[offset] == UInt8(ascii: "{"))
      #expect(bytes[offset + length - 1] == UInt8(ascii: "}"))
    }
  }

  @Test(arguments: fixtures.indices)
  func `a finding can be acted on`(_ index: Int) throws {
    let (format, text) = Self.fixtures[index]
    for finding in try ReportReading(text, as: format).findings {
      #expect(!finding.impact.isEmpty)
      #expect(!finding.evidence.isEmpty)
      #expect(finding.evidence.allSatisfy { $0.recordedBy != nil })
      #expect(finding.disposition == .open)
      #expect(!finding.title.contains("\n"))
      #expect(!finding.severity.justification.isEmpty)
    }
  }
}

struct VersionOrderTests {
  @Test(arguments: [
    ("1.2.0", "1.10.0"), ("1.0.0-rc.1", "1.0.0"), ("1.0.0", "1.0.1"), ("1.0", "1.0.1"), ("1.0-r1", "1.0-r2"),
    ("9.9", "1:1.0"), ("v1.2", "v1.3"), ("1.0a1", "1.0"), ("2.0.0-alpha", "2.0.0-beta"),
    ("1.99999999999999999999998", "1.99999999999999999999999"),
  ])
  func `a version comes before a later one and not behind it`(_ earlier: String, _ later: String) {
    #expect(VersionOrder.isBefore(earlier, later))
    #expect(!VersionOrder.isBefore(later, earlier))
  }

  @Test(arguments: [("1.0", "1.0.0"), ("v1.0", "1.0"), ("1.0+build", "1.0")])
  func `versions can be the same in two writings`(_ left: String, _ right: String) {
    #expect(!VersionOrder.isBefore(left, right))
    #expect(!VersionOrder.isBefore(right, left))
  }
}

struct CVSSVectorTests {
  /// Scores of the specification's own examples and of the calculator of its authors.
  @Test(arguments: [
    ("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8),
    ("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 6.1),
    ("CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:N/A:H", 5.9),
    ("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", 10.0),
    ("CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H/E:P", 7.8),
    ("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0),
  ])
  func `a vector has the score that CVSS gives it`(_ vector: String, _ score: Double) {
    #expect(CVSSVector.baseScore(vector) == score)
  }

  @Test(arguments: ["", "CVSS:4.0/AV:N", "CVSS:3.1/AV:N", "AV:N/AC:L/Au:N/C:P/I:P/A:P", "CVSS:3.1/S:U/AV:Z"])
  func `other vectors have none`(_ vector: String) { #expect(CVSSVector.baseScore(vector) == nil) }
}

struct AdvisoryIDsTests {
  @Test func `the smallest id is a CVE before a GHSA before others`() {
    #expect(AdvisoryIDs(["PYSEC-1", "ghsa-AAAA-bbbb-cccc", "cve-2031-1"]).smallest == "CVE-2031-1")
    #expect(AdvisoryIDs(["PYSEC-1", "ghsa-AAAA-bbbb-cccc"]).smallest == "GHSA-aaaa-bbbb-cccc")
    #expect(AdvisoryIDs(["RUSTSEC-1", "GO-1"]).smallest == "GO-1")
  }

  @Test func `an address tells an id only when it ends in one`() {
    #expect(
      AdvisoryIDs.inAddress("https://github.com/advisories/GHSA-aaaa-bbbb-cccc?x#y") == "GHSA-aaaa-bbbb-cccc"
    )
    #expect(AdvisoryIDs.inAddress("https://npmjs.com/advisories/77") == nil)
    #expect(AdvisoryIDs.inAddress("") == nil)
  }

  @Test func `package URLs and tools' words name the same package`() {
    #expect(PackageName(packageURL: "pkg:npm/%40a/b@1.0?x=y") == PackageName("@a/b", ecosystem: "yarn"))
    #expect(PackageName(packageURL: "pkg:maven/org.x/log@1") == PackageName("org.x:log", ecosystem: "jar"))
    #expect(
      PackageName(packageURL: "pkg:deb/debian/curl@7?distro=11")
        == PackageName("curl", ecosystem: "Debian:11")
    )
    #expect(PackageName(packageURL: "not one") == nil)
    #expect(PackageName.version(packageURL: "pkg:npm/%40a/b@1.0?x=y") == "1.0")
  }
}
