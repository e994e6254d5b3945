import Readiness
import SourceTree
import Testing

struct KeywordAutomatonTests {
  private static func hits(_ keywords: [String], in text: [UInt8]) -> [KeywordHit] {
    let automaton = KeywordAutomaton(keywords.map { Keyword($0) })
    var hits: [KeywordHit] = []
    text.withUnsafeBufferPointer { automaton.appendHits(in: $0, to: &hits) }
    return hits.sorted { ($0.offset, $0.keyword) < ($1.offset, $1.keyword) }
  }

  @Test func `keywords within and across each other are all found`() {
    let hits = Self.hits(["she", "he", "hers", "his"], in: Array("uSHErs".utf8))
    #expect(hits.map(\.keyword) == [0, 1, 2])
    #expect(hits.map(\.offset) == [1, 2, 2])
  }

  @Test func `two keywords that differ in case only are both found`() {
    #expect(Self.hits(["Token", "TOKEN"], in: Array("a token".utf8)).map(\.keyword) == [0, 1])
  }

  @Test func `nothing is found in nothing, and the empty keyword nowhere`() {
    #expect(Self.hits(["abc", ""], in: []).isEmpty)
    #expect(Self.hits([""], in: Array("abc".utf8)).isEmpty)
    #expect(Self.hits([], in: Array("abc".utf8)).isEmpty)
  }

  @Test(arguments: 0..<60)
  func `a pass finds what a search for each keyword finds`(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let letters = Array("abcA-é".utf8)
    let text = (0..<Int.random(in: 0...6000, using: &generator)).map { _ in
      letters[Int.random(in: 0..<letters.count, using: &generator)]
    }
    let keywords = (0..<12).map { _ in
      String(
        (0..<Int.random(in: 1...7, using: &generator)).map { _ in
          "abc-".randomElement(using: &generator) ?? "a"
        }
      )
    }
    let expected = keywords.enumerated().flatMap { number, keyword in
      Keyword(keyword).offsets(in: text).map { KeywordHit(keyword: UInt32(number), offset: UInt32($0)) }
    }
    #expect(
      Self.hits(keywords, in: text) == expected.sorted { ($0.offset, $0.keyword) < ($1.offset, $1.keyword) }
    )
  }

  @Test(arguments: [("", 0), ("a", 1), ("a\n", 1), ("a\nb", 2), ("\n\n", 2)])
  func `a line break at the end begins no further line`(text: String, lines: Int) {
    let count = Array(text.utf8).withUnsafeBufferPointer { LineCount.lines(in: $0) }
    #expect(count == lines)
  }

  @Test func `lines are counted over blocks`() {
    let text = Array(String(repeating: "ab\n", count: 5000).utf8)
    #expect(text.withUnsafeBufferPointer { LineCount.lines(in: $0) } == 5000)
  }
}
