import Readiness
import Testing

@testable import RegisterStore

struct AuditStoreMergingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let first = FindingID(number: 1)

  private func report(_ change: (inout Finding) -> Void) throws -> Register {
    var register = smallRegister()
    var finding = try #require(register[first])
    change(&finding)
    register.insert(finding)
    return register
  }

  private func merge(_ register: Register, into store: AuditStore) throws -> MergeOutcome {
    try store.merge(register, source: "scan.json", author: "ci", time: noon)
  }

  @Test func `new findings are added, changed ones updated, absent ones left`() throws {
    let store = try folder.audit()
    let fourth = Finding(
      id: FindingID(number: 4),
      title: "New",
      severity: SeverityAssessment(level: .low)
    )
    let changed = try #require(report { $0.title = "Clearer" }[first])
    let outcome = try merge(Register(findings: [changed, fourth]), into: store)
    #expect(outcome.added == [fourth.id])
    #expect(outcome.updated == [first])
    #expect(outcome.act == 2)
    #expect(outcome.hasOtherContext)
    #expect(try store.register().findings.map(\.title) == ["Clearer", "Finding 2", "Finding 3", "New"])
    #expect(try store.acts(after: 1).map(\.kind) == [.imported(from: "scan.json")])
    try expectAgreement(store)
  }

  @Test func `what a person decided stays, what they did not touch follows the report`() throws {
    let store = try folder.audit()
    try store.own("bob", 1)
    let outcome = try merge(
      report {
        $0.owner = "tool"
        $0.impact = "Anyone can read it."
      },
      into: store
    )
    #expect(outcome.kept == [Conflict(finding: first, part: "owner")])
    let finding = try store.finding(first)
    #expect(finding?.owner == "bob")
    #expect(finding?.impact == "Anyone can read it.")
    try expectAgreement(store)
  }

  @Test func `a record that only stands elsewhere in the file is nothing new`() throws {
    let source = Source(tool: "register", reportDigest: "aa", recordOffset: 10, recordLength: 20)
    let store = try folder.audit(report { $0.sources = [source] })
    let moved = Source(tool: "register", reportDigest: "bb", recordOffset: 99, recordLength: 20)
    let outcome = try merge(report { $0.sources = [moved] }, into: store)
    #expect(outcome.updated.isEmpty)
    #expect(outcome.act == nil)
    #expect(try store.finding(first)?.sources == [source])
  }

  @Test func `a person's word outlasts any number of reports that differ from each other`() throws {
    let store = try folder.audit()
    try store.own("bob", 1)
    for owner in ["x", "y", nil, "z", "x"] {
      _ = try merge(
        report {
          $0.owner = owner; $0.impact = "seen by \(owner ?? "nobody")"
        },
        into: store
      )
      #expect(try store.finding(first)?.owner == "bob")
    }
    try expectAgreement(store)
  }

  @Test func `a decision that was taken back no longer holds against a report`() throws {
    let store = try folder.audit()
    try store.own("bob", 1)
    _ = try store.undo(author: "ada", time: noon)
    #expect(try merge(report { $0.owner = "tool" }, into: store).kept == [])
    #expect(try store.finding(first)?.owner == "tool")
  }

  @Test func `a report that repeats itself does not overwrite`() throws {
    let store = try folder.audit(report { $0.owner = "tool" })
    try store.own("bob", 1)
    let outcome = try merge(report { $0.owner = "tool" }, into: store)
    #expect(outcome == MergeOutcome(unchangedCount: 3))
  }

  @Test func `no tool changes a severity that a person set, wherever it came from`() throws {
    let human = SeverityAssessment(level: .low, source: .human, justification: "behind a proxy")
    let store = try folder.audit(report { $0.severity = human })
    let outcome = try merge(report { $0.severity = SeverityAssessment(level: .critical) }, into: store)
    #expect(outcome.kept == [Conflict(finding: first, part: "severity")])
    #expect(try store.finding(first)?.severity == human)
  }

  @Test func `evidence and comments are united, sightings span all reports`() throws {
    let early = Timestamp(secondsSinceEpoch: 1_700_000_000)
    let store = try folder.audit(
      report {
        $0.firstSeen = early; $0.lastSeen = early
      }
    )
    let mine = Evidence(.note(text: "tried it"))
    let theirs = Evidence(.command(line: "scan", exitStatus: 1, output: "1 hit"))
    _ = try store.perform(Decision(.evidence(mine), on: [first]), author: "ada", time: noon)
    _ = try merge(
      report {
        $0.firstSeen = noon; $0.lastSeen = noon; $0.evidence = [theirs]
      },
      into: store
    )
    let finding = try store.finding(first)
    #expect(finding?.evidence == [mine, theirs])
    #expect(finding?.firstSeen == early)
    #expect(finding?.lastSeen == noon)
  }

  @Test(arguments: 1...10) func `merging twice is merging once, and is previewed`(seed: Int) throws {
    var random = RandomRegister(seed: UInt64(seed))
    let store = try folder.audit(random.register(1...10))
    for _ in 0..<15 { _ = try store.perform(random.decision(upTo: 10), author: "ada", time: noon) }
    _ = try merge(random.register(1...10), into: store)
    for _ in 0..<15 { _ = try store.perform(random.decision(upTo: 10), author: "ada", time: noon) }
    let report = random.register(4...16)
    let preview = try store.preview(merging: report, source: "scan.json", author: "ci", time: noon)
    #expect(try merge(report, into: store) == preview)
    let once = try store.register()
    let again = try merge(report, into: store)
    #expect(again.act == nil)
    #expect(again.unchangedCount == 13)
    #expect(try store.register() == once)
    try expectAgreement(store)
  }
}
