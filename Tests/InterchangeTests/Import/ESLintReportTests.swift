import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct ESLintReportTests {
  static let typical = """
    [
      {"filePath": "/home/ada/shop/src/cart.js", "messages": [
        {"ruleId": "no-unused-vars", "severity": 2, "message": "'total' is defined but never used.",
         "line": 2, "column": 7, "endLine": 2, "endColumn": 12},
        {"ruleId": "eqeqeq", "severity": 1, "message": "Expected '===' and instead saw '=='.", "line": 3,
         "column": 9},
        {"ruleId": "security/detect-eval-with-expression", "severity": 1,
         "message": "eval with argument of type Identifier", "line": 4, "column": 1},
        {"ruleId": "jsx-a11y/alt-text", "severity": 2,
         "message": "img elements must have an alt prop.", "line": 5, "column": 3}
       ],
       "suppressedMessages": [
        {"ruleId": "no-console", "severity": 2, "message": "Unexpected console statement.", "line": 1,
         "column": 1, "suppressions": [{"kind": "directive", "justification": "the start is logged"}]}
       ],
       "errorCount": 2, "fatalErrorCount": 0, "warningCount": 2,
       "source": "console.log('start')\\nconst total = 1\\nif (a == b) {}\\neval(code)\\n<img />\\n"},
      {"filePath": "/home/ada/shop/src/clean.js", "messages": [], "errorCount": 0, "warningCount": 0},
      {"filePath": "/home/ada/shop/src/broken.js", "messages": [
        {"ruleId": null, "fatal": true, "severity": 2, "message": "Parsing error: Unexpected token )",
         "line": 9, "column": 2}], "errorCount": 1}
    ]
    """

  private static let format = ESLintReport.format

  @Test func `style is low at most, and warnings are information`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(findings.map(\.severity.level) == [.low, .info, .medium, .medium, .low])
    #expect(findings.map { $0.workstream?.text } == ["quality", "quality", "security", "uiux", "quality"])
    #expect(findings[0].severity.source == .tool)
  }

  @Test func `rules that are certain of a weakness or criterion name it`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(findings[2].references == ["CWE-95"])
    #expect(findings[3].references == ["WCAG 1.1.1"])
  }

  @Test func `only the lines in question are quoted of the source`() throws {
    let reading = try ReportReading(Self.typical, as: Self.format)
    #expect(reading.findings[0].locations.first?.snippet == "const total = 1")
    #expect(reading.findings[0].locations.first?.text == "/home/ada/shop/src/cart.js:2")
    #expect(reading.findings[0].locations.first?.column == 7)
    #expect(reading.findings.allSatisfy { ($0.locations.first?.snippet ?? "").count < 30 })
  }

  @Test func `a file that cannot be parsed is not one that was looked at`() throws {
    let run = try #require(try ReportReading(Self.typical, as: Self.format).runs.first)
    #expect(run.paths == ["/home/ada/shop/src/cart.js", "/home/ada/shop/src/clean.js"])
    let reason = "/home/ada/shop/src/broken.js was not checked: Parsing error: Unexpected token )"
    #expect(run.outcome == .partial([reason]))
    #expect(run.findings.count == 5)
  }

  @Test func `a message that a comment silences stays open and says so`() throws {
    let finding = try #require(try ReportReading(Self.typical, as: Self.format).findings.last)
    #expect(finding.disposition == .open)
    #expect(finding.tags == ["tool-suppressed"])
    #expect(finding.properties.last?.name == "tool_suppression")
    #expect(finding.properties.last?.value.text.contains("the start is logged") == true)
  }

  @Test func `rules without a file to run on, and files told to be ignored, are told from defects`() throws {
    let text = """
      [{"filePath": "/a.js", "messages": [
        {"ruleId": null, "fatal": false, "severity": 1, "message": "File ignored by default."}]},
       {"filePath": "/b.js", "messages": [
        {"ruleId": null, "severity": 1,
         "message": "Unused eslint-disable directive (no problems were reported from 'no-eval')."},
        {"ruleId": "no-such", "severity": 2, "message": "Definition for rule 'no-such' not found.",
         "line": 1}]}]
      """
    let run = try #require(try ReportReading(text, as: Self.format).runs.first)
    #expect(run.findings.isEmpty)
    #expect(run.paths == ["/b.js"])
    #expect(run.passedOver.map(\.what) == ["files that ESLint was told to ignore", "unused directives"])
    guard case .partial(let reasons) = run.outcome else { Issue.record("not partial"); return }
    #expect(reasons.count == 1 && reasons[0].contains("no-such"))
  }

  @Test func `a report with metadata says more of its rules`() throws {
    let text = """
      {"results": [{"filePath": "/a.js", "messages": [
         {"ruleId": "no-dupe-keys", "severity": 2, "message": "Duplicate key 'x'.", "line": 1}]}],
       "metadata": {"cwd": "/", "rulesMeta": {"no-dupe-keys": {"type": "problem", "docs":
         {"description": "Disallow duplicate keys", "url": "https://eslint.org/docs/no-dupe-keys"}}}}}
      """
    #expect(ReportReading.claims(Self.format, text))
    let finding = try #require(try ReportReading(text, as: Self.format).findings.first)
    #expect(finding.category == .defect)
    #expect(finding.recommendedFix == "Disallow duplicate keys")
    #expect(finding.references == ["https://eslint.org/docs/no-dupe-keys"])
  }

  @Test func `a secret that a rule quotes is kept nowhere`() throws {
    let secret = "kJ8s" + "Q2mZx91LpQ77vTr0"
    let text = """
      [{"filePath": "/a.js", "source": "const key = '\(secret)'", "messages": [
        {"ruleId": "no-secrets/no-secrets", "severity": 2, "line": 1,
         "message": "Found a string with entropy 4.32 : \\"\(secret)\\""},
        {"ruleId": "quotes", "severity": 2, "line": 1, "message": "Strings must use doublequote."}]}]
      """
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.drafts.count == 2)
    let first = try #require(reading.drafts.first)
    #expect(!"\(first)".contains(secret))
    #expect(first.key?.hasPrefix("no-secrets/no-secrets|") == true)
  }

  @Test(arguments: ["[]", "null"])
  func `a report without files is said to be one`(text: String) throws {
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.isEmpty)
    #expect(reading.runs.first?.paths == [])
    #expect(reading.notes == ["the report names no files, so ESLint looked at none"])
    #expect(!ReportReading.claims(Self.format, text))
  }

  @Test(
    arguments: [
      "[1, {}, null, []]", #"[{"filePath": 1, "messages": []}]"#, #"[{"filePath": "/a", "messages": {}}]"#,
      #"[{"filePath": "/a", "messages": [null, 3, "x", []]}]"#,
    ])
  func `members of other kinds are noted`(text: String) throws {
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.isEmpty)
    #expect(!reading.notes.isEmpty)
  }

  @Test func `lines that are none are dropped`() throws {
    let text = """
      [{"filePath": "/a", "messages": [
        {"ruleId": "r", "severity": 9e99, "line": 0, "message": null},
        {"ruleId": "r", "severity": "x", "line": -4, "endLine": 99999999999999999999999, "message": 7},
        {"ruleId": "r", "line": 9223372036854775807, "endLine": 2, "suggestions": 4, "fix": 1}]}]
      """
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.map { $0.locations.first?.startLine } == [nil, nil, Int.max])
  }

  @Test func `a report that breaks off is never read as whole`() {
    #expect(ReportReading.silentLengths(Self.typical, as: Self.format).isEmpty)
  }
}
