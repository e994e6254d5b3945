import Readiness
import ResultMatching
import Testing

/// Findings of one audit as drafts, and as the register keeps them.
private struct Seen {
  var check = "S-90"
  var path = "a.js"
  var line: Int
  var text: String
  var key: String?

  var draft: FindingDraft {
    var finding = Finding(id: FindingID("draft"), title: "T", severity: SeverityAssessment(level: .high))
    finding.locations = [Location(path: path, startLine: line, snippet: text)]
    finding.sources = [Source(tool: ScanRecord.ownTool, rule: check)]
    return FindingDraft(rule: check, version: 1, key: key, finding: finding)
  }
}

/// An audit's report on a register that is the report of the audit before.
private func report(
  _ seen: [Seen],
  after before: [Finding] = [],
  coverage: CheckCoverage? = nil,
  moved: ((Place) -> Place?)? = nil
) -> PresenceReport {
  let ran = CheckResult(check: "S-90", version: 1, status: .findings, findings: 1)
  return PresenceReport(
    seen.map(\.draft),
    register: before,
    lastNumber: before.compactMap(\.id.number).max() ?? 0,
    moved: moved,
    unseen: (coverage ?? CheckCoverage(checks: [ran], before: nil) { _ in true }).presence
  )
}

private func ids(_ report: PresenceReport, _ presence: Presence) -> [String] {
  (report.presences[presence] ?? []).map(\.text)
}

struct FindingMatchingTests {
  @Test func `what is seen again unchanged is the same`() {
    let first = report([Seen(line: 3, text: "eval(x)"), Seen(line: 9, text: "eval(y)")])
    #expect(ids(first, .new) == ["F-0001", "F-0002"])
    let again = report(
      [Seen(line: 3, text: "eval(x)"), Seen(line: 9, text: "eval(y)")],
      after: first.findings
    )
    #expect(ids(again, .same) == ["F-0001", "F-0002"])
    #expect(again.findings.count == 2)
  }

  @Test func `a line that moved, with other white space, is the same finding`() {
    let first = report([Seen(line: 3, text: "eval(x, y)")])
    let again = report([Seen(line: 300, text: "  eval(x,  y)")], after: first.findings)
    #expect(ids(again, .moved) == ["F-0001"])
  }

  @Test func `of equal lines, the one that went is told by what is nearest`() {
    let lines = [10, 50, 90].map { Seen(line: $0, text: "eval(x)") }
    let first = report(lines)
    let again = report([lines[0], lines[2]], after: first.findings)
    #expect(ids(again, .goneFixed) == ["F-0002"])
    #expect(again.findings.filter { $0.presence != .goneFixed }.map(\.id.text) == ["F-0001", "F-0003"])
  }

  @Test func `a line that changed a little nearby is the same finding, updated; one far away is another`() {
    let first = report([Seen(line: 10, text: "eval(x)")])
    #expect(ids(report([Seen(line: 14, text: "eval(z)")], after: first.findings), .updated) == ["F-0001"])
    let far = report([Seen(line: 200, text: "eval(z)")], after: first.findings)
    #expect(ids(far, .new) == ["F-0002"])
    #expect(ids(far, .goneFixed) == ["F-0001"])
  }

  @Test func `git's account of moved lines and renamed files is followed`() {
    let first = report([Seen(line: 10, text: "eval(x)"), Seen(line: 11, text: "eval(x)")])
    let again = report(
      [Seen(path: "b.js", line: 210, text: "eval(x)"), Seen(path: "b.js", line: 211, text: "eval(x)")],
      after: first.findings
    ) { Place("b.js", $0.line + 200) }
    #expect(ids(again, .moved) == ["F-0001", "F-0002"])
  }

  @Test func `one line in another file is the same; where two could be meant, neither is`() {
    let first = report([Seen(line: 10, text: "eval(x)")])
    let moved = report([Seen(path: "b.js", line: 70, text: "eval(x)")], after: first.findings)
    #expect(ids(moved, .moved) == ["F-0001"])
    let two = report(
      [Seen(path: "b.js", line: 70, text: "eval(x)"), Seen(path: "c.js", line: 7, text: "eval(x)")],
      after: first.findings
    )
    #expect(ids(two, .new) == ["F-0002", "F-0003"])
    #expect(two.findings[0].properties == [Property("possible_match", .array([.string("F-0001")]))])
  }

  @Test func `a cause with a name is known by it, wherever its places are`() {
    let first = report([Seen(path: "a.js", line: 1, text: "left-pad: latest", key: "left-pad")])
    let again = report(
      [Seen(path: "z/b.js", line: 88, text: "left-pad = latest", key: "left-pad")],
      after: first.findings
    )
    #expect(ids(again, .updated) == ["F-0001"])
    let other = report([Seen(path: "a.js", line: 1, text: "x", key: "right-pad")], after: first.findings)
    #expect(ids(other, .new) == ["F-0002"])
  }

  @Test(
    arguments: [
      (CheckResult.Status.pass, 1, true, Presence.goneFixed), (.findings, 1, true, .goneFixed),
      (.pass, 1, false, .goneUntested), (.pass, 2, true, .goneUntested), (.unknown, 1, true, .goneUntested),
      (.error, 1, true, .goneUntested), (.notApplicable, 1, true, .goneUntested),
    ]
  )
  func `gone is fixed only when the same check looked at the file`(
    status: CheckResult.Status,
    version: Int,
    isLookedAt: Bool,
    expected: Presence
  ) {
    let first = report([Seen(line: 3, text: "eval(x)")])
    var scan = ScanRecord(tool: ScanRecord.ownTool, version: "1", time: Timestamp(secondsSinceEpoch: 0))
    scan.checks = [CheckResult(check: "S-90", version: 1, status: .findings)]
    let coverage = CheckCoverage(
      checks: [CheckResult(check: "S-90", version: version, status: status)],
      before: scan
    ) { _ in isLookedAt }
    let again = report([], after: first.findings, coverage: coverage)
    #expect(again.findings.map(\.presence) == [expected])
    #expect(ids(report([Seen(line: 3, text: "eval(x)")], after: again.findings), .back) == ["F-0001"])
  }

  @Test func `findings of other tools are left alone`() {
    var other = Finding(id: FindingID("F-0007"), title: "O", severity: SeverityAssessment(level: .low))
    other.sources = [Source(tool: "scanner", rule: "S-90")]
    let again = report([Seen(line: 1, text: "x")], after: [other])
    #expect(again.findings.map(\.id.text) == ["F-0008"])
  }
}
