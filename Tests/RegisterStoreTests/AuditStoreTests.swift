import Foundation
import GRDB
import Readiness
import Testing

@testable import RegisterStore

struct AuditStoreTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a file that is not there is missing`() throws {
    let path = folder.file()
    #expect(throws: StoreFault.missing(path: path)) { try AuditStore(opening: path) }
    #expect(throws: StoreFault.missing(path: path + "/x")) { try AuditStore(opening: path + "/x") }
  }

  @Test(arguments: ["", "SQLite", "{\"findings\": []}", String(repeating: "SQLite format 3 ", count: 99)])
  func `a file that is no database is refused`(text: String) throws {
    try text.write(toFile: folder.file(), atomically: true, encoding: .utf8)
    #expect(throws: StoreFault.notDatabase(path: folder.file())) { try AuditStore(opening: folder.file()) }
    #expect(throws: StoreFault.notDatabase(path: folder.path)) { try AuditStore(opening: folder.path) }
    #expect(try folder.names() == ["audit.launchpoll"])
  }

  @Test func `another program's database is refused`() throws {
    let queue = try DatabaseQueue(path: folder.file())
    try queue.write { try $0.execute(sql: "PRAGMA application_id = 77; CREATE TABLE other (x)") }
    try queue.close()
    #expect(throws: StoreFault.foreign(path: folder.file(), applicationID: 77)) {
      try AuditStore(opening: folder.file())
    }
  }

  @Test func `a newer release's file is refused, whatever else it holds`() throws {
    let store = try folder.audit()
    let path = folder.file()
    try store.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: StoreFault.newer(path: path, version: 99, supported: AuditSchema.version)) {
      try AuditStore(opening: path)
    }
  }

  @Test(arguments: [true, false])
  func `an audit of an older release is brought up to date, even when it is only read`(
    readOnly: Bool
  ) throws {
    let store = try folder.audit()
    try store.write {
      try $0.execute(
        sql:
          "DROP TABLE scan; DELETE FROM grdb_migrations WHERE identifier = '2 scans'; PRAGMA user_version = 1"
      )
    }
    try store.close()
    let opened = try AuditStore(opening: folder.file(), readOnly: readOnly)
    #expect(try opened.scans().isEmpty)
    #expect(try opened.lastActNumber() == 1)
    #expect(try opened.verify().isEmpty)
  }

  @Test func `a file cut short is corrupt`() throws {
    var random = RandomRegister(seed: 5)
    try folder.audit(random.register(1...200)).close()
    let handle = try #require(FileHandle(forWritingAtPath: folder.file()))
    try handle.truncate(atOffset: 20_000)
    try handle.close()
    let fault = #expect(throws: StoreFault.self) { try AuditStore(opening: folder.file()).register() }
    guard case .corrupt? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test func `any file with one page overwritten opens, or is refused, without a crash`() throws {
    var random = RandomRegister(seed: 6)
    try folder.audit(random.register(1...40)).close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
    for _ in 0..<60 {
      var bytes = whole
      for _ in 0..<8 { bytes[100 + random.random.below(whole.count - 100)] = UInt8(random.random.below(256)) }
      try bytes.write(to: URL(fileURLWithPath: folder.file()))
      do throws(StoreFault) {
        let store = try AuditStore(opening: folder.file())
        _ = try store.verify()
        _ = try store.table()
        _ = try store.register()
        _ = try store.acts()
        _ = try store.perform(random.decision(upTo: 40), author: "ada", time: noon)
        try store.close()
      } catch {
        continue
      }
    }
  }

  @Test(arguments: ["x''", "x'00'", "x'ff'", "7", "zeroblob(9)"])
  func `a column of a foreign type is read without a crash`(value: String) throws {
    let store = try folder.audit()
    for column in ["title", "paths", "owner", "workstream", "effortHours", "expiryDay"] {
      do throws(StoreFault) {
        try store.write { try $0.execute(sql: "UPDATE finding SET \(column) = \(value)") }
      } catch {
        continue
      }
    }
    #expect(try store.table().count == 3)
    #expect(try store.verify().isEmpty == false)
  }

  @Test func `an audit opened for reading cannot be changed`() throws {
    let store = try folder.audit()
    let reader = try AuditStore(opening: folder.file(), readOnly: true)
    #expect(throws: StoreFault.readOnly(path: folder.file())) { try reader.own("bob", 1) }
    #expect(try reader.register() == store.register())
  }

  @Test(.enabled(if: getuid() != 0)) func `a folder that cannot be written is named`() throws {
    try folder.audit().close()
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    #expect(throws: StoreFault.readOnly(path: folder.file())) { try AuditStore(opening: folder.file()) }
    #expect(throws: StoreFault.readOnly(path: folder.file("b"))) {
      try AuditStore.create(at: folder.file("b"), register: Register(), source: "", author: "", time: noon)
    }
  }

  @Test func `a store sees what another one wrote, and that it did`() throws {
    let first = try folder.audit()
    let second = try AuditStore(opening: folder.file())
    #expect(try first.changedElsewhere() == false)
    try first.own("bob", 1)
    #expect(try first.changedElsewhere() == false)
    #expect(try second.changedElsewhere() == true)
    #expect(try second.changedElsewhere() == false)
    #expect(try second.finding(FindingID(number: 1))?.owner == "bob")
  }

  @Test func `two stores taking turns lose no change`() throws {
    let stores = [try folder.audit(), try AuditStore(opening: folder.file())]
    for turn in 0..<40 {
      let comment = Decision(.comment("turn \(turn)"), on: [FindingID(number: 1)])
      _ = try stores[turn % 2].perform(comment, author: "ada", time: noon)
    }
    let comments = try stores[0].finding(FindingID(number: 1))?.comments.map(\.text)
    #expect(comments == (0..<40).map { "turn \($0)" })
    try expectAgreement(stores[1])
  }

  @Test func `many stores at once lose no change`() async throws {
    try folder.audit().close()
    try await withThrowingTaskGroup { group in
      for writer in 0..<3 {
        group.addTask {
          let store = try AuditStore(opening: folder.file(), waitingSeconds: 60)
          for turn in 0..<8 {
            let comment = Decision(.comment("\(writer) \(turn)"), on: [FindingID(number: 1)])
            _ = try store.perform(comment, author: "w\(writer)", time: noon)
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try AuditStore(opening: folder.file())
    #expect(Set(try store.finding(FindingID(number: 1))?.comments.map(\.text) ?? []).count == 24)
    try expectAgreement(store)
  }

  @Test func `a writer waits for another one for its time, then says that the file is busy`() throws {
    let first = try folder.audit()
    let second = try AuditStore(opening: folder.file(), waitingSeconds: 0.05)
    try first.write { _ in
      #expect(throws: StoreFault.busy(path: folder.file())) { try second.own("bob", 1) }
      let owner = try second.finding(FindingID(number: 1))?.owner
      #expect(owner == nil)
    }
    try second.own("bob", 1)
    #expect(try first.finding(FindingID(number: 1))?.owner == "bob")
  }

  @Test func `settings are kept and forgotten, and are no acts`() throws {
    let store = try folder.audit()
    #expect(try store.setting("cursor") == nil)
    try store.setSetting("cursor", "F-0002")
    try store.setSetting("cursor", "nul\u{0}inside")
    #expect(try AuditStore(opening: folder.file()).setting("cursor") == "nul\u{0}inside")
    try store.setSetting("cursor", nil)
    #expect(try store.setting("cursor") == nil)
    #expect(try store.lastActNumber() == 1)
  }
}
