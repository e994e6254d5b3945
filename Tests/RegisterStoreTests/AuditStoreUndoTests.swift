import Readiness
import Testing

@testable import RegisterStore

struct AuditStoreUndoTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `undo takes back the latest act and redo does it again`() throws {
    let store = try folder.audit()
    try store.own("bob", 1)
    let undone = try store.undo(author: "ada", time: noon)
    #expect(undone.act?.kind == .undone(2))
    #expect(try store.finding(FindingID(number: 1))?.owner == nil)
    #expect(undone.summaries.map(\.owner) == [nil])
    #expect(try store.undoTargets(author: "ada") == AuditStore.UndoTargets(undo: nil, redo: 2))
    let redone = try store.redo(author: "ada", time: noon)
    #expect(try store.undoTargets(author: "ada", scope: .own).undo == 2)
    #expect(redone.act?.kind == .redone(2))
    #expect(try store.finding(FindingID(number: 1))?.owner == "bob")
    try expectAgreement(store)
  }

  @Test func `the act that made the audit is not undone`() throws {
    let store = try folder.audit()
    #expect(try store.undo(author: "ada", time: noon) == ActOutcome())
    #expect(try store.lastActNumber() == 1)
  }

  @Test func `a new decision makes what was undone final`() throws {
    let store = try folder.audit()
    try store.own("bob", 1)
    _ = try store.undo(author: "ada", time: noon)
    try store.own("cyd", 2)
    #expect(try store.redo(author: "ada", time: noon) == ActOutcome())
  }

  @Test func `one's own undo leaves what others did and reports where they changed the same`() throws {
    let store = try folder.audit()
    let both = [1, 2].map { FindingID(number: $0) }
    _ = try store.perform(Decision(.owner("ada"), on: both), author: "ada", time: noon)
    try store.own("bob", 1, author: "bob")
    let outcome = try store.undo(author: "ada", time: noon, scope: .own)
    #expect(outcome.conflicts == [Conflict(finding: FindingID(number: 1), part: "owner")])
    #expect(try store.finding(FindingID(number: 1))?.owner == "bob")
    #expect(try store.finding(FindingID(number: 2))?.owner == nil)
    _ = try store.redo(author: "ada", time: noon, scope: .own)
    #expect(try store.finding(FindingID(number: 1))?.owner == "bob")
    #expect(try store.finding(FindingID(number: 2))?.owner == "ada")
    try expectAgreement(store)
  }

  @Test func `an act that can no longer be taken back anywhere does not stop the next undo`() throws {
    let store = try folder.audit()
    try store.own("ada", 2)
    try store.own("ada", 1)
    try store.own("bob", 1, author: "bob")
    let first = try store.undo(author: "ada", time: noon, scope: .own)
    #expect(first.act?.changes == [])
    #expect(first.conflicts.count == 1)
    _ = try store.undo(author: "ada", time: noon, scope: .own)
    #expect(try store.finding(FindingID(number: 2))?.owner == nil)
    try expectAgreement(store)
  }

  @Test func `a removed finding keeps its row and comes back to it`() throws {
    let store = try folder.audit()
    var more = Register()
    for number in [4, 5] {
      more.insert(
        Finding(id: FindingID(number: number), title: "new", severity: SeverityAssessment(level: .low))
      )
    }
    _ = try store.merge(more, source: "scan", author: "ada", time: noon)
    _ = try store.undo(author: "ada", time: noon)
    #expect(try store.finding(FindingID(number: 4)) == nil)
    let table = try store.table()
    #expect(table.count == 5)
    #expect(table.facts[3].flags.contains(.removed))
    var again = Register()
    for number in [6, 5] {
      again.insert(
        Finding(id: FindingID(number: number), title: "again", severity: SeverityAssessment(level: .low))
      )
    }
    _ = try store.merge(again, source: "scan", author: "ada", time: noon)
    #expect(try store.table().row(of: FindingID(number: 5)) == 4)
    #expect(try store.register().findings.map(\.id.number) == [1, 2, 3, 5, 6])
    try expectAgreement(store)
  }

  @Test(arguments: 1...4) func `undoing everything returns to the start, redoing to the end`(seed: Int) throws
  {
    var random = RandomRegister(seed: UInt64(seed))
    let store = try folder.audit(random.register(1...12))
    let start = try store.register()
    var states = [start]
    while states.count < 25 {
      let before = try store.lastActNumber()
      try step(store, &random)
      if try store.lastActNumber() > before { states.append(try store.register()) }
    }
    for state in states.dropLast().reversed() {
      let outcome = try store.undo(author: "bob", time: noon)
      #expect(outcome.conflicts == [])
      #expect(try store.register() == state)
    }
    #expect(try store.undo(author: "bob", time: noon).act == nil)
    for state in states.dropFirst() {
      #expect(try store.redo(author: "bob", time: noon).conflicts == [])
      #expect(try store.register() == state)
    }
    #expect(try store.redo(author: "bob", time: noon).act == nil)
    try expectAgreement(store)
  }

  @Test(arguments: 1...4) func `log, register and table agree after any order of steps`(seed: Int) throws {
    var random = RandomRegister(seed: UInt64(100 + seed))
    _ = try folder.audit(random.register(1...8)).close()
    var stores = try [AuditStore(opening: folder.file()), AuditStore(opening: folder.file())]
    for _ in 0..<60 {
      let store = random.one(stores)
      let author = random.one(["ada", "bob"])
      let scope: AuditStore.UndoScope = random.happens(50) ? .own : .everyone
      switch random.random.below(10) {
      case 0...2: _ = try store.undo(author: author, time: noon, scope: scope)
      case 3...4: _ = try store.redo(author: author, time: noon, scope: scope)
      case 5: stores[0] = try AuditStore(opening: folder.file())
      default: try step(store, &random, author: author)
      }
    }
    try expectAgreement(stores[1])
  }

  /// Does something at random that leaves an act, most of the time.
  private func step(_ store: AuditStore, _ random: inout RandomRegister, author: String = "ada") throws {
    switch random.random.below(8) {
    case 0:
      let first = 1 + random.random.below(10)
      let register = random.register(first...first + 4)
      _ = try store.merge(register, source: "scan", author: author, time: noon)
    case 1:
      let context = random.context()
      _ = try store.changeContext(author: author, time: noon) { $0.flows = context.flows }
    default: _ = try store.perform(random.decision(upTo: 14), author: author, time: noon)
    }
  }
}
