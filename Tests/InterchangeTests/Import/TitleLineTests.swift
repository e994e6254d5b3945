import Testing

@testable import Interchange

struct TitleLineTests {
  /// Pieces out of which messages are put together: words, stops, white space of all kinds, and longer characters.
  private static let pieces = [
    "a", "of", "word", "e.g.", "sentence.", "end...", "...", ".", " ", "  ", "\t", "\n", "\n\n", "\r\n",
    "\r\n\r\n",
    "\u{85}", "\u{A0}", "é", "e\u{301}", " \u{301}", "日本語", "\u{3000}", "👩‍👩‍👧", "“quoted”", "—", "한국어",
    "\u{200D}",
    "averyveryveryveryveryveryveryveryveryveryveryveryverylongword", "the value flows into the sink and",
  ]

  /// The next of a row of numbers that looks random and is the same every time (Knuth, MMIX).
  private static func step(_ state: inout UInt64) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }

  @Test func `a title is the same whether bytes or characters are walked`() {
    var state: UInt64 = 7
    for _ in 0..<4_000 {
      let count = Self.step(&state) % 60
      let kinds = Self.step(&state) % 3 == 0 ? Self.pieces.count : 12
      let message = (0..<count).map { _ in Self.pieces[Self.step(&state) % kinds] }
        .joined(separator: Self.step(&state) % 2 == 0 ? " " : "")
      #expect(TitleLine.of(message) == TitleLine.byCharacters(message), "\(message.debugDescription)")
    }
  }

  @Test(arguments: [
    ("", "Untitled"), (" \n ", "Untitled"), ("First. Second.", "First"), ("one\n\ntwo", "one"),
    ("\n\nafter blank lines", "after blank lines"), ("wait...", "wait..."),
  ])
  func `a title is the first sentence`(message: String, title: String) {
    #expect(TitleLine.of(message) == title)
  }

  @Test(arguments: [158, 159, 160, 161, 162, 700])
  func `a title has at most 160 characters`(length: Int) {
    for message in [
      String(repeating: "x", count: length), String(repeating: "ab ", count: length),
      String(repeating: "x", count: length) + ".", String(repeating: "é", count: length),
    ] {
      #expect(TitleLine.of(message).count <= 160)
      #expect(TitleLine.of(message) == TitleLine.byCharacters(message))
    }
  }
}
