import SourceTree
import Testing

struct PatternTests {
  @Test func `a group that took no part has no text`() throws {
    let pattern = Pattern("(a)|(b)")
    let match = try #require(pattern.firstMatch(in: Array("xb".utf8)))
    #expect(match.range == 1..<2)
    #expect(match.text(1, in: Array("xb".utf8)) == nil)
    #expect(match.text(2, in: Array("xb".utf8)) == "b")
  }

  @Test func `a wrong expression says where`() {
    #expect(throws: PatternFault.self) { try Pattern(compiling: "(") }
  }
}
