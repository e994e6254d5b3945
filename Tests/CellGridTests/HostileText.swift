/// Text that could upset a terminal or a layout, for tests that hold for any text.
enum HostileText {
  /// Pieces which tests put together at random.
  static let pieces: [String] = [
    "a", "plain text", " ", "  ", "server/routes/", "\t", "\n", "\r\n", "\r", "\u{1B}[31m", "\u{1B}]0;t\u{7}",
    "\u{9B}2J", "\u{0}", "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{AD}",
    "\u{200D}",
    "作者", "한국", "\u{1112}\u{1161}\u{11AB}", "e\u{301}", "\u{301}",
    "z\u{335}\u{336}\u{337}\u{338}\u{339}\u{33A}",
    "🧑‍💻", "👍🏽", "⚠️", "⚡", "🇩🇪", "🇩", "1️⃣", "🎉", "\u{FE0F}", "\u{E0041}\u{E0042}", "क्षि", "ไทย", "…",
    "\u{FFFE}", "\u{10FFFF}", "─", "ﷺ", "👩‍❤️‍💋‍👨", "\u{1F3FD}", "\u{20E3}", "\u{600}", "\u{2028}",
  ]

  /// A text of up to ten pieces.
  static func random(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...10, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined()
  }
}
