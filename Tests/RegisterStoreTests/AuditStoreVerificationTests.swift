import GRDB
import Readiness
import Testing

@testable import RegisterStore

struct AuditStoreVerificationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// An audit of four acts in which somebody changed something with another tool.
  private func faults(after sql: String) throws -> [AuditFault] {
    let store = try folder.audit()
    for owner in ["bob", "cyd", "dan"] { try store.own(owner, 1) }
    try store.write { database in
      let triggers = try Row.fetchAll(
        database,
        sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
      ).map { ($0[0] as String, $0[1] as String) }
      for (name, _) in triggers { try database.execute(sql: "DROP TRIGGER \(name)") }
      try database.execute(sql: sql)
      for (_, trigger) in triggers { try database.execute(sql: trigger) }
    }
    return try store.verify()
  }

  @Test(arguments: [
    "UPDATE act SET author = 'eve' WHERE number = 3", "UPDATE act SET time = time + 1 WHERE number = 3",
    "UPDATE act SET reason = 'why' WHERE number = 3",
    "UPDATE act SET kind = 'undone', target = 2 WHERE number = 3",
    "UPDATE act SET hash = zeroblob(32) WHERE number = 3",
    "UPDATE change SET payload = replace(payload, 'cyd', 'eve') WHERE act = 3",
    "UPDATE change SET payload = payload || ' ' WHERE act = 3",
    "DELETE FROM change WHERE act = 3", "UPDATE change SET act = 2 WHERE act = 3",
  ])
  func `a change to an act shows in its hash`(sql: String) throws {
    #expect(try faults(after: sql).contains(.wrongHash(act: 3)))
  }

  @Test func `an act that is missing shows where it was`() throws {
    let faults = try faults(after: "DELETE FROM change WHERE act = 3; DELETE FROM act WHERE number = 3")
    #expect(faults.contains(.gap(act: 4)))
    #expect(faults.contains(.brokenChain(act: 4)))
  }

  @Test func `a log rewritten with right hashes but another chain shows`() throws {
    #expect(
      try faults(after: "UPDATE act SET previousHash = zeroblob(32) WHERE number = 4")
        .contains(.brokenChain(act: 4))
    )
  }

  @Test func `a change that cannot be read is named`() throws {
    let faults = try faults(after: "UPDATE change SET payload = '{' WHERE act = 2")
    #expect(faults.contains { if case .unreadableChange(act: 2, _) = $0 { true } else { false } })
  }

  @Test(arguments: [
    (
      "UPDATE body SET json = replace(json, 'dan', 'eve')",
      [AuditFault.findingDiffers(FindingID(number: 1), act: 4)]
    ),
    ("UPDATE finding SET severity = 4 WHERE row = 0", [.rowDiffers(FindingID(number: 1), act: 4)]),
    ("UPDATE context SET json = replace(json, 'Harbour', 'Heaven')", [.contextDiffers(act: 1)]),
    (
      "UPDATE finding SET id = 'F-7' WHERE row = 1",
      [.findingUnknown(FindingID("F-7")), .findingMissing(FindingID(number: 2), act: 1)]
    ),
  ])
  func `a register that is not what the log leaves shows, with the last act on it`(
    sql: String,
    expected: [AuditFault]
  ) throws {
    #expect(try faults(after: sql) == expected)
  }

  @Test func `a dropped trigger and a foreign table show`() throws {
    let store = try folder.audit()
    try store.write { try $0.execute(sql: "DROP TRIGGER actIsNotUpdated; CREATE TABLE other (x)") }
    #expect(try store.verify() == [.schema(name: "actIsNotUpdated"), .schema(name: "other")])
  }

  @Test func `the last hash is 64 digits and changes with each act`() throws {
    let store = try folder.audit()
    let before = try #require(try store.lastHash())
    #expect(before.count == 64)
    try store.own("bob", 1)
    #expect(try store.lastHash() != before)
  }
}
