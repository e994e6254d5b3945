import Foundation
import Readiness
@testable import SourceTree
import Testing

struct GitRepositoryTests {
  @Test func `a repository tells its commit, tags, remote and changes`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt")
    try folder.write("docs/b.txt")
    try folder.commitAll()
    try folder.shell(
      "git tag v1 && git tag -a -m Second v1.0.0 && git remote add origin https://ada:key@host.example/a.git"
    )
    let repository = try GitRepository(of: folder.path)
    let facts = await GitFacts(of: repository, paths: ["docs", "none"])
    let head = try folder.shell("git rev-parse HEAD").trimmingCharacters(in: .newlines)
    #expect(facts.commit == head)
    #expect(facts.tags == ["v1", "v1.0.0"])
    #expect(facts.remote == "https://host.example/a.git")
    #expect(facts.isDirty == false)
    #expect(facts.isShallow == false)
    #expect(facts.lastChanged == ["docs": try #require(CalendarDate("2026-01-02"))])
    #expect(facts.unanswered.isEmpty)
    #expect(try await repository.hasCommit(head))
    #expect(try await !repository.hasCommit(String(repeating: "0", count: 40)))
    #expect(try await !repository.hasCommit("HEAD"))
    try folder.write("a.txt", "changed\n")
    #expect(try await repository.isDirty() == true)
    #expect(try await GitRepository(of: folder.path + "/docs").isDirty() == false)
  }

  @Test func `before the first commit there is nothing to tell`() async throws {
    let folder = try TemporaryFolder()
    try folder.shell("git init -q .")
    let facts = await GitFacts(of: try GitRepository(of: folder.path), paths: ["a"])
    #expect(facts.commit == nil)
    #expect(facts.isDirty == nil)
    #expect(facts.unanswered.isEmpty)
  }

  @Test func `a shallow clone tells nothing of its history`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("origin/old.txt")
    try folder.shell("cd origin && git init -q . && git add -A && git commit -q -m Old")
    try folder.write("origin/new.txt")
    try folder.shell(
      "cd origin && git add -A && git commit -q -m New && cd .. && git clone -q --depth 1 file://$PWD/origin clone"
    )
    let repository = try GitRepository(of: folder.path + "/clone")
    let facts = await GitFacts(of: repository, paths: ["old.txt"])
    #expect(facts.isShallow)
    #expect(facts.lastChanged.isEmpty)
    #expect(facts.unanswered == [.history: .shallow])
    #expect(try await repository.blame("old.txt", lines: 1...1).isEmpty)
    await #expect(throws: GitFault.shallow) { try await repository.committers(of: "old.txt") }
  }

  @Test(.enabled(if: geteuid() == 0)) func `a repository of another user is not asked`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt")
    try folder.commitAll()
    try folder.shell("chown -R 12345 . && chown 12345 .")
    let tree = try await SourceTree(folder: folder.path)
    #expect(tree.files.map(\.path) == ["a.txt"])
    #expect(tree.listing.withoutGit == .ownedByAnother)
    let facts = await GitFacts(of: try GitRepository(of: folder.path))
    #expect(facts.commit == nil && facts.isDirty == nil)
    #expect(facts.unanswered[.commit] == .ownedByAnother)
  }

  @Test func `blame names who wrote a line, and the log who works on a file`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("sub/a file.txt", "one\ntwo\n")
    try folder.commitAll()
    try folder.write("sub/a file.txt", "one\nother\n")
    try folder.shell(
      "git -c user.name=x commit -q -a -m Next --author 'Grace <grace@example.com>' --date 2026-02-03T00:00:00Z"
    )
    let repository = try GitRepository(of: folder.path + "/sub")
    let lines = try await repository.blame("a file.txt", lines: 1...2)
    #expect(lines.map(\.author) == ["Ada Example", "Grace"])
    #expect(lines.map(\.mail) == ["ada@example.com", "grace@example.com"])
    #expect(lines.map(\.line) == [1, 2])
    #expect(lines.map(\.time) == [1_767_323_045, 1_770_076_800])
    let committers = try await repository.committers(of: "a file.txt")
    #expect(Set(committers.map(\.name)) == ["Ada Example", "Grace"])
    #expect(committers.map(\.commits) == [1, 1])
    await #expect(throws: GitFault.self) { try await repository.blame("none", lines: 1...1) }
  }

  @Test func `lines are followed through a rename and edits`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("old name.txt", (1...20).map { "line \($0)\n" }.joined())
    try folder.write("gone.txt")
    try folder.commitAll()
    let old = try folder.shell("git rev-parse HEAD").trimmingCharacters(in: .newlines)
    try folder.shell(
      #"git mv 'old name.txt' "$(printf 'n\303\251w.txt')"; git rm -q gone.txt; sed -i -e '3d' -e '10s/.*/new/' -e '15i in' n*.txt"#
    )
    try folder.commitAll()
    let new = try folder.shell("git rev-parse HEAD").trimmingCharacters(in: .newlines)
    let mapping = try await GitRepository(of: folder.path).lineMapping(from: old, to: new)
    #expect(mapping.target(path: "old name.txt", line: 2) == .line(path: "néw.txt", line: 2))
    #expect(mapping.target(path: "old name.txt", line: 3) == .deleted)
    #expect(mapping.target(path: "old name.txt", line: 4) == .line(path: "néw.txt", line: 3))
    #expect(mapping.target(path: "old name.txt", line: 10) == .edited(path: "néw.txt", lines: 9...9))
    #expect(mapping.target(path: "old name.txt", line: 14) == .line(path: "néw.txt", line: 13))
    #expect(mapping.target(path: "old name.txt", line: 15) == .line(path: "néw.txt", line: 15))
    #expect(mapping.target(path: "gone.txt", line: 1) == .deleted)
    #expect(mapping.target(path: "other.txt", line: 7) == .line(path: "other.txt", line: 7))
  }

  @Test(arguments: [
    ("https://ada:secret@host.example/a/b.git", "https://host.example/a/b.git"),
    ("https://token@host.example:8443/a.git?key=1#x", "https://host.example:8443/a.git"),
    ("https://ada:se/cret@host.example/a.git", "https://host.example/a.git"),
    ("https://host.example/@scope/a.git", "https://host.example/@scope/a.git"),
    ("git@host.example:a/b.git", "git@host.example:a/b.git"), ("ada:secret@host.example:a", "host.example:a"),
    ("ssh://git@host.example/a", "ssh://host.example/a"), ("../a\u{1B}[31m", "../a[31m"), ("", ""),
  ])
  func `an address is shown without credentials`(address: String, shown: String) {
    #expect(RemoteAddress(address).text == shown)
  }
}
