import Audit
import Readiness
import SourceTree
import Testing

/// What becomes of what a check sees: answers, findings, snippets, ignores.
struct CheckAnswerTests {
  private static let marks = Check(
    id: "T-01",
    title: "A mark stands in the text",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    severity: .low,
    effort: .small,
    decides: "A mark in a script.",
    impact: "None.",
    remediation: "Take the mark out of the text.",
    rootCause: "Somebody put it there.",
    references: [],
    examples: [],
    rule: .pattern(
      PatternRule(
        files: FileSelection(languages: [.javascript, .python], keywords: ["mark"]),
        pattern: Pattern(#"mark\d*"#)
      )
    )
  )

  private static func audit(
    _ files: [String: String],
    _ change: (inout Check) -> Void = { _ in }
  ) async throws
    -> AuditResult
  {
    var check = marks
    change(&check)
    return try await AuditRunTests.audit(files, checks: [check])
  }

  private static func status(_ result: AuditResult) -> CheckResult.Status? { result.checks.first?.status }

  @Test func `a check whose kind of file is not there does not apply`() async throws {
    let result = try await Self.audit(["a.rb": "mark1"])
    #expect(Self.status(result) == .notApplicable)
    #expect(result.checks.first?.reason == "no file of its kind")
  }

  @Test func `a check passes when it looked and saw nothing`() async throws {
    let result = try await Self.audit(["a.js": "clean()\n", "b.txt": "mark"])
    #expect(result.checks == [CheckResult(check: "T-01", version: 1, status: .pass, files: 1, bytes: 8)])
    #expect(result.scope.files == 2)
  }

  @Test func `a check of another profile does not apply`() async throws {
    let result = try await Self.audit(["a.js": "mark1"]) { $0.profiles = [.electron, .container] }
    #expect(Self.status(result) == .notApplicable)
    #expect(result.checks.first?.reason == "no Electron app or container profile")
  }

  @Test func `places of one cause are one finding with their lines`() async throws {
    let result = try await Self.audit(["b.js": "\n\tmark1; mark2 \n", "a.js": "mark3"])
    let finding = try #require(result.findings.first)
    #expect(result.findings.count == 1)
    #expect(finding.locations.map(\.text) == ["a.js:1", "b.js:2"])
    #expect(finding.locations.map(\.snippet) == ["mark3", "mark1; mark2"])
  }

  @Test func `the line of a secret is not kept`() async throws {
    let result = try await Self.audit(["a.js": "mark1"]) { $0.category = .secret }
    #expect(result.findings.first?.locations.first?.snippet == nil)
  }

  @Test func `a line too long to quote is cut`() async throws {
    let result = try await Self.audit(["a.py": "mark1" + String(repeating: "é", count: 5000)])
    #expect(result.findings.first?.locations.first?.snippet?.count == 200)
  }

  @Test(arguments: [
    "mark1 // launchpoll:ignore T-01 reason=known",
    "// launchpoll:ignore T-02, T-01 reason=known until=2099-01-01\nmark1",
    "/* launchpoll:ignore T-01 reason=known */\n// launchpoll:ignore X-02 reason=too\nmark1",
    "// launchpoll:ignore-file T-01 reason=known\n\n\n\nmark1",
  ])
  func `an ignore with a reason silences its place`(text: String) async throws {
    let result = try await Self.audit(["a.js": text])
    #expect(result.findings.isEmpty)
    #expect(Self.status(result) == .pass)
    let active = try #require(result.suppressions.first { $0.check == "T-01" })
    #expect(active.state == .active)
    #expect(active.places == 1)
    #expect(active.reason == "known")
  }

  @Test(arguments: [
    ("mark1 // launchpoll:ignore T-01", Suppression.State.unfounded),
    ("mark1 // launchpoll:ignore T-01 reason=", .unfounded),
    ("mark1 // launchpoll:ignore T-01 reason=old until=2020-01-01", .expired),
    ("mark1 // launchpoll:ignore T-01 reason=old until=2099-13-01", .expired),
    ("x() // launchpoll:ignore T-01 reason=here\nmark1", .unused),
    ("\n// launchpoll:ignore T-01 reason=above\nx()\nmark1", .unused),
  ])
  func `an ignore that does not hold is reported and silences nothing`(
    text: String,
    state: Suppression.State
  ) async throws {
    let result = try await Self.audit(["a.js": text])
    #expect(result.findings.count == 1)
    #expect(result.suppressions.map(\.state) == [state])
  }

  @Test func `an ignore in a string is none`() async throws {
    let result = try await Self.audit(["a.js": "mark1; x = 'launchpoll:ignore T-01 reason=no' // text"])
    #expect(result.findings.count == 1)
    #expect(result.suppressions.isEmpty)
  }

  @Test func `files that are not scanned are named with the reason`() async throws {
    let result = try await Self.audit(["a.js": "mark\0", "b.js": String(repeating: "a\n", count: 400_000)])
    #expect(result.scope.skipped.map(\.path) == ["a.js", "b.js"])
    #expect(result.scope.skipped.map(\.reason) == ["binary", "oversized"])
    #expect(result.scope.skippedCount == 2)
    #expect(Self.status(result) == .notApplicable)
  }

  @Test func `long lines are matched around their keywords`() async throws {
    let filler = String(repeating: "x", count: 100_000)
    let result = try await Self.audit(["a.py": filler + " mark1 " + filler + " mark22 \n mark3"])
    let finding = try #require(result.findings.first)
    #expect(finding.locations.map(\.startLine) == [1, 2])
  }
}
