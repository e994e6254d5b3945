import Foundation
import Readiness
import Testing

@testable import RegisterStore

struct AuditStoreCreationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: 1...6) func `an audit holds exactly the register it was made of`(seed: Int) throws {
    var random = RandomRegister(seed: UInt64(seed))
    let register = random.register(1...30)
    let store = try folder.audit(register)
    #expect(try store.register() == register)
    #expect(try store.context() == register.context)
    #expect(try store.table() == FindingTable(register))
    for finding in register.findings { #expect(try store.finding(finding.id) == finding) }
    try expectAgreement(store)
  }

  @Test func `an empty register makes an audit`() throws {
    let store = try folder.audit(Register())
    #expect(try store.register() == Register())
    #expect(try store.acts().map(\.kind) == [.imported(from: "r.json")])
    try expectAgreement(store)
  }

  @Test func `after closing there is one file`() throws {
    try folder.audit().close()
    #expect(try folder.names() == ["audit.launchpoll"])
  }

  @Test func `nothing that is there is overwritten`() throws {
    try "mine".write(toFile: folder.file(), atomically: true, encoding: .utf8)
    #expect(throws: StoreFault.exists(path: folder.file())) { try folder.audit() }
    #expect(try String(contentsOfFile: folder.file(), encoding: .utf8) == "mine")
    #expect(try folder.names() == ["audit.launchpoll"])
  }

  @Test func `what appears while the audit is made is not overwritten`() throws {
    #expect(throws: StoreFault.exists(path: folder.file())) {
      try AuditStore.create(at: folder.file()) { _ in
        try "theirs".write(toFile: folder.file(), atomically: true, encoding: .utf8)
      }
    }
    #expect(try String(contentsOfFile: folder.file(), encoding: .utf8) == "theirs")
    #expect(try folder.names() == ["audit.launchpoll"])
  }

  @Test(arguments: ["-wal", "-journal"])
  func `the log of a file that was deleted is not mixed with a new one`(suffix: String) throws {
    try "left".write(toFile: folder.file() + suffix, atomically: true, encoding: .utf8)
    #expect(throws: StoreFault.exists(path: folder.file() + suffix)) { try folder.audit() }
    #expect(try folder.names() == ["audit.launchpoll" + suffix])
  }

  @Test func `a creation that fails leaves nothing`() throws {
    struct Interruption: Error {}
    #expect(throws: StoreFault.self) {
      try AuditStore.create(at: folder.file()) { _ in
        #expect(try folder.names().contains("audit.launchpoll") == false)
        throw Interruption()
      }
    }
    #expect(try folder.names() == [])
  }

  @Test func `drafts of killed processes are cleared away, those of others are not`() throws {
    // No process has the highest number that a process can have here.
    let dead = ".audit.launchpoll.\(Int32.max).1.draft"
    let alive = ".audit.launchpoll.\(getpid()).1.draft"
    for name in [dead, alive, ".other.launchpoll.\(Int32.max).1.draft"] {
      try "half".write(toFile: folder.file(name), atomically: true, encoding: .utf8)
    }
    try folder.audit().close()
    #expect(
      try folder.names() == [alive, ".other.launchpoll.\(Int32.max).1.draft", "audit.launchpoll"].sorted()
    )
  }

  @Test(arguments: ["", "two words", "a/b", String(repeating: "x", count: 41)])
  func `an id that no register may have is refused, and named`(text: String) throws {
    var register = smallRegister()
    let id = FindingID(text)
    register.insert(Finding(id: id, title: "odd", severity: SeverityAssessment(level: .low)))
    #expect(throws: StoreFault.unwritable(path: folder.file(), finding: id)) { try folder.audit(register) }
    #expect(try folder.names() == [])
    let store = try folder.audit()
    #expect(throws: StoreFault.unwritable(path: folder.file(), finding: id)) {
      try store.merge(register, source: "scan", author: "ada", time: noon)
    }
    #expect(try store.lastActNumber() == 1)
  }

  @Test func `an effort that no file can say is refused`() throws {
    let store = try folder.audit()
    let id = FindingID(number: 1)
    #expect(throws: StoreFault.unwritable(path: folder.file(), finding: id)) {
      try store.perform(Decision(.effort(.hours(-1)), on: [id]), author: "ada", time: noon)
    }
    #expect(try store.lastActNumber() == 1)
  }

  @Test func `a value that is written in another form has that form in all places`() throws {
    var register = smallRegister()
    var odd = Finding(id: FindingID("odd"), title: "odd", severity: SeverityAssessment(level: .low))
    odd.properties = [Property("size", .number("many"))]
    register.insert(odd)
    let store = try folder.audit(register)
    try expectAgreement(store)
    #expect(try store.merge(register, source: "scan", author: "ada", time: noon).act == nil)
  }

  @Test func `a folder that is not there is named`() throws {
    #expect(throws: StoreFault.missing(path: folder.file("no"))) {
      try AuditStore.create(
        at: folder.file("no/a.launchpoll"),
        register: Register(),
        source: "",
        author: "",
        time: noon
      )
    }
  }

  @Test(arguments: 1...4) func `a log makes the same audit, hash for hash`(seed: Int) throws {
    var random = RandomRegister(seed: UInt64(seed))
    let store = try folder.audit(random.register(1...10))
    for _ in 0..<20 { _ = try store.perform(random.decision(upTo: 10), author: "ada", time: noon) }
    _ = try store.merge(random.register(5...15), source: "scan", author: "bob", time: noon)
    for _ in 0..<5 { _ = try store.undo(author: "bob", time: noon) }
    _ = try store.redo(author: "bob", time: noon)
    let copy = try AuditStore.create(at: folder.file("copy"), replaying: store.acts())
    #expect(try copy.register() == store.register())
    #expect(try copy.lastHash() == store.lastHash())
    try expectAgreement(copy)
  }

  @Test func `an act that does not follow is named`() throws {
    let store = try folder.audit()
    try store.own("bob", 1)
    try store.own("cyd", 1)
    var acts = try store.acts()
    acts[1].changes = [
      .findingEdited(FindingID(number: 1), before: .owner("eve"), after: .owner("bob"))
    ]
    #expect(throws: StoreFault.unfoundedAct(path: folder.file("copy"), act: 2)) {
      try AuditStore.create(at: folder.file("copy"), replaying: acts)
    }
    acts = try store.acts()
    acts[1].changes = [.contextChanged(before: RegisterContext(), after: RegisterContext())]
    #expect(throws: StoreFault.unfoundedAct(path: folder.file("copy"), act: 2)) {
      try AuditStore.create(at: folder.file("copy"), replaying: acts)
    }
    #expect(throws: StoreFault.unfoundedAct(path: folder.file("copy"), act: 3)) {
      try AuditStore.create(at: folder.file("copy"), replaying: [store.acts()[0], store.acts()[2]])
    }
  }
}
