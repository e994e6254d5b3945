import Readiness
import Testing

struct TextColumnTests {
  static let texts = ["", "a", "Null Origin", "ÜBER", "检索 Page", "🔒 locked", "naïve\ncafé", "aaaaaaab", "éÉ"]

  private static func column(_ texts: [String]) -> TextColumn {
    var column = TextColumn()
    for text in texts { column.append(text) }
    return column
  }

  @Test func `texts come back as they were`() {
    let column = Self.column(Self.texts)
    #expect(column.count == Self.texts.count)
    #expect((0..<column.count).map { column[$0] } == Self.texts)
    for row in 0..<column.count {
      #expect(column.withBytes(row: row) { Array($0) } == Array(Self.texts[row].utf8))
    }
  }

  @Test func `a replaced text leaves the others as they were`() {
    var column = Self.column(Self.texts)
    column.replace(row: 2, with: "Wildcard Ωrigin")
    column.replace(row: 8, with: "")
    var expected = Self.texts
    expected[2] = "Wildcard Ωrigin"
    expected[8] = ""
    #expect((0..<column.count).map { column[$0] } == expected)
    #expect(column.contains(row: 2, folded: TextColumn.folded("ΩRIGIN")))
    #expect(!column.contains(row: 2, folded: TextColumn.folded("null")))
  }

  @Test(arguments: [
    ("NULL", "null"), ("ÜBER", "über"), ("Ωmega", "ωmega"), ("ПЛАН", "план"), ("检索", "检索"), ("[A]", "[a]"),
    ("@`{Z", "@`{z"),
  ])
  func `upper and lower case are alike`(text: String, folded: String) {
    #expect(TextColumn.folded(text) == Array(folded.utf8))
    #expect(TextColumn.folded(folded) == Array(folded.utf8))
  }

  @Test func `searching finds what comparing at every place finds`() {
    var random = SplitMix64(seed: 21)
    func text(_ longest: Int) -> String {
      String(
        (0..<random.below(longest + 1)).map { _ in ["a", "b", "A", "é", "🔒"][random.below(5)] as Character }
      )
    }
    for _ in 0..<400 {
      let texts = (0..<6).map { _ in text(40) }
      let column = Self.column(texts)
      for _ in 0..<10 {
        let needle = TextColumn.folded(text(5))
        for row in texts.indices {
          let expected = Self.occurs(needle, in: TextColumn.folded(texts[row]))
          #expect(column.contains(row: row, folded: needle) == expected)
        }
      }
    }
  }

  @Test func `a text is never found across two rows`() {
    let column = Self.column(["null or", "igin", "x", ""])
    #expect(!column.contains(row: 0, folded: Array("origin".utf8)))
    #expect(!column.contains(row: 3, folded: Array("x".utf8)))
    #expect(column.contains(row: 3, folded: []))
  }

  private static func occurs(_ needle: [UInt8], in text: [UInt8]) -> Bool {
    guard text.count >= needle.count else { return false }
    return (0...(text.count - needle.count)).contains { text[$0...].starts(with: needle) }
  }
}
