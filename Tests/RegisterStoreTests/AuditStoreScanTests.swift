import GRDB
import Readiness
import Testing

@testable import RegisterStore

struct AuditStoreScanTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func scan(_ version: String) -> ScanRecord {
    var scan = ScanRecord(tool: "launchpoll", version: version, time: noon, commit: "abc")
    scan.scope.files = 3
    scan.checks = [CheckResult(check: "S-01", version: 1, status: .pass, files: 3)]
    return scan
  }

  private func record(_ scan: ScanRecord, in store: AuditStore) throws {
    _ = try store.merge(
      Register(scans: [scan]),
      source: "launchpoll audit",
      author: "ci",
      time: noon
    ) { $0.project.commit = "abc" }
  }

  @Test func `a tool's newest scan takes the place of its last one, and undo brings the last one back`()
    throws
  {
    let store = try folder.audit()
    try record(scan("1"), in: store)
    try record(scan("2"), in: store)
    #expect(try store.scans().map(\.version) == ["2"])
    #expect(try store.context().project.commit == "abc")
    #expect(try store.register().scan(of: "launchpoll")?.checks.count == 1)
    _ = try store.undo(author: "ci", time: noon)
    #expect(try store.scans().map(\.version) == ["1"])
    _ = try store.undo(author: "ci", time: noon)
    #expect(try store.scans().isEmpty)
    _ = try store.redo(author: "ci", time: noon)
    #expect(try store.scans().map(\.version) == ["1"])
    try expectAgreement(store)
  }

  @Test func `a scan that was altered in the file is found out`() throws {
    let store = try folder.audit()
    try record(scan("1"), in: store)
    try store.write { try $0.execute(sql: "UPDATE scan SET json = replace(json, 'abc', 'abd')") }
    #expect(try store.verify() == [.scanDiffers(tool: "launchpoll", act: 2)])
    try store.write { try $0.execute(sql: "DELETE FROM scan") }
    #expect(try store.verify() == [.scanDiffers(tool: "launchpoll", act: 2)])
  }

  @Test func `a log with scans can be replayed into a new audit`() throws {
    let store = try folder.audit()
    try record(scan("1"), in: store)
    let copy = try AuditStore.create(at: folder.file("copy"), replaying: store.acts())
    #expect(try copy.register() == store.register())
    #expect(try copy.lastHash() == store.lastHash())
  }

  @Test func `an audit's evidence is replaced by the next audit's, a person's stays`() throws {
    let store = try folder.audit()
    func report(_ snippet: String) throws {
      var finding = Finding(
        id: FindingID("F-0009"),
        title: "Seen",
        severity: SeverityAssessment(level: .low)
      )
      finding.sources = [Source(tool: ScanRecord.ownTool, rule: "S-01")]
      let kind = Evidence.Kind.file(path: "a.js", startLine: 1, endLine: 1, snippet: snippet)
      finding.evidence = [Evidence(kind, recordedBy: ScanRecord.ownTool)]
      _ = try store.merge(Register(findings: [finding]), source: "audit", author: "ci", time: noon)
    }
    try report("old")
    let note = Evidence(.note(text: "seen it"), recordedBy: "bob")
    _ = try store.perform(Decision(.evidence(note), on: [FindingID("F-0009")]), author: "bob", time: noon)
    try report("new")
    let evidence = try #require(try store.finding(FindingID("F-0009"))?.evidence)
    #expect(evidence.map(\.recordedBy) == ["bob", ScanRecord.ownTool])
    #expect(evidence.contains { $0.kind == .file(path: "a.js", startLine: 1, endLine: 1, snippet: "new") })
  }
}
