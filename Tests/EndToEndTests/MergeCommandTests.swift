import Foundation
import Testing

@Suite(.timeLimit(.minutes(3)))
struct MergeCommandTests {
  /// A register with one finding, whose members these are beside id, severity and title.
  private func register(_ members: String..., others: String = "") -> String {
    let finding = members.map { ", \($0)" }.joined()
    return """
      {
        "findings": [
          { "id": "F-0001", "severity": "high", "title": "Anyone can read orders"\(finding) }\(others)
        ],
        "schema": "launchpoll/issues@1"
      }

      """
  }

  /// The findings of a register by their ids.
  private func findings(_ text: String) throws -> [String: [String: Any]] {
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let list = try #require(root?["findings"] as? [[String: Any]])
    return Dictionary(list.map { ($0["id"] as? String ?? "", $0) }) { first, _ in first }
  }

  /// A repository in which two branches have changed the register; `main` is checked out.
  private func forked(ours: String, theirs: String) throws -> GitScratch {
    let repository = try GitScratch()
    try repository.commit(register())
    try repository.git(["checkout", "-q", "-b", "theirs"])
    try repository.commit(theirs)
    try repository.git(["checkout", "-q", "main"])
    try repository.commit(ours)
    return repository
  }

  @Test func `git merges different fields of one finding`() throws {
    let repository = try forked(ours: register(#""owner": "ada""#), theirs: register(#""effort": "S""#))
    let merge = try repository.git(["merge", "-q", "--no-edit", "theirs"])
    #expect(merge.status == 0, "\(merge.output)")
    let finding = try findings(repository.text())["F-0001"]
    #expect(finding?["owner"] as? String == "ada")
    #expect(finding?["effort"] as? String == "S")
  }

  @Test func `git says that one field with two values is a conflict, and the file is ours`() throws {
    let theirs = register(#""owner": "li", "tags": ["api"]"#)
    let repository = try forked(ours: register(#""owner": "ada""#), theirs: theirs)
    let merge = try repository.git(["merge", "--no-edit", "theirs"])
    #expect(merge.status == 1)
    #expect(merge.output.contains("CONFLICT"))
    #expect(merge.output.contains("F-0001 owner"))
    #expect(merge.output.contains("li  (by unknown)"))
    let finding = try findings(repository.text())["F-0001"]
    #expect(finding?["owner"] as? String == "ada")
    #expect(finding?["tags"] as? [String] == ["api"])
  }

  @Test func `git merges registers that two branches added`() throws {
    let repository = try GitScratch()
    try repository.git(["checkout", "-q", "-b", "theirs"])
    try repository.commit(
      register(others: #", { "id": "F-0002", "severity": "low", "title": "Theirs" }"#)
    )
    try repository.git(["checkout", "-q", "main"])
    try repository.commit(
      register(others: #", { "id": "F-0002", "severity": "low", "title": "Ours" }"#)
    )
    let merge = try repository.git(["merge", "--no-edit", "theirs"])
    #expect(merge.status == 0, "\(merge.output)")
    #expect(merge.output.contains("their F-0002, “Theirs”, is F-0003 now"))
    let merged = try findings(repository.text())
    #expect(merged.keys.sorted() == ["F-0001", "F-0002", "F-0003"])
    #expect(merged["F-0003"]?["title"] as? String == "Theirs")
  }

  /// The files of a merge in a folder, by their roles.
  private func write(_ folder: String, base: String, ours: String, theirs: String) throws -> [String] {
    try [("base", base), ("ours", ours), ("theirs", theirs)].map { name, text in
      let path = "\(folder)/\(name).json"
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      return path
    }
  }

  @Test func `conflicts are listed as JSON, and another file than ours can take the result`() throws {
    let scratch = try Scratch()
    let ours = register(#""owner": "ada""#)
    let files = try write(scratch.path, base: "", ours: ours, theirs: register(#""owner": "li""#))
    let output = "\(scratch.path)/merged.json"
    let outcome = try Program.run(["merge"] + files + ["-o", output, "--format", "json"])
    #expect(outcome.status == 1, "\(outcome.errors)")
    let root = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let conflict = try #require((root?["conflicts"] as? [[String: Any]])?.first)
    #expect(conflict["finding"] as? String == "F-0001")
    #expect(conflict["field"] as? String == "owner")
    #expect((conflict["ours"] as? [String: Any])?["value"] as? String == "ada")
    #expect((conflict["theirs"] as? [String: Any])?["value"] as? String == "li")
    #expect(try String(contentsOfFile: files[1], encoding: .utf8) == ours)
    #expect(try findings(String(contentsOfFile: output, encoding: .utf8)).count == 1)
  }

  @Test func `the result on standard output is alone there`() throws {
    let scratch = try Scratch()
    let files = try write(
      scratch.path,
      base: register(),
      ours: register(#""owner": "ada""#),
      theirs: register(#""owner": "li""#)
    )
    let outcome = try Program.run(["merge"] + files + ["-o", "-"])
    #expect(outcome.status == 1)
    #expect(try findings(outcome.output)["F-0001"]?["owner"] as? String == "ada")
    #expect(outcome.errors.contains("F-0001 owner"))
  }

  @Test func `merging again with the same files gives the same bytes and says nothing`() throws {
    let scratch = try Scratch()
    let theirs = register(#""owner": "li""#).replacingOccurrences(
      of: #""schema""#,
      with: #""generated_at": "2026-11-01T10:00:00Z", "schema""#
    )
    let files = try write(
      scratch.path,
      base: register(),
      ours: register(#""due": "2027-01-01""#),
      theirs: theirs
    )
    let once = try Program.run(["merge"] + files)
    let first = FileManager.default.contents(atPath: files[1])
    let twice = try Program.run(["merge"] + files)
    #expect(once.status == 0 && twice.status == 0)
    #expect(once.output.isEmpty && once.errors.isEmpty)
    #expect(FileManager.default.contents(atPath: files[1]) == first)
    #expect(first.map { String(decoding: $0, as: UTF8.self) }?.contains("2026-11-01T10:00:00Z") == true)
  }

  @Test(arguments: [
    ("<<<<<<< HEAD\n{}\n", ":1:1: here begins a conflict"), ("{\n\"a\" 1}", ":2:5: this is not JSON"),
    ("[]", ":1:1: this is no register"), ("", "this is not JSON"),
  ])
  func `a side that is no register is refused with its place, and nothing is written`(
    text: String,
    words: String
  ) throws {
    let scratch = try Scratch()
    let files = try write(scratch.path, base: "", ours: register(), theirs: text)
    let outcome = try Program.run(["merge"] + files)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("THEIRS \(files[2])"))
    #expect(outcome.errors.contains(words))
    #expect(try String(contentsOfFile: files[1], encoding: .utf8) == register())
  }
}
