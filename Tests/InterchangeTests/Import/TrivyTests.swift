import Readiness
import ResultMatching
import Testing

@testable import Interchange

struct TrivyTests {
  static let report = """
    {
      "SchemaVersion": 2, "Trivy": {"Version": "0.70.0"}, "CreatedAt": "2031-02-03T04:05:06Z",
      "ArtifactName": ".", "ArtifactType": "filesystem",
      "Results": [
        {"Target": "web/package-lock.json", "Class": "lang-pkgs", "Type": "npm",
         "Vulnerabilities": [
           {"VulnerabilityID": "CVE-2031-0002", "PkgName": "@scope/yaml-ish", "InstalledVersion": "2.0.0",
            "PkgIdentifier": {"PURL": "pkg:npm/%40scope/yaml-ish@2.0.0"},
            "FixedVersion": "1.9.9, 2.0.4, 3.0.0", "Status": "fixed", "Severity": "HIGH", "CweIDs": ["CWE-400"],
            "Title": "Deep aliases", "Description": "Aliases within aliases fill the memory.",
            "PrimaryURL": "https://avd.example/CVE-2031-0002", "References": ["https://example.org/a"],
            "CVSS": {"nvd": {"V3Score": 7.5}}},
           {"VulnerabilityID": "CVE-2031-0003", "PkgName": "old-ssl", "InstalledVersion": "1.0",
            "Status": "will_not_fix", "Severity": "UNKNOWN", "CVSS": {"redhat": {"V2Score": 10}}},
           {"VulnerabilityID": "CVE-2031-0004", "PkgName": "old-ssl", "InstalledVersion": "1.0",
            "Severity": "UNKNOWN"}
         ],
         "ExperimentalModifiedFindings": [
           {"Type": "vulnerability", "Status": "ignored", "Statement": "not used", "Source": ".trivyignore",
            "Finding": {"VulnerabilityID": "CVE-2031-0005", "PkgName": "left-out", "InstalledVersion": "1.0.0",
            "Severity": "CRITICAL", "Title": "Anything"}}
         ]},
        {"Target": "Dockerfile", "Class": "config", "Type": "dockerfile",
         "MisconfSummary": {"Successes": 1, "Failures": 1, "Exceptions": 0},
         "Misconfigurations": [
           {"Type": "Dockerfile Security Check", "ID": "DS-0002", "AVDID": "AVD-DS-0002", "Title": "Runs as root",
            "Description": "Root in the container is root outside.", "Message": "Add a USER statement",
            "Resolution": "Add a USER statement with a user that is not root", "Severity": "HIGH", "Status": "FAIL",
            "CauseMetadata": {"StartLine": 3, "EndLine": 4, "Code": {"Lines": [
              {"Number": 2, "Content": "RUN true", "IsCause": false},
              {"Number": 3, "Content": "RUN make", "IsCause": true},
              {"Number": 4, "Content": "CMD serve", "IsCause": true}]}}},
           {"ID": "DS-0001", "Title": "Tag is latest", "Severity": "MEDIUM", "Status": "PASS"},
           {"ID": "DS-0003", "Title": "Port 22", "Severity": "MEDIUM", "Status": "EXCEPTION"}
         ]},
        {"Target": "deploy.env", "Class": "secret",
         "Secrets": [{"RuleID": "github-pat", "Category": "GitHub", "Severity": "CRITICAL", "Title": "GitHub token",
           "StartLine": 7, "EndLine": 7, "Match": "TOKEN=**** OTHER=plain-value-beside",
           "Code": {"Lines": [{"Number": 7, "Content": "OTHER=plain-value-beside", "IsCause": true}]}}]},
        {"Target": "OS Packages", "Class": "license",
         "Licenses": [
           {"Severity": "HIGH", "Category": "restricted", "PkgName": "busy", "Name": "GPL-2.0-only",
            "Confidence": 1, "Link": ""},
           {"Severity": "LOW", "Category": "notice", "PkgName": "zlib", "Name": "Zlib", "Confidence": 1}
         ]}
      ]
    }
    """

  private let format = TrivyReport.format

  private func read() throws -> ReportReading { try ReportReading(Self.report, as: format) }

  @Test func `vulnerabilities, misconfigurations, secrets and licences all come in`() throws {
    let report = try read()
    #expect(report.findings.count == 7)
    #expect(report.runs[0].version == "0.70.0")
    #expect(report.runs[0].time?.description == "2031-02-03T04:05:06Z")
  }

  @Test func `a vulnerability is fixed by the nearest version above the one in use`() throws {
    let finding = try #require(try read().finding("Deep aliases"))
    #expect(finding.recommendedFix == "Update @scope/yaml-ish 2.0.0 to 2.0.4 or later.")
    #expect(finding.severity.level == .high)
    #expect(finding.validation == .confirmed)
    #expect(finding.locations.map(\.path) == ["web/package-lock.json"])
    #expect(finding.verifyCommand == "trivy fs --scanners vuln .")
    #expect(finding.references.prefix(2) == ["CVE-2031-0002", "CWE-400"])
  }

  @Test func `a vulnerability is known by ecosystem, package, id and manifest`() throws {
    #expect(
      try read().drafts.compactMap(\.key).contains("npm|@scope/yaml-ish|CVE-2031-0002|web/package-lock.json")
    )
  }

  @Test func `an unknown severity goes by the score, and without one is a medium hypothesis`() throws {
    let report = try read()
    let scored = try #require(report.finding("CVE-2031-0003"))
    // Version 2 of CVSS has no critical band.
    #expect(scored.severity.level == .high)
    #expect(scored.recommendedFix.contains("will not fix"))
    let unscored = try #require(report.finding("CVE-2031-0004"))
    #expect(unscored.severity.level == .medium)
    #expect(unscored.validation == .hypothesis)
  }

  @Test func `passed checks and exceptions are counted and make no findings`() throws {
    let report = try read()
    #expect(report.finding("Tag is latest") == nil)
    #expect(report.finding("Port 22") == nil)
    #expect(
      report.runs[0].passedOver.map(\.what) == [
        "passed misconfiguration checks", "misconfiguration checks with an exception",
        "licences without restrictions",
      ]
    )
  }

  @Test func `a misconfiguration quotes the lines that cause it`() throws {
    let finding = try #require(try read().finding("Runs as root"))
    #expect(finding.locations.first?.text == "Dockerfile:3-4")
    #expect(finding.locations.first?.snippet == "RUN make\nCMD serve")
    #expect(finding.recommendedFix == "Add a USER statement with a user that is not root")
    #expect(finding.sources.first?.rule == "DS-0002")
  }

  @Test func `what trivyignore hides stays open with a mark`() throws {
    let finding = try #require(try read().finding("left-out"))
    #expect(finding.disposition == .open)
    #expect(finding.tags.contains("tool-suppressed"))
    let property = try #require(finding.properties.first { $0.name == "tool_suppression" })
    #expect(property.value.text.contains("not used"))
  }

  @Test func `nothing of a secret's line is kept`() throws {
    let report = try read()
    let finding = try #require(report.finding("GitHub token"))
    #expect(finding.category == .secret)
    #expect(finding.locations.first?.text == "deploy.env:7")
    #expect(finding.severity.level == .critical)
    #expect(!report.everything.contains("plain-value"))
  }

  @Test(arguments: ["", ", \"Results\": null", ", \"Results\": []"])
  func `no results are never taken for a clean run`(_ results: String) throws {
    let text = #"{"SchemaVersion": 2, "ArtifactName": "app", "ArtifactType": "filesystem""# + results + "}"
    #expect(ReportReading.claims(format, text))
    let report = try ReportReading(text, as: format)
    #expect(report.notes.count == 1)
    #expect(report.runs[0].outcome == .partial(["The report does not tell whether anything was looked at."]))
  }

  @Test func `the bare list of schema 1 is read`() throws {
    let text = """
      [{"Target": "Gemfile.lock", "Type": "bundler", "Vulnerabilities": [
        {"VulnerabilityID": "CVE-2031-0006", "PkgName": "rack-ish", "InstalledVersion": "1.0", "Severity": "LOW"}]},
       {"Target": "go.sum", "Type": "gomod", "Vulnerabilities": null}]
      """
    #expect(ReportReading.claims(format, text))
    let report = try ReportReading(text, as: format)
    #expect(report.drafts.map(\.key) == ["gem|rack-ish|CVE-2031-0006|Gemfile.lock"])
  }

  @Test(arguments: ["Resources", "Vulnerabilities"])
  func `the resources of a cluster are read, known by their images`(_ list: String) throws {
    let text = """
      {"ClusterName": "c", "\(list)": [{"Namespace": "n", "Kind": "Pod", "Name": "p", "Results": [
        {"Target": "reg.example/web:1.0 (debian 12)", "Class": "os-pkgs", "Type": "debian", "Vulnerabilities": [
          {"VulnerabilityID": "CVE-2031-0008", "PkgName": "zlib", "Severity": "LOW"}]}]}]}
      """
    #expect(ReportReading.claims(format, text))
    #expect(
      try ReportReading(text, as: format).drafts.map(\.key) == ["deb|zlib|CVE-2031-0008|reg.example/web"]
    )
  }

  @Test func `one vulnerability of a package at two paths is one finding`() throws {
    let text = """
      {"SchemaVersion": 2, "ArtifactName": "reg.example:5000/app:1.2", "ArtifactType": "container_image",
       "Results": [{"Target": "Java", "Class": "lang-pkgs", "Type": "jar", "Vulnerabilities": [
        {"VulnerabilityID": "CVE-2031-0007", "PkgName": "org.x:log", "PkgPath": "app/a.jar",
         "InstalledVersion": "1", "Severity": "LOW"},
        {"VulnerabilityID": "CVE-2031-0007", "PkgName": "org.x:log", "PkgPath": "app/b.jar",
         "InstalledVersion": "1", "Severity": "CRITICAL"}]}]}
      """
    let report = try ReportReading(text, as: format)
    #expect(report.drafts.map(\.key) == ["maven|org.x:log|CVE-2031-0007|reg.example:5000/app"])
    #expect(report.findings[0].locations.map(\.path) == ["app/a.jar", "app/b.jar"])
    #expect(report.findings[0].severity.level == .critical)
    #expect(report.findings[0].verifyCommand == "trivy image --scanners vuln reg.example:5000/app:1.2")
  }

  @Test func `a name that a shell would take apart is quoted in the command`() throws {
    let text = Self.report.replacing("\"filesystem\"", with: "\"container_image\"")
      .replacing("\"ArtifactName\": \".\"", with: "\"ArtifactName\": \"x; rm -rf y\"")
    let finding = try #require(try ReportReading(text, as: format).finding("Deep aliases"))
    #expect(finding.verifyCommand == "trivy image --scanners vuln 'x; rm -rf y'")
  }
}
