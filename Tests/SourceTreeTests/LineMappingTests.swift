import SourceTree
import Testing

struct LineMappingTests {
  @Test func `lines that look like headers are text`() throws {
    let diff = """
      diff --git a/a.sql b/a.sql
      --- a/a.sql
      +++ b/a.sql
      @@ -1,2 +1 @@
      --- a/other.sql
      -@@ -9,9 +9,9 @@
      +++ b/other.sql
      \\ No newline at end of file
      @@ -5,0 +5,2 @@ context
      +x
      +y
      diff --git a/gone b/gone
      deleted file mode 100644
      diff --git "a/t\\303\\251\\t.txt" "b/t\\303\\251\\t.txt"
      Binary files "a/t\\303\\251\\t.txt" and "b/t\\303\\251\\t.txt" differ
      diff --git a/x b/y z
      similarity index 100%
      rename from x
      rename to y z

      """
    let mapping = try LineMapping(diff: Array(diff.utf8))
    #expect(mapping.target(path: "a.sql", line: 2) == .edited(path: "a.sql", lines: 1...1))
    #expect(mapping.target(path: "a.sql", line: 5) == .line(path: "a.sql", line: 4))
    #expect(mapping.target(path: "a.sql", line: 6) == .line(path: "a.sql", line: 7))
    #expect(mapping.target(path: "other.sql", line: 1) == .line(path: "other.sql", line: 1))
    #expect(mapping.target(path: "gone", line: 1) == .deleted)
    #expect(mapping.target(path: "té\t.txt", line: 1) == .unknown)
    #expect(mapping.target(path: "x", line: 3) == .line(path: "y z", line: 3))
    #expect(mapping.path(of: "gone") == nil)
  }

  @Test(arguments: ["@@ -x +1 @@\n", "@@ -1\n", "@@ -1,99999999999999999999 +1 @@\n", "@@ --1 +1 @@"])
  func `a header of another form is refused`(diff: String) {
    #expect(throws: GitFault.unexpectedAnswer) { try LineMapping(diff: Array(diff.utf8)) }
  }

  @Test func `any bytes are read without harm`() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "diff --git ", "a/x b/x", "\"", "\\", "@@ ", "-1,2 ", "+3 @@", "\n", "--- ", "+++ ", "rename from ",
      "\u{0}",
    ]
    for _ in 0..<300 {
      let text = (0..<20).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard let mapping = try? LineMapping(diff: Array(text.utf8)) else { continue }
      #expect(mapping.target(path: "nowhere", line: 1) == .line(path: "nowhere", line: 1))
    }
  }
}
