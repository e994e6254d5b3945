import Readiness
import ResultMatching
import Testing

@testable import Interchange

struct GitleaksTests {
  /// Written in parts, so that no scanner takes this file for one with secrets in it.
  static let token = "gh" + "p_0a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R"
  static let phrase = "correct-horse-" + "battery-9-staple"

  /// Leaks of version 8: one secret at two places and in a commit's words, one in tests.
  static let report = """
    [
      {"RuleID": "github-pat", "Description": "A token \(token) was found", "StartLine": 4, "EndLine": 4,
       "StartColumn": 2, "EndColumn": 41, "Match": "TOKEN=\(token)", "Secret": "\(token)", "File": "src/a.py",
       "SymlinkFile": "", "Commit": "0123456789abcdef0123", "Link": "https://git.example/\(token)",
       "Entropy": 4.5, "Author": "Ada", "Email": "ada@example.org", "Date": "2031-01-02T03:04:05Z",
       "Message": "add \(token)", "Tags": ["key"], "Fingerprint": "0123:src/a.py:github-pat:4"},
      {"RuleID": "github-pat", "Description": "A token was found", "StartLine": 9, "EndLine": 9,
       "Match": "TOKEN=\(token)", "Secret": "\(token)", "File": "tests/b.py", "Commit": "", "Author": "",
       "Date": "", "Tags": [], "Entropy": 4.5},
      {"RuleID": "generic-api-key", "Description": "Generic", "StartLine": 2, "EndLine": 2,
       "Match": "pass=\(phrase)", "Secret": "\(phrase)", "File": "tests/fixtures/login.json", "Commit": "",
       "Tags": []}
    ]
    """

  private let format = GitleaksReport.format

  @Test func `every place of one secret is a place of one finding`() throws {
    let report = try ReportReading(Self.report, as: format)
    #expect(report.findings.count == 2)
    #expect(report.findings[0].locations.map(\.text) == ["src/a.py:4", "tests/b.py:9"])
    #expect(report.findings[0].locations.map(\.role) == ["commit 0123456789ab", nil])
    #expect(report.findings[0].ownerSuggestions.map(\.owner) == ["Ada"])
    #expect(report.findings[0].firstSeen?.description == "2031-01-02T03:04:05Z")
  }

  @Test func `no secret is kept in any text`() throws {
    let report = try ReportReading(Self.report, as: format)
    #expect(!report.everything.contains(Self.token))
    #expect(!report.everything.contains(Self.token.dropFirst(4)))
    #expect(!report.everything.contains(Self.phrase))
    #expect(report.findings[0].title.contains("ghp_…(40)"))
  }

  @Test func `a secret is known by its keyed digest, wherever it moves`() throws {
    let moved = Self.report.replacing("src/a.py", with: "src/z.py").replacing(
      "\"StartLine\": 4",
      with: "\"StartLine\": 90"
    )
    let (before, after) = (try ReportReading(Self.report, as: format), try ReportReading(moved, as: format))
    let key = try #require(before.drafts[0].key)
    #expect(key.hasPrefix("hmac-sha256:"))
    #expect(after.drafts[0].key == key)
    #expect(before.drafts[1].key != key)
  }

  @Test func `live keys are critical and what stands in tests alone is a medium hypothesis`() throws {
    let findings = try ReportReading(Self.report, as: format).findings
    #expect(findings.map(\.severity.level) == [.critical, .medium])
    #expect(findings.map(\.validation) == [.confirmed, .hypothesis])
  }

  @Test func `what only the history holds is high and says so`() throws {
    let text = Self.report.replacing("tests/fixtures/login.json", with: "src/login.json")
      .replacing("\"src/login.json\", \"Commit\": \"\"", with: "\"src/login.json\", \"Commit\": \"feed\"")
    let finding = try #require(try ReportReading(text, as: format).findings.last)
    #expect(finding.severity.level == .high)
    #expect(finding.tags.contains("in-history"))
    #expect(finding.locations.first?.role == "commit feed")
  }

  @Test(arguments: ["REDACTED", "ghp_0a1B2c3D...", ""])
  func `redacted leaks are told by rule, file and line, with a warning`(_ value: String) throws {
    let text = Self.report.replacing("TOKEN=" + Self.token, with: value).replacing(Self.token, with: value)
    let report = try ReportReading(text, as: format)
    #expect(report.findings.count == 3)
    #expect(report.drafts.prefix(2).allSatisfy { $0.key == nil })
    #expect(report.notes.count == 1)
    #expect(report.notes[0].hasPrefix("2 leaks are redacted"))
  }

  @Test func `version 7 is read and keeps no line`() throws {
    let text = """
      [{"line": "key = \(Self.token)", "lineNumber": 3, "offender": "\(Self.token)", "offenderEntropy": -1,
        "commit": "abcd", "repo": "x", "rule": "GitHub token", "commitMessage": "add", "author": "Ada",
        "email": "ada@example.org", "file": "a.py", "date": "2021-01-02T03:04:05+01:00", "tags": "key, github"}]
      """
    #expect(ReportReading.claims(format, text))
    let report = try ReportReading(text, as: format)
    #expect(report.findings[0].locations.map(\.text) == ["a.py:3"])
    #expect(report.drafts[0].rule == "GitHub token")
    #expect(!report.everything.contains(Self.token))
  }

  @Test(arguments: ["[]", "null"])
  func `an empty list and null are clean runs, and nobody's`(_ text: String) throws {
    #expect(!ReportReading.claims(format, text))
    let report = try ReportReading(text, as: format)
    #expect(report.runs.count == 1)
    #expect(report.findings.isEmpty)
    #expect(report.runs[0].outcome == .completed)
    #expect(report.notes == ["gitleaks found nothing; its report does not tell what it looked at"])
  }

  @Test func `a short secret has no digest that it could be guessed from`() throws {
    let text =
      #"[{"RuleID": "password", "StartLine": 1, "Secret": "hunter2", "Match": "hunter2", "File": "a"}]"#
    let report = try ReportReading(text, as: format)
    #expect(report.drafts[0].key == nil)
    #expect(report.findings[0].locations.map(\.text) == ["a:1"])
    #expect(!report.everything.contains("hunter"))
    #expect(report.notes.isEmpty)
  }

  @Test func `an entry that is no leak is noted`() throws {
    let report = try ReportReading("[7, {\"RuleID\": \"x\", \"Secret\": \"\", \"File\": \"a\"}]", as: format)
    #expect(report.notes.contains("an entry that is no leak of gitleaks was left out"))
    #expect(report.findings.count == 1)
  }

  @Test(arguments: [
    ("src/app.py", false), ("tests/app.py", true), ("src/app.test.ts", true), ("latest/app.py", false),
    ("docs/examples/a.sh", true), (".env.example", true), ("contest.py", false), ("spec/models/a.rb", true),
  ])
  func `tests and examples are told by folders and names`(_ path: String, _ isSample: Bool) {
    #expect(SamplePath.isSample(path) == isSample)
  }
}
