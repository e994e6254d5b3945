import GRDB
import Readiness
import Testing

@testable import RegisterStore

struct AuditStoreLogTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `acts are read from a number on, up to a limit`() throws {
    let store = try folder.audit()
    for owner in ["a", "b", "c", "d"] { try store.own(owner, 1) }
    #expect(try store.acts().map(\.number) == [1, 2, 3, 4, 5])
    #expect(try store.acts(after: 2, limit: 2).map(\.number) == [3, 4])
    #expect(try store.acts(after: 9) == [])
    #expect(try store.lastActNumber() == 5)
  }

  @Test func `the newest acts come first, with as many changes as are wanted`() throws {
    let store = try folder.audit()
    let both = [1, 2].map { FindingID(number: $0) }
    _ = try store.perform(Decision(.addTag("x"), on: both), author: "ada", time: noon)
    try store.own("bob", 2)
    let recent = try store.recentActs(limit: 2)
    #expect(recent.map(\.act.number) == [3, 2])
    #expect(recent.map(\.changeCount) == [1, 2])
    #expect(recent.map(\.act.changes.count) == [1, 1])
    let oldest = try store.recentActs(before: 2, limit: 9, changesPerAct: 2)
    #expect(oldest.map(\.changeCount) == [4])
    #expect(oldest.first?.act.changes == Array(try store.acts(limit: 1)[0].changes.prefix(2)))
  }

  @Test func `texts of any kind come back from the log`() throws {
    let store = try folder.audit()
    let text = "nul\u{0}inside 作者 \u{202E}"
    let decision = Decision(.owner(text), on: [FindingID(number: 1)], reason: text)
    let act = try store.perform(decision, author: text, time: noon).act
    #expect(try store.acts(after: 1).first == act)
    #expect(try store.acts(after: 1).first?.author == text)
    try expectAgreement(store)
  }

  @Test func `the history of a finding is the acts that touched it, with its changes only`() throws {
    let store = try folder.audit()
    let both = [1, 2].map { FindingID(number: $0) }
    _ = try store.perform(Decision(.addTag("x"), on: both), author: "ada", time: noon)
    try store.own("bob", 2)
    let history = try store.history(of: both[0])
    #expect(history.map(\.number) == [1, 2])
    #expect(history.allSatisfy { $0.changes.compactMap(\.findingID) == [both[0]] })
    #expect(try store.history(of: FindingID("nobody")) == [])
  }

  @Test(arguments: [
    "UPDATE act SET author = 'eve' WHERE number = 2",
    "DELETE FROM act WHERE number = 2",
    "INSERT INTO act SELECT number + 2, kind, source, target, author, time, reason, hash, hash FROM act",
    "INSERT OR REPLACE INTO act SELECT * FROM act",
    "UPDATE change SET payload = '{}'",
    "DELETE FROM change",
    "INSERT INTO change SELECT number + 9, act, finding, payload FROM change",
    "INSERT INTO change SELECT max(number) + 1, 2, finding, payload FROM change",
    "INSERT OR REPLACE INTO change SELECT * FROM change",
    "DELETE FROM finding",
    "UPDATE finding SET id = 'F-9' WHERE row = 0",
    "UPDATE finding SET severity = 5",
    "UPDATE finding SET title = NULL",
    "UPDATE finding SET reported = 999",
  ])
  func `the schema keeps the log append-only and the register sound`(sql: String) throws {
    let store = try folder.audit()
    try store.own("bob", 1)
    #expect(throws: StoreFault.self) { try store.write { try $0.execute(sql: sql) } }
    try expectAgreement(store)
  }
}
