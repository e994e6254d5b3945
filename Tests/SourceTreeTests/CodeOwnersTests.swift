import SourceTree
import Testing

struct CodeOwnersTests {
  private static let text = """
    # Everything
    *       @all
    *.js    @js # scripts
    /build/ @build ada@example.com
    docs/*  @docs
    apps/   @apps
    /apps/free
    /scripts/a\\ b.sh @space
    **/logs @logs
    """

  @Test(arguments: [
    ("a.txt", ["@all"], 2), ("x/a.js", ["@js"], 3), ("build/x/y.txt", ["@build", "ada@example.com"], 4),
    ("x/build/y.txt", ["@all"], 2), ("docs/a.md", ["@docs"], 5), ("docs/deep/a.md", ["@all"], 2),
    ("x/apps/y/z.txt", ["@apps"], 6), ("apps/free/a.txt", [], 7), ("scripts/a b.sh", ["@space"], 8),
    ("x/logs/y/z", ["@logs"], 9),
  ])
  func `the last line about a path counts`(path: String, owners: [String], line: Int) throws {
    let file = CodeOwners(Array(Self.text.utf8), path: "CODEOWNERS")
    #expect(file.owners(of: path) == CodeOwners.Answer(owners: owners, line: line))
  }

  @Test func `each section of GitLab has its own last line`() {
    let text = "* @all\n[Database][2] @data\n/db/\n/db/x.sql @x\n^[Docs]\n*.md @writers\n!/db/readme.md\n"
    let file = CodeOwners(Array(text.utf8), path: ".gitlab/CODEOWNERS")
    #expect(file.owners(of: "db/a.md")?.owners == ["@all", "@data", "@writers"])
    #expect(file.owners(of: "db/x.sql")?.owners == ["@all", "@x"])
    #expect(file.owners(of: "db/readme.md")?.owners == ["@all", "@data"])
  }

  @Test func `the first of the places that has a file counts`() throws {
    let tree = SourceTree(["docs/CODEOWNERS": "* @docs", ".github/CODEOWNERS": "* @github", "a": ""])
    let file = try #require(CodeOwners(in: tree))
    #expect(file.path == ".github/CODEOWNERS")
    #expect(file.owners(of: "a")?.owners == ["@github"])
    #expect(CodeOwners(in: SourceTree(["a": ""])) == nil)
    #expect(CodeOwners(Array("/b @b".utf8), path: "").owners(of: "a") == nil)
  }
}
