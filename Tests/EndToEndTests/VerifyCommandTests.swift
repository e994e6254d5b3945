import Foundation
import Testing

@Suite(.timeLimit(.minutes(3)))
struct VerifyCommandTests {
  private static let time = "2026-11-23T14:00:00Z"

  /// An audit with a log of several acts, and its package beside it.
  private func exported(in folder: String, _ options: String...) throws -> (audit: String, package: String) {
    let audit = "\(folder)/a.launchpoll"
    let package = "\(folder)/release"
    #expect(try Program.run("sample", "--findings", "20", "-o", audit).status == 0)
    #expect(try Program.run("set", audit, "F-0003", "owner=li", "--reason", "she knows").status == 0)
    let outcome = try Program.run(["export", audit, "-o", package, "--at", Self.time] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return (audit, package)
  }

  /// Flips a bit in the middle of a file.
  private func tamper(with path: String) throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    data[data.count / 2] ^= 1
    try data.write(to: URL(fileURLWithPath: path))
  }

  @Test func `a package that nobody touched is sound, and sealed by the audit's last act`() throws {
    let scratch = try Scratch()
    let (audit, package) = try exported(in: scratch.path)
    let outcome = try Program.run("verify", package)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("sound"))
    #expect(!outcome.output.contains("note: "))
    let seal = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("log: act ") })
    #expect(try Program.run("verify", audit).output.contains(seal))
    let manifest = try String(contentsOfFile: "\(package)/MANIFEST.json", encoding: .utf8)
    #expect(!manifest.contains("events_hash"), "the package computes another chain than the audit")
  }

  @Test(arguments: ["harbor-desktop.json", "tide-api.json", "lantern-cli.json"])
  func `the package of a register is sound`(sample: String) throws {
    let scratch = try Scratch()
    let package = "\(scratch.path)/release"
    #expect(try Program.run("export", Program.sample(sample), "-o", package, "--at", Self.time).status == 0)
    let outcome = try Program.run("verify", package)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test func `a byte flipped in any file is found, and the file named`() throws {
    let scratch = try Scratch()
    let (_, package) = try exported(in: scratch.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: package).sorted()
    #expect(names.contains("events.jsonl"))
    for name in names {
      let path = "\(package)/\(name)"
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      try tamper(with: path)
      let outcome = try Program.run("verify", package)
      #expect(outcome.status == 1, "\(name)")
      if name != "MANIFEST.json" { #expect(outcome.output.hasPrefix("\(name): ")) }
      try before.write(to: URL(fileURLWithPath: path))
    }
    #expect(try Program.run("verify", package).status == 0)
  }

  @Test func `what is missing is named, what lies beside is noted, and links are not followed`() throws {
    let scratch = try Scratch()
    let (_, package) = try exported(in: scratch.path)
    try "mine".write(toFile: "\(package)/notes.md", atomically: true, encoding: .utf8)
    let noted = try Program.run("verify", package)
    #expect(noted.status == 0)
    #expect(noted.output.contains("note: notes.md "))
    try FileManager.default.removeItem(atPath: "\(package)/findings.csv")
    try FileManager.default.moveItem(
      atPath: "\(package)/decision.json",
      toPath: "\(scratch.path)/decision.json"
    )
    try FileManager.default.createSymbolicLink(
      atPath: "\(package)/decision.json",
      withDestinationPath: "\(scratch.path)/decision.json"
    )
    let outcome = try Program.run("verify", package, "--format", "json")
    #expect(outcome.status == 1)
    let root = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let faults = try #require(root?["faults"] as? [[String: Any]])
    #expect(faults.map { $0["place"] as? String } == ["decision.json", "findings.csv"])
    #expect(faults.map { $0["code"] as? String } == ["unreadable", "missing"])
    #expect(root?["sound"] as? Bool == false)
  }

  @Test func `an audit whose database was changed by hand is not sound`() throws {
    let scratch = try Scratch()
    let (audit, _) = try exported(in: scratch.path)
    #expect(try Program.run("verify", audit).status == 0)
    let path = "\(scratch.path)/changed.launchpoll"
    var data = try Data(contentsOf: URL(fileURLWithPath: audit))
    // Why it was decided stands in the log alone.
    while let words = data.range(of: Data("she knows".utf8)) {
      data.replaceSubrange(words, with: Data("we guess ".utf8))
    }
    try data.write(to: URL(fileURLWithPath: path))
    let outcome = try Program.run("verify", path)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("act "))
    #expect(outcome.output.contains(": has another hash than what it says gives"))
  }

  @Test(arguments: [["verify"], ["verify", "--signer", "ada", "."]])
  func `a wrong call says so`(words: [String]) throws {
    #expect(try Program.run(words).status == 64)
  }

  @Test func `what is neither package nor audit is refused`() throws {
    let scratch = try Scratch()
    #expect(try Program.run("verify", Program.sample("tide-api.json")).status == 65)
    #expect(try Program.run("verify", "\(scratch.path)/nothing").status == 65)
    let empty = try Program.run("verify", scratch.path)
    #expect(empty.status == 1)
    #expect(empty.output.hasPrefix("MANIFEST.json: is not there"))
  }
}
