import Readiness
import Testing

@testable import RegisterStore

struct AuditStoreDecidingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let first = FindingID(number: 1)
  private let third = FindingID(number: 3)

  @Test func `a decision is one act on all its findings`() throws {
    let store = try folder.audit()
    let decision = Decision(.severity(.low), on: [first, third], reason: "behind a proxy")
    let outcome = try store.perform(decision, author: "eve", time: noon)
    let act = try #require(outcome.act)
    #expect(act.number == 2)
    #expect(act.author == "eve")
    #expect(act.reason == "behind a proxy")
    #expect(act.changes.count == 2)
    #expect(outcome.summaries.map(\.facts.severity) == [.low, .low])
    #expect(try store.acts(after: 1) == [act])
    try expectAgreement(store)
  }

  @Test func `a decision is judged by what the file says now`() throws {
    let store = try folder.audit()
    let other = try AuditStore(opening: folder.file())
    let accept = Decision(
      .disposition(
        .accepted,
        DispositionDetail(reason: "known", approver: "eve", expiry: noon.date.advanced(by: 7))
      ),
      on: [first]
    )
    #expect(try store.preview(accept, author: "ada", time: noon).refusals == [])
    try other.own("eve", 1)
    let outcome = try store.perform(accept, author: "ada", time: noon)
    #expect(outcome.refusals == [RefusedFinding(finding: first, refusal: .approverIsOwner("eve"))])
    #expect(outcome.act == nil)
  }

  @Test func `what does not hold is refused and the rest is done`() throws {
    let store = try folder.audit()
    let unknown = FindingID("F-9999")
    let outcome = try store.perform(
      Decision(.owner("ada"), on: [unknown, third, first, first]),
      author: "ada",
      time: noon
    )
    #expect(outcome.refusals == [RefusedFinding(finding: unknown, refusal: .unknownFinding(unknown))])
    #expect(outcome.unchanged == [third])
    #expect(outcome.act?.changes.compactMap(\.findingID) == [first])
  }

  @Test func `a finding named twice is decided once`() throws {
    let store = try folder.audit()
    _ = try store.perform(Decision(.comment("once"), on: [first, first]), author: "ada", time: noon)
    #expect(try store.finding(first)?.comments.count == 1)
  }

  @Test func `a decision that changes nothing is no act`() throws {
    let store = try folder.audit()
    #expect(try store.own("ada", 3) == ActOutcome(unchanged: [third]))
    #expect(try store.lastActNumber() == 1)
  }

  @Test(arguments: [(1, true), (3, false), (99, false)])
  func `a duplicate is of another finding in the register`(of original: Int, holds: Bool) throws {
    let store = try folder.audit()
    let detail = DispositionDetail(reason: "same", duplicateOf: FindingID(number: original))
    let outcome = try store.perform(
      Decision(.disposition(.duplicate, detail), on: [third]),
      author: "ada",
      time: noon
    )
    #expect((outcome.act != nil) == holds)
  }

  @Test func `a finding that was taken out cannot be decided on, nor be a duplicate's original`() throws {
    let store = try folder.audit()
    let fourth = Finding(id: FindingID(number: 4), title: "new", severity: SeverityAssessment(level: .low))
    _ = try store.merge(Register(findings: [fourth]), source: "scan", author: "ada", time: noon)
    _ = try store.undo(author: "ada", time: noon)
    let detail = DispositionDetail(reason: "same", duplicateOf: fourth.id)
    let duplicate = Decision(.disposition(.duplicate, detail), on: [first])
    #expect(
      try store.perform(duplicate, author: "ada", time: noon).refusals
        == [RefusedFinding(finding: first, refusal: .duplicateOfUnknown(fourth.id))]
    )
    #expect(try store.own("bob", 4).refusals.map(\.refusal) == [.unknownFinding(fourth.id)])
  }

  @Test(arguments: 1...6) func `a preview says what the act will be and writes nothing`(seed: Int) throws {
    var random = RandomRegister(seed: UInt64(seed))
    let store = try folder.audit(random.register(1...6))
    let reader = try AuditStore(opening: folder.file(), readOnly: true)
    for _ in 0..<30 {
      let decision = random.decision(upTo: 8)
      let before = try store.lastHash()
      let preview = try reader.preview(decision, author: "ada", time: noon)
      #expect(try store.lastHash() == before)
      #expect(try store.perform(decision, author: "ada", time: noon) == preview)
    }
  }

  @Test func `a change of the context is an act, and of must-have flows changes the findings' facts`() throws
  {
    let store = try folder.audit()
    #expect(try store.table().facts[1].flags.contains(.breaksMustHaveFlow))
    let outcome = try store.changeContext(author: "ada", time: noon, reason: "not needed yet") {
      $0.flows[0].isMustHave = false
    }
    #expect(outcome.context?.flows.map(\.isMustHave) == [false])
    #expect(outcome.summaries.map(\.id) == [FindingID(number: 2)])
    #expect(try store.table().facts[1].flags.contains(.breaksMustHaveFlow) == false)
    try expectAgreement(store)
    #expect(try store.changeContext(author: "ada", time: noon) { _ in } == ActOutcome())
  }
}
