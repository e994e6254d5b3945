import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct SemgrepReportTests {
  static let typical = """
    {"version": "1.99.0", "results": [
      {"check_id": "rules.local.shop-raw-html", "path": "src/view.js",
       "start": {"line": 12, "col": 3, "offset": 200}, "end": {"line": 13, "col": 9, "offset": 240},
       "extra": {"message": "User input reaches innerHTML. Use textContent instead.", "severity": "ERROR",
        "metadata": {"cwe": ["CWE-79: Cross-site Scripting"], "owasp": ["A03:2021 - Injection"],
         "category": "security", "confidence": "LOW", "likelihood": "HIGH", "impact": "MEDIUM",
         "references": ["https://example.org/xss", "javascript:alert(1)//"]},
        "fix": "view.textContent = name", "fingerprint": "requires login", "lines": "requires login",
        "is_ignored": false, "validation_state": "NO_VALIDATOR", "engine_kind": "OSS"}},
      {"check_id": "rules.local.shop-raw-html", "path": "src/list.js", "start": {"line": 4, "col": 1},
       "end": {"line": 4, "col": 20},
       "extra": {"message": "User input reaches innerHTML.", "severity": "WARNING", "metadata": {},
        "fingerprint": "requires login", "lines": "  box.innerHTML = row", "is_ignored": true}},
      {"check_id": "style.no-var", "path": "src/list.js", "start": {"line": 9}, "end": {"line": 9},
       "extra": {"message": "Prefer let.", "severity": "ERROR", "fingerprint": "requires login",
        "metadata": {"category": "best-practice"}, "lines": "var x = 1"}}
     ],
     "errors": [
      {"code": 3, "level": "warn", "type": ["PartialParsing", [{"path": "src/odd.js"}]],
       "message": "Syntax error at line src/odd.js:7", "path": "src/odd.js"},
      {"code": 2, "level": "info", "type": "Other", "message": "nothing much"}],
     "paths": {"scanned": ["src/view.js", "src/list.js", "src/odd.js"],
      "skipped": [{"path": "big.min.js", "reason": "minified"}]},
     "skipped_rules": []}
    """

  private static let format = SemgrepReport.format

  @Test func `the folders of the configuration are no part of a rule`() throws {
    let reading = try ReportReading(Self.typical, as: Self.format)
    #expect(reading.drafts.map(\.rule) == ["shop-raw-html", "shop-raw-html", "no-var"])
    #expect(
      reading.findings[0].properties.first == Property("check_id", .string("rules.local.shop-raw-html"))
    )
  }

  @Test func `a request to log in is neither a fingerprint nor code`() throws {
    let reading = try ReportReading(Self.typical, as: Self.format)
    #expect(reading.drafts.allSatisfy { $0.fingerprint == nil })
    #expect(reading.findings[0].locations.first?.snippet == nil)
    #expect(reading.findings[1].locations.first?.snippet == "  box.innerHTML = row")
    #expect(!reading.everything.contains("requires login"))
  }

  @Test func `a fingerprint that differs from result to result is kept`() throws {
    func result(_ path: String, _ fingerprint: String) -> String {
      #"{"check_id":"r","path":"\#(path)","extra":{"message":"m","fingerprint":"\#(fingerprint)"}}"#
    }
    let text = "{\"results\":[\(result("a", "f1")),\(result("b", "f2")),\(result("c", "f2"))]}"
    #expect(try ReportReading(text, as: Self.format).drafts.map(\.fingerprint) == ["f1", nil, nil])
  }

  @Test func `errors are high, warnings medium, and what is no weakness is low at most`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(findings.map(\.severity.level) == [.high, .medium, .low])
    #expect(findings.map(\.validation) == [.hypothesis, .hypothesis, .hypothesis])
    #expect(findings.map(\.category) == [.defect, .defect, .debt])
  }

  @Test func `metadata becomes references and properties`() throws {
    let finding = try #require(try ReportReading(Self.typical, as: Self.format).findings.first)
    #expect(finding.references == ["CWE-79", "OWASP A03:2021 - Injection", "https://example.org/xss"])
    #expect(finding.title == "User input reaches innerHTML")
    #expect(finding.recommendedFix.hasPrefix("Use textContent instead."))
    #expect(finding.recommendedFix.hasSuffix("view.textContent = name"))
    #expect(finding.locations.first?.text == "src/view.js:12-13")
    #expect(finding.properties.map(\.name) == ["check_id", "confidence", "likelihood", "impact"])
  }

  @Test func `what a comment silences stays open and says so`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(findings.map(\.tags) == [[], ["tool-suppressed"], []])
    #expect(findings[1].disposition == .open)
  }

  @Test func `a file that was parsed in part is not one that was looked at`() throws {
    let run = try #require(try ReportReading(Self.typical, as: Self.format).runs.first)
    #expect(run.paths == ["src/view.js", "src/list.js"])
    #expect(run.outcome == .partial(["src/odd.js: PartialParsing, Syntax error at line src/odd.js:7"]))
    #expect(run.passedOver == [ToolRun.PassedOver(what: "skipped files", count: 1)])
    #expect(run.version == "1.99.0")
  }

  @Test func `a secret is kept nowhere, and one that works is critical`() throws {
    let secret = "zq81" + "Lm0pWx55TyKd"
    let text = """
      {"results": [{"check_id": "generic.secrets.shop-key", "path": "conf.py", "start": {"line": 1},
        "end": {"line": 1}, "extra": {"message": "A key \(secret) stands here.", "severity": "ERROR",
        "metadata": {"category": "security", "cwe": "CWE-798: Hard-coded Credentials"},
        "metavars": {"$KEY": {"abstract_content": "\\"\(secret)\\""}},
        "fix": "key = \(secret)", "lines": "key = \\"\(secret)\\"", "validation_state": "CONFIRMED_VALID"}}]}
      """
    let reading = try ReportReading(text, as: Self.format)
    #expect(!reading.everything.contains(secret))
    let finding = try #require(reading.findings.first)
    #expect(finding.severity.level == .critical)
    #expect(finding.validation == .confirmed)
    #expect(finding.category == .secret)
    #expect(finding.locations.first?.snippet == "key =…")
    #expect(reading.drafts.first?.key?.hasPrefix("shop-key|") == true)
  }

  @Test func `a vulnerable dependency is known by its package`() throws {
    let text = """
      {"results": [{"check_id": "ssc-1234", "path": "package-lock.json", "start": {"line": 7},
        "end": {"line": 7}, "extra": {"message": "left-thing is vulnerable.", "severity": "HIGH",
        "metadata": {"sca-vuln-database-identifier": "CVE-2024-99999"}, "lines": "",
        "sca_info": {"reachable": false, "dependency_match": {"lockfile": "package-lock.json",
          "dependency_pattern": {"ecosystem": "npm", "package": "left-thing", "semver_range": "< 2.0"},
          "found_dependency": {"package": "left-thing", "version": "1.2.0", "ecosystem": "npm"}}}}}]}
      """
    let draft = try #require(try ReportReading(text, as: Self.format).drafts.first)
    #expect(draft.key == "npm|left-thing|CVE-2024-99999|package-lock.json")
    #expect(draft.finding.category == .dependency)
    #expect(draft.finding.validation == .confirmed)
    #expect(draft.finding.recommendedFix == "Update left-thing from 1.2.0 to a version outside < 2.0.")
    #expect(draft.finding.references == ["CVE-2024-99999"])
  }

  @Test func `the source of tainted data is a place of the finding`() throws {
    let place = #"{"path": "in.js", "start": {"line": 3}, "end": {"line": 3}}"#
    let text = """
      {"results": [{"check_id": "r", "path": "out.js", "start": {"line": 9}, "end": {"line": 9},
        "extra": {"message": "m", "severity": "ERROR", "dataflow_trace": {
          "taint_source": ["CliLoc", [\(place), "req.query"]],
          "intermediate_vars": [{"location": \(place), "content": "x"}, 4]}}}]}
      """
    let finding = try #require(try ReportReading(text, as: Self.format).findings.first)
    #expect(finding.locations.map(\.text) == ["out.js:9", "in.js:3", "in.js:3"])
    #expect(finding.locations.map(\.role) == [nil, "source", "step"])
  }

  @Test func `a run over no files shows nothing to be clean`() throws {
    let text = #"{"results": [], "errors": [], "paths": {"scanned": []}}"#
    #expect(ReportReading.claims(Self.format, text))
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.runs.first?.outcome == .partial(["Semgrep looked at no files"]))
    #expect(reading.runs.first?.paths == [])
  }

  @Test(
    arguments: [
      #"{"results": [1, null, {}, {"check_id": 4}]}"#, #"{"results": null}"#,
      #"{"results": [{"check_id": "r", "extra": 5}], "errors": [1, {}], "paths": 4, "time": []}"#,
    ])
  func `members of other kinds are noted`(text: String) throws {
    #expect(try ReportReading(text, as: Self.format).saysSo)
  }

  @Test(arguments: ["[]", "null", "{}", #"{"results": 4}"#, "text"])
  func `what is no report is refused`(text: String) {
    #expect(throws: ReportFault.self) { try ReportReading(text, as: Self.format) }
  }

  @Test func `a report that breaks off is never read as whole`() {
    #expect(ReportReading.silentLengths(Self.typical, as: Self.format).isEmpty)
  }
}
