import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct GitHubIssuesExportTests {
  static let typical = """
    [
      {"number": 12, "title": "Cart loses items. Always", "state": "OPEN", "stateReason": "",
       "url": "https://github.com/ada/shop/issues/12", "author": {"login": "grace", "is_bot": false},
       "labels": [{"name": "bug"}, {"name": "severity: high"}, {"name": "release-blocker"}],
       "assignees": [{"login": "ada"}], "milestone": {"number": 2, "title": "1.4"},
       "createdAt": "2026-01-02T03:04:05Z", "updatedAt": "2026-02-02T03:04:05Z",
       "comments": [{"author": {"login": "ada"}, "body": "I see it too", "createdAt": "2026-01-03T00:00:00Z"}],
       "body": "Items vanish after a reload, see CWE-362.\\r\\n\\r\\n## Steps to reproduce\\r\\n1. Add an item\\r\\n2. Reload\\r\\n\\r\\n### Impact\\r\\nCustomers pay for less than they chose.\\r\\n\\r\\n**Expected behavior**\\r\\nItems stay.\\r\\n\\r\\n## Root cause\\r\\nA race, see https://github.com/ada/shop/blob/0a1b2c3/src/cart.js#L10-L20\\r\\n\\r\\n- [x] find it\\r\\n- [ ] lock the cart\\r\\n"},
      {"number": 13, "title": "Typo in the footer", "state": "CLOSED", "stateReason": "COMPLETED",
       "url": "https://github.com/ada/shop/issues/13", "labels": [{"name": "P3"}], "body": ""},
      {"number": 14, "title": "Rewrite it in another language", "state": "CLOSED",
       "stateReason": "NOT_PLANNED", "url": "https://github.com/ada/shop/issues/14", "labels": [],
       "body": null, "milestone": null, "assignees": []}
    ]
    """

  private static let format = GitHubIssuesExport.format

  @Test func `labels tell severity, kind and blockers`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(findings.map(\.severity.level) == [.high, .low, .medium])
    #expect(findings[0].severity.justification == "label severity: high")
    #expect(findings[0].blockerOverride == BlockerOverride(.mustFix, reason: "label release-blocker"))
    #expect(findings[1].blockerOverride == nil)
    #expect(findings[0].category == .defect)
    #expect(findings[0].tags == ["bug", "severity: high", "release-blocker"])
  }

  @Test(
    arguments: [
      ("critical", Severity.critical), ("P0", .critical), ("P1", .high), ("priority/medium", .medium),
      ("Priority: Low", .low), ("sev-2", .high), ("sev3", .medium), ("severity::critical", .critical),
      ("high priority", .high), ("priority:1", .high), ("S1", .critical), ("Urgent 🔥", .critical),
      ("🔴 critical", .critical),
    ] as [(String, Severity)]
  )
  func `labels say how bad something is in many ways`(label: String, severity: Severity) {
    #expect(GitHubLabels.severity(label) == severity)
  }

  @Test(arguments: [
    "error handling", "bug", "must have", "good first issue", "low hanging fruit", "priority", "",
  ])
  func `other labels say nothing of it`(label: String) {
    #expect(GitHubLabels.severity(label) == nil)
  }

  @Test func `headings of the body become fields`() throws {
    let finding = try #require(try ReportReading(Self.typical, as: Self.format).findings.first)
    #expect(finding.title == "Cart loses items. Always")
    #expect(finding.reproductionSteps == ["Add an item", "Reload"])
    #expect(finding.impact == "Customers pay for less than they chose.")
    #expect(finding.rootCauseHypothesis.hasPrefix("A race"))
    #expect(finding.properties.contains(Property("expected", .string("Items stay."))))
    #expect(finding.references == ["CWE-362", "https://github.com/ada/shop/issues/12"])
    #expect(finding.locations == [Location(path: "src/cart.js", startLine: 10, endLine: 20)])
  }

  @Test func `open tasks of a checklist are what is left to do`() throws {
    let finding = try #require(try ReportReading(Self.typical, as: Self.format).findings.first)
    #expect(finding.recommendedFix == "lock the cart")
    let checklist = finding.properties.first { $0.name == "checklist" }
    #expect(checklist?.value.text == "{done: 1, open: [lock the cart]}")
  }

  @Test func `people, times and the milestone are kept`() throws {
    let finding = try #require(try ReportReading(Self.typical, as: Self.format).findings.first)
    #expect(finding.owner == nil)
    #expect(finding.ownerSuggestions.map(\.owner) == ["ada"])
    #expect(finding.targetRelease == "1.4")
    #expect(finding.firstSeen?.description == "2026-01-02T03:04:05Z")
    #expect(finding.lastSeen?.description == "2026-02-02T03:04:05Z")
    #expect(finding.comments.map(\.text) == ["I see it too"])
    #expect(finding.comments.map(\.author) == ["ada"])
  }

  @Test func `what was completed is a claim, and what was not planned stays open`() throws {
    let reading = try ReportReading(Self.typical, as: Self.format)
    #expect(reading.findings.map(\.disposition) == [.open, .fixedUnverified, .open])
    #expect(reading.findings[2].tags == ["tool-suppressed"])
    #expect(reading.notes.contains { $0.hasPrefix("1 issues were closed without being fixed") })
  }

  @Test func `an issue is known by its address`() throws {
    let drafts = try ReportReading(Self.typical, as: Self.format).drafts
    #expect(drafts.map(\.key) == [12, 13, 14].map { "https://github.com/ada/shop/issues/\($0)" })
  }

  @Test func `a list shows nothing to be fixed by what is missing in it`() throws {
    let run = try #require(try ReportReading(Self.typical, as: Self.format).runs.first)
    #expect(run.rules == [])
    #expect(run.paths == [])
  }

  @Test func `the REST form is read the same, without pull requests`() throws {
    let text = """
      [{"number": 5, "title": "Slow", "state": "closed", "state_reason": "completed", "user": {"login": "bo"},
        "url": "https://api.github.com/repos/ada/shop/issues/5", "comments": 3, "labels": ["sev1"],
        "html_url": "https://github.com/ada/shop/issues/5", "created_at": "2026-01-02T03:04:05Z",
        "assignee": {"login": "cy"}, "body": null},
       {"number": 6, "title": "Make it fast", "state": "open", "html_url": "https://github.com/ada/shop/pull/6",
        "pull_request": {"url": "x"}}]
      """
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.count == 1)
    #expect(reading.drafts[0].key == "https://github.com/ada/shop/issues/5")
    #expect(reading.findings[0].disposition == .fixedUnverified)
    #expect(reading.findings[0].severity.level == .critical)
    #expect(reading.findings[0].ownerSuggestions.map(\.owner) == ["cy"])
    #expect(reading.runs[0].passedOver == [ToolRun.PassedOver(what: "pull requests", count: 1)])
  }

  @Test func `pages that follow each other and answers to searches are read whole`() throws {
    let pages = Self.typical + Self.typical
    #expect(ReportReading.claims(Self.format, pages))
    let paged = try ReportReading(pages, as: Self.format)
    #expect(paged.findings.count == 6)
    #expect(paged.findings.allSatisfy { $0.sources[0].recordOffset == nil })
    let slurped = "[\(Self.typical), \(Self.typical)]"
    #expect(try ReportReading(slurped, as: Self.format).findings.count == 6)
    let answer = #"{"total_count": 9, "incomplete_results": true, "items": \#(Self.typical)}"#
    let reading = try ReportReading(answer, as: Self.format)
    #expect(reading.findings.count == 3)
    #expect(reading.runs[0].outcome == .partial(["GitHub cut the search short"]))
  }

  @Test(arguments: [29, 30, 31])
  func `exactly as many issues as gh lists by itself are doubted`(count: Int) throws {
    let issue = #"{"number": 1, "title": "t", "state": "OPEN", "labels": [{"name": "low"}]}"#
    let text = "[" + Array(repeating: issue, count: count).joined(separator: ",") + "]"
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.notes.contains { $0.contains("--limit") } == (count == 30))
  }

  @Test func `the answers of forms are read, but for those that nobody gave`() throws {
    let body =
      "### What happened?\\n\\nIt stops.\\n\\n### Logs and screenshots\\n\\n_No response_\\n\\n### Proposed solution\\n\\nRestart it."
    let text = #"[{"number": 1, "title": "t", "state": "OPEN", "body": "\#(body)"}]"#
    let finding = try #require(try ReportReading(text, as: Self.format).findings.first)
    #expect(finding.impact == "It stops.")
    #expect(finding.recommendedFix == "Restart it.")
  }

  @Test func `a credential in an issue is kept nowhere`() throws {
    let secret = "ghp_" + "0123456789abcdefghijABCDEFGHIJ456789"
    let text = """
      [{"number": 1, "title": "Token \(secret) leaked", "state": "OPEN", "body": "## Impact\\nuse \(secret)",
        "comments": [{"body": "\(secret)", "createdAt": "2026-01-03T00:00:00Z"}]}]
      """
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings[0].comments.count == 1)
    #expect(!reading.everything.contains(secret))
  }

  @Test func `members of other kinds do not stop the reading`() throws {
    let text = """
      [1, null, {"title": 4}, {"number": "x", "title": "t", "state": 5, "labels": {"a": 1}, "assignees": 3,
        "body": ["x"], "milestone": [], "comments": {}, "createdAt": 4, "url": "javascript:x", "author": 1}]
      """
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.map(\.title) == ["t"])
    #expect(reading.findings[0].references.isEmpty)
    #expect(reading.notes.count { $0.contains("no title") } == 3)
  }

  @Test(arguments: ["[]", "null"])
  func `an empty export is said to be one`(text: String) throws {
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.isEmpty)
    #expect(reading.notes == ["the export holds no issues"])
    #expect(!ReportReading.claims(Self.format, text))
  }

  @Test(arguments: ["{}", "4", "\"x\"", "text"])
  func `what is no export is refused`(text: String) {
    #expect(throws: ReportFault.self) { try ReportReading(text, as: Self.format) }
  }

  @Test func `an export that breaks off is never read as whole`() {
    #expect(ReportReading.silentLengths(Self.typical, as: Self.format).isEmpty)
  }
}
