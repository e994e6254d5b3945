import Readiness
import ResultMatching
import Testing

@testable import Interchange

/// What a newer report of a scanner says of findings that it no longer names.
struct RuleSurveyTests {
  /// The presences by the first place of what was found, after both reports.
  private func presences(
    _ before: String,
    _ after: String,
    _ format: ImportFormat
  ) throws -> [String: Presence] {
    var register = Register()
    for (index, text) in [before, after].enumerated() {
      let run = try #require(try ReportReading(text, as: format).runs.first)
      let report = RunIntake.Report(
        name: "scan.json",
        digest: "\(index)",
        time: Timestamp(secondsSinceEpoch: 1_800_000_000 + index)
      )
      let last = register.findings.compactMap(\.id.number).max() ?? 0
      let intake = RunIntake(run, from: report, into: register, lastNumber: last)
      for finding in intake.findings { register.insert(finding) }
      if let scan = intake.scan { register.record(scan, of: scan.series) }
    }
    return Dictionary(
      register.findings.map { ("\($0.locations[0].path) \($0.sources[0].rule ?? "")", $0.presence) }
    ) { first, _ in first }
  }

  private func trivy(_ results: [(target: String, kind: String, ids: [String])]) -> String {
    let list = results.map { target, kind, ids in
      let found = ids.map { id in
        let level = id.hasSuffix("9") ? "LOW" : "HIGH"
        return """
          {"VulnerabilityID": "\(id)", "PkgName": "p", "InstalledVersion": "1", "Severity": "\(level)"}
          """
      }
      return """
        {"Target": "\(target)", "Class": "\(kind)", "Type": "npm",
         "Vulnerabilities": [\(found.joined(separator: ","))]}
        """
    }
    return "{\"SchemaVersion\": 2, \"ArtifactName\": \".\", \"Results\": [\(list.joined(separator: ","))]}"
  }

  @Test func `Trivy's findings are fixed in lockfiles that a later report lists, and not elsewhere`() throws {
    let before = trivy([
      ("a/package-lock.json", "lang-pkgs", ["CVE-2031-0001", "CVE-2031-0009"]),
      ("b/package-lock.json", "lang-pkgs", ["CVE-2031-0002"]),
      ("c/package-lock.json", "lang-pkgs", ["CVE-2031-0003"]),
    ])
    let after = trivy([
      ("a/package-lock.json", "lang-pkgs", ["CVE-2031-0004"]), ("b/package-lock.json", "lang-pkgs", []),
      ("c/package-lock.json", "secret", []),
    ])
    let found = try presences(before, after, TrivyReport.format)
    #expect(found["a/package-lock.json CVE-2031-0001"] == .goneFixed)
    #expect(found["b/package-lock.json CVE-2031-0002"] == .goneFixed)
    // Listed for secrets only.
    #expect(found["c/package-lock.json CVE-2031-0003"] == .goneUntested)
    // Less severe than all that is shown: the report may have been told to leave it out.
    #expect(found["a/package-lock.json CVE-2031-0009"] == .goneUntested)
  }

  @Test func `packages that Trivy lists without any vulnerability show none to be fixed`() throws {
    let before = trivy([("package-lock.json", "lang-pkgs", ["CVE-2031-0001"])])
    let after = trivy([("package-lock.json", "lang-pkgs", [])])
    let found = try presences(before, after, TrivyReport.format)
    #expect(found["package-lock.json CVE-2031-0001"] == .goneUntested)
  }

  private func osv(_ sources: [(path: String, ids: [String])]) -> String {
    let results = sources.map { path, ids in
      let found = ids.map { "{\"id\": \"\($0)\"}" }.joined(separator: ",")
      return """
        {"source": {"path": "\(path)", "type": "lockfile"}, "packages": [{"package": {"name": "p",
         "version": "1", "ecosystem": "npm"}, "vulnerabilities": [\(found)],
         "license_violations": [\(path.hasPrefix("a") && ids.count > 1 ? "\"X-1\"" : "")]}]}
        """
    }
    return "{\"results\": [\(results.joined(separator: ","))]}"
  }

  @Test func `osv-scanner's findings are fixed in sources that a later report lists, and not elsewhere`()
    throws
  {
    let before = osv([("a.lock", ["GO-2031-1", "GO-2031-2"]), ("b.lock", ["GO-2031-3"])])
    let found = try presences(before, osv([("a.lock", ["GO-2031-2"])]), OSVScannerReport.format)
    #expect(found["a.lock GO-2031-1"] == .goneFixed)
    #expect(found["b.lock GO-2031-3"] == .goneUntested)
    #expect(found["a.lock license-violation"] == .goneUntested)
  }

  private func detectSecrets(_ files: [String: [String]], plugins: [String], filter: String = "") -> String {
    let results = files.sorted { $0.key < $1.key }.map { path, kinds in
      let found = kinds.map { kind in
        """
        {"type": "\(kind)", "filename": "\(path)", "line_number": 3,
         "hashed_secret": "\(ContentDigest.hexadecimal(path + kind).prefix(40))"}
        """
      }
      return "\"\(path)\": [\(found.joined(separator: ","))]"
    }
    return """
      {"version": "1.5.0", "plugins_used": [\(plugins.map { "{\"name\": \"\($0)\"}" }.joined(separator: ","))],
       "filters_used": [{"path": "detect_secrets.filters.allowlist.is_line_allowlisted"}\(filter)],
       "results": {\(results.joined(separator: ","))}}
      """
  }

  @Test func `detect-secrets' findings are fixed in files that a later report lists, by detectors that ran`()
    throws
  {
    let (aws, word) = ("AWS Access Key", "Secret Keyword")
    let both = ["AWSKeyDetector", "KeywordDetector"]
    let before = detectSecrets(["a.py": [aws, word, "Private Key"], "b.py": [aws]], plugins: both)
    let after = detectSecrets(["a.py": [word]], plugins: both)
    let found = try presences(before, after, DetectSecretsReport.format)
    #expect(found["a.py \(aws)"] == .goneFixed)
    #expect(found["a.py Private Key"] == .goneUntested)
    #expect(found["b.py \(aws)"] == .goneUntested)
    let custom = ", {\"path\": \"detect_secrets.filters.regex.should_exclude_line\", \"pattern\": [\"a\"]}"
    let filtered = detectSecrets(["a.py": [word]], plugins: both, filter: custom)
    #expect(try presences(before, filtered, DetectSecretsReport.format)["a.py \(aws)"] == .goneUntested)
  }

  @Test func `gitleaks does not tell where it looked, so nothing that it no longer names is fixed`() throws {
    let found = try presences(GitleaksTests.report, "[]", GitleaksReport.format)
    #expect(!found.isEmpty && found.values.allSatisfy { $0 == .goneUntested })
  }
}
