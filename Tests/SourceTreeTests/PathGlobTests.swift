import SourceTree
import Testing

struct PathGlobTests {
  @Test(
    arguments: [
      ("*.js", "a/b/C.JS"), ("*.js", "c.js"), ("Dockerfile*", "x/Dockerfile.prod"), ("src/**", "src/a/b.c"),
      ("src/**/b.c", "src/b.c"), ("src/**/b.c", "src/x/y/b.c"), ("a/*.{yml,yaml}", "a/b.yaml"),
      ("?.txt", "x/a.txt"), ("a*/b", "abc/b"), ("**/test/*", "test/a"), ("a/b", "A/b"),
    ] as [(String, String)]
  )
  func `a glob matches`(glob: String, path: String) {
    #expect(PathGlob(glob).matches(path))
    #expect(PathGlob(glob).matches(lowered: Array(path.lowercased().utf8)))
  }

  @Test(
    arguments: [
      ("*.js", "a.jsx"), ("src/*", "src/a/b"), ("a/*.{yml,yaml}", "a/b/c.yml"), ("?.txt", ".txt"),
      ("a/b", "x/a/b"),
      ("src/**/b.c", "srcb.c"), ("name", "aname"),
    ] as [(String, String)]
  )
  func `a glob does not match`(glob: String, path: String) {
    #expect(!PathGlob(glob).matches(path))
  }
}
