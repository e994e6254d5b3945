import Readiness
import Testing

struct FuzzyMatchTests {
  @Test(arguments: [
    ("", "anything", true), ("own", "owner.set", true), ("OS", "owner.set", true), ("so", "owner.set", false),
    ("检", "检索", true),
    ("é", "CAFÉ", true), ("set own", "owner.set", true), ("set x", "owner.set", false), ("a", "", false),
    ("aa", "a", false), (" ", "x", true),
  ])
  func `a candidate fits when it holds the letters in order`(query: String, candidate: String, fits: Bool) {
    #expect((FuzzyMatch.score(query, in: candidate) != nil) == fits)
  }

  @Test(arguments: [
    ("set", "owner.set", "summer estimate"), ("os", "owner.set", "those"), ("ab", "ab", "a-x-b"),
    ("rb", "releaseBoard", "verb"),
    ("se", "severity", "owner.set"),
  ])
  func `letters in a row and word starts score higher`(query: String, better: String, worse: String) throws {
    let high = try #require(FuzzyMatch.score(query, in: better))
    let low = try #require(FuzzyMatch.score(query, in: worse))
    #expect(high > low)
  }

  @Test func `the best comes first, then the shorter, then the earlier`() {
    let candidates = ["x", "go to list", "list", "list all", "li st", "list"]
    #expect(FuzzyMatch.ranked("list", candidates).map(\.index) == [2, 5, 3, 1, 4])
    #expect(FuzzyMatch.ranked("", candidates).map(\.index) == Array(candidates.indices))
    #expect(FuzzyMatch.ranked("zz", candidates).isEmpty)
  }

  @Test func `long texts are cut, not refused`() {
    let long = String(repeating: "ab", count: 50_000)
    #expect(FuzzyMatch.score("ba", in: long) != nil)
    #expect(FuzzyMatch.score(long, in: long) != nil)
  }
}
