import Foundation
import SourceTree
import Testing

struct SourceTreeFolderTests {
  private func paths(_ folder: String, usesGit: Bool = true) async throws -> [String] {
    try await SourceTree(folder: folder, usesGit: usesGit).files.map(\.path)
  }

  @Test func `git and the walk list the same files`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(".gitignore", "*.log\n/build/\n!keep.log\n")
    for name in ["a.txt", "b.log", "keep.log", "build/x.o", "src/build/y.swift", "src/deep/z.log"] {
      try folder.write(name)
    }
    try folder.shell("git init -q . && git add a.txt")
    let expected = [".gitignore", "a.txt", "keep.log", "src/build/y.swift"]
    #expect(try await paths(folder.path) == expected)
    #expect(try await paths(folder.path, usesGit: false) == expected)
    let tree = try await SourceTree(folder: folder.path)
    #expect(tree["a.txt"]?.isTracked == true)
    #expect(tree["keep.log"]?.isTracked == false)
    #expect(tree["b.log"] == nil)
    #expect(tree.bytes(of: try #require(tree["a.txt"])) == Array("text\n".utf8))
  }

  @Test func `a subfolder of a work tree is a tree of its own`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("outside.txt")
    try folder.write("app/inside.txt")
    try folder.commitAll()
    let tree = try await SourceTree(folder: folder.path + "/app")
    #expect(tree.files.map(\.path) == ["inside.txt"])
    #expect(tree.repository?.prefix == "app/")
    #expect(tree.listing.withoutGit == nil)
  }

  @Test func `a folder that its repository ignores is walked`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(".gitignore", "out/\n")
    try folder.write("out/inside.txt")
    try folder.commitAll()
    let tree = try await SourceTree(folder: folder.path + "/out")
    #expect(tree.files.map(\.path) == ["inside.txt"])
    #expect(tree.listing.withoutGit == .noRepository)
  }

  @Test func `what is no folder is refused by its kind`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("file")
    try folder.shell("git init -q --bare bare.git; git init -q work")
    await #expect(throws: SourceTreeFault.notFound(path: folder.path + "/none")) {
      try await SourceTree(folder: folder.path + "/none")
    }
    await #expect(throws: SourceTreeFault.notAFolder(path: folder.path + "/file")) {
      try await SourceTree(folder: folder.path + "/file")
    }
    for storage in ["bare.git", "work/.git"] {
      await #expect(throws: SourceTreeFault.bareRepository(path: "\(folder.path)/\(storage)")) {
        try await SourceTree(folder: "\(folder.path)/\(storage)")
      }
    }
  }

  @Test(arguments: [true, false])
  func `an empty folder has no files`(hasGit: Bool) async throws {
    let folder = try TemporaryFolder()
    if hasGit { try folder.shell("git init -q .") }
    #expect(try await paths(folder.path).isEmpty)
  }

  @Test(arguments: [true, false])
  func `links and pipes are named and never opened`(usesGit: Bool) async throws {
    let folder = try TemporaryFolder()
    try folder.write("real/file.txt", "inside")
    try folder.shell(
      "git init -q . && ln -s loop loop && ln -s /etc/passwd link && ln -s real folder && mkfifo pipe && git add -A"
    )
    let tree = try await SourceTree(folder: folder.path, usesGit: usesGit)
    #expect(tree["loop"]?.skip == .symbolicLink)
    #expect(tree["link"]?.skip == .symbolicLink)
    #expect(tree["folder"]?.skip == .symbolicLink)
    #expect(tree["folder/file.txt"] == nil)
    // Git lists no pipes, and the walk does.
    if !usesGit { #expect(tree["pipe"]?.skip == .special) }
    for name in ["loop", "link", "folder", "pipe"] {
      var buffer: [UInt8] = [1]
      let file = TreeFile(path: name, size: 0, language: .plain, role: .product)
      #expect(tree.read(file, into: &buffer) != nil)
      #expect(buffer.isEmpty)
    }
  }

  @Test func `a link that takes a folder's place leads nowhere`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("root/sub/file.txt", "inside")
    try folder.write("secret/file.txt", "outside")
    let tree = try await SourceTree(folder: folder.path + "/root", usesGit: false)
    let file = try #require(tree["sub/file.txt"])
    try folder.shell("mv root/sub root/old && ln -s ../secret root/sub")
    let fresh = try await SourceTree(folder: folder.path + "/root", usesGit: false)
    #expect(fresh.bytes(of: file) == nil)
    #expect(tree.bytes(of: file).map { String(decoding: $0, as: UTF8.self) } != "outside")
    for path in ["../secret/file.txt", "sub/../../secret/file.txt", "/etc/passwd", ""] {
      #expect(tree.bytes(of: TreeFile(path: path, size: 0, language: .plain, role: .product)) == nil)
    }
  }

  @Test(arguments: [true, false])
  func `names that are not UTF-8 are shown escaped and read all the same`(usesGit: Bool) async throws {
    let folder = try TemporaryFolder()
    try folder.shell(#"git init -q .; printf raw > "$(printf 'caf\351.js')"; printf text > 'caf\xE9.js'"#)
    let tree = try await SourceTree(folder: folder.path, usesGit: usesGit)
    #expect(tree.files.map(\.path) == [#"caf\x5CxE9.js"#, #"caf\xE9.js"#])
    #expect(tree.files.map { tree.bytes(of: $0) ?? [] } == [Array("text".utf8), Array("raw".utf8)])
    #expect(tree.files.allSatisfy { $0.language == .javascript })
  }

  @Test func `a path longer than the system takes is read`() async throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "n", count: 200)
    try folder.shell(
      "for i in $(seq 30); do mkdir \(name); cd -P ./\(name) || exit; done; printf deep > file.txt"
    )
    let tree = try await SourceTree(folder: folder.path)
    let file = try #require(tree.files.first)
    #expect(file.path.utf8.count == 30 * 201 + 8)
    #expect(tree.bytes(of: file) == Array("deep".utf8))
    try folder.shell("rm -rf \(name)")
  }

  @Test func `what changes or goes away after the listing is no text`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("gone.txt")
    try folder.write("piped.txt")
    try folder.write("grown.txt")
    let tree = try await SourceTree(folder: folder.path)
    try folder.shell("rm gone.txt piped.txt; mkfifo piped.txt; truncate -s 40M grown.txt")
    var buffer: [UInt8] = []
    #expect(tree.read(try #require(tree["gone.txt"]), into: &buffer) == .changedMeanwhile)
    #expect(tree.read(try #require(tree["piped.txt"]), into: &buffer) == .special)
    #expect(tree.read(try #require(tree["grown.txt"]), into: &buffer) == .oversized)
    #expect(buffer.isEmpty)
  }

  @Test func `submodules and tracked files that are not there are told apart`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("kept.txt")
    try folder.write("deleted.txt")
    try folder.write("module/inner.txt")
    try folder.shell("cd module && git init -q . && git add -A && git commit -q -m Inner")
    try folder.write("stranger/inner.txt")
    try folder.shell("cd stranger && git init -q .")
    try folder.shell("git init -q . && git add kept.txt deleted.txt module 2>/dev/null && rm deleted.txt")
    let tree = try await SourceTree(folder: folder.path)
    #expect(tree.files.map(\.path) == ["kept.txt", "module", "stranger"])
    #expect(tree["module"]?.skip == .submodule)
    #expect(tree["stranger"]?.skip == .submodule)
    #expect(tree.listing.missing == ["deleted.txt"])
  }

  @Test func `a configured work tree elsewhere is not listed`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("repo/own.txt")
    try folder.write("elsewhere/other.txt")
    try folder.shell("cd repo && git init -q . && git config core.worktree ../../elsewhere")
    #expect(try await paths(folder.path + "/repo") == ["own.txt"])
  }

  @Test func `a linked work tree is listed with git`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("main/file.txt")
    try folder.shell(
      "cd main && git init -q . && git add -A && git commit -q -m One && git worktree add -q ../linked"
    )
    let tree = try await SourceTree(folder: folder.path + "/linked")
    #expect(tree.files.map(\.path) == ["file.txt"])
    #expect(tree.repository != nil)
  }

  @Test func `git's ignore rules and ours agree on random patterns`() async throws {
    let folder = try TemporaryFolder()
    let names = ["a", "b", "ab", "a.log", "b.txt", "[x]", "x y", "#c", "!d", "foo", "bar"]
    for first in names { try folder.write("top-\(first)") }
    for first in ["a", "b", "foo"] {
      for second in ["a", "bar", "x y"] {
        for third in names { try folder.write("\(first)/\(second)/\(third)-f") }
        try folder.write("\(first)/\(second)/foo/a/deep.log")
      }
      for second in ["c.log", "d", "foo", "top-a"] { try folder.write("\(first)/\(second)") }
    }
    try folder.shell("git init -q .")
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "a", "b", "foo", "bar", "*", "**", "/", "/", "/", "?", "[ab]", "[!a]", "[^b-z]", "*.log", "-f", "top-",
      "\\", "!", "#", " ", "[[:alpha:]]", "[]a]", "[", ".", "**/", "/**", "x y", "foo/", "deep.log",
    ]
    for _ in 0..<150 {
      for place in [".gitignore", "a/.gitignore", "b/bar/.gitignore"] {
        let drawn = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          let count = Int.random(in: 1...5, using: &generator)
          return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        }
        // Git itself does not keep to what it documents where two stars follow plain text, as in `x**/y`.
        let lines = drawn.filter { !$0.contains(/[^\/*]\*\*/) }
        try folder.write(place, lines.joined(separator: "\n") + "\n")
      }
      let ours = try await paths(folder.path, usesGit: false)
      let tree = try await SourceTree(folder: folder.path)
      try #require(tree.listing.withoutGit == nil)
      let theirs = tree.files.map(\.path)
      let rules = try folder.shell("head -n 9 .gitignore a/.gitignore b/bar/.gitignore 2>/dev/null || true")
      #expect(Set(ours).symmetricDifference(theirs).sorted() == [], "\(rules)")
    }
  }
}

/// The same numbers in each run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 29)
  }
}
