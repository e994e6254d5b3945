import CellGrid
import Testing

struct TextLayoutTests {
  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("作者", 3, "作…"), ("作者", 2, "…"), ("", 3, ""), ("abc", 0, ""),
    ("a\u{301}bc", 2, "a\u{301}…"), ("a\u{1B}b", 3, "a␛b"), ("🇩🇪🇫🇷", 3, "🇩🇪…"), ("abc", 1, "…"),
  ])
  func `clipped text ends in an ellipsis`(text: String, columns: Int, clipped: String) {
    #expect(TextLayout.clipped(text, to: columns) == clipped)
  }

  @Test(arguments: [
    ("server/plugins/manager.js:88", 40, "server/plugins/manager.js:88"),
    ("server/plugins/loader/manager.js:88", 25, "server/…/manager.js:88"),
    ("server/plugins/loader/manager.js:88", 30, "server/…/loader/manager.js:88"),
    ("server/plugins/manager.js:88", 12, "…nager.js:88"), ("name", 3, "…me"), ("a/b", 0, ""),
    ("作者/説明.md", 8, "…説明.md"),
    ("/usr/share/doc/readme", 13, "/…/doc/readme"),
  ])
  func `a path keeps its end`(path: String, columns: Int, clipped: String) {
    #expect(TextLayout.middleClipped(path, to: columns) == clipped)
  }

  @Test(arguments: [
    ("", 5, [""]), ("one two three", 7, ["one two", "three"]), ("one\n\ntwo", 9, ["one", "", "two"]),
    ("one\r\ntwo", 9, ["one", "two"]), ("  indented text", 10, ["  indented", "text"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab cdefgh", 4, ["ab c", "defg", "h"]), ("作者作者作", 5, ["作者", "作者", "作"]), ("作", 1, ["…"]),
    ("a  b", 3, ["a", "b"]),
    ("one ", 3, ["one"]), ("x", 0, []), ("tab\there", 8, ["tab here"]),
  ])
  func `words stay together where they can`(text: String, columns: Int, lines: [String]) {
    #expect(TextLayout.wrapped(text, to: columns) == lines)
  }

  @Test func `nothing is wider than asked`() {
    var generator = SeededGenerator(seed: 23)
    for _ in 0..<2000 {
      let text = HostileText.random(using: &generator)
      let columns = Int.random(in: 1...12, using: &generator)
      #expect(TextWidth.columns(TextLayout.clipped(text, to: columns)) <= columns)
      #expect(TextWidth.columns(TextLayout.middleClipped(text, to: columns)) <= columns)
      for line in TextLayout.wrapped(text, to: columns) { #expect(TextWidth.columns(line) <= columns) }
    }
  }

  @Test func `wrapping keeps every word`() {
    var generator = SeededGenerator(seed: 29)
    let words = ["a", "bc", "def", "作者", "word", "e\u{301}t\u{E9}", "longerword"]
    for _ in 0..<500 {
      let text = (0..<12).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      let columns = Int.random(in: 10...30, using: &generator)
      #expect(TextLayout.wrapped(text, to: columns).joined(separator: " ") == text)
      let narrow = TextLayout.wrapped(text, to: 3).joined()
      #expect(narrow.filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
