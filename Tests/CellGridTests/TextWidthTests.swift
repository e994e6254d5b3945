import CellGrid
import Testing

struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("a\u{308}\u{323}", 1), ("作者", 4), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("ｆｕｌｌ", 8), ("ｶﾅ", 2), ("─│┌", 3), ("…", 1), ("ไทย", 3), ("กำ", 2),
    ("क्षि", 3), ("é\u{301}\u{301}", 1), ("𠀀", 2), ("α", 1), ("±", 1),
  ])
  func `scripts take the columns that terminals give them`(text: String, columns: Int) {
    #expect(TextWidth.columns(text) == columns)
  }

  @Test(arguments: [
    "🎉", "⚡", "⚡️", "⚠️", "🧑‍💻", "👍🏽", "🇩🇪", "1️⃣", "👩‍❤️‍💋‍👨", "🏴\u{E0067}\u{E0062}\u{E007F}", "🏽", "❤️", "👨🏾‍🚀",
  ])
  func `an emoji takes two columns however it is spelled`(emoji: String) {
    #expect(TextWidth.columns(emoji) == 2)
  }

  @Test func `an emoji that is text without its selector takes one column`() {
    #expect(TextWidth.columns("⚠") == 1)
    #expect(TextWidth.columns("⚠\u{FE0E}") == 1)
    #expect(TextWidth.columns("\u{1F1E9}") == 1)
  }

  @Test func `columns are those of what is drawn instead of a control`() {
    #expect(TextWidth.columns("\u{1B}[0m") == 4)
    #expect(TextWidth.columns("a\u{200D}b") == 2)
    #expect(TextWidth.columns("\u{301}") == 1)
  }

  @Test func `a character's columns add up to its text's`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let text = HostileText.pieces.randomElement(using: &generator) ?? ""
      #expect(TextWidth.columns(text) == text.reduce(0) { $0 + TextWidth.columns(of: $1) })
    }
  }

  @Test func `the first and last scalars of a range belong to it`() {
    #expect(TextWidth.columns("\u{10FF}") == 1)
    #expect(TextWidth.columns("\u{1100}") == 2)
    #expect(TextWidth.columns("\u{3040}") == 1)
    #expect(TextWidth.columns("\u{3041}") == 2)
    #expect(TextWidth.columns("\u{3FFFD}") == 2)
  }
}
