extension TextLayout {
  /// The text in lines of at most `columns`, broken between words where possible.
  ///
  /// Line feeds and CR LF end a line; an empty text is one empty line. Indentation stays, spaces at a break
  /// go. A word longer than a line is broken inside; a wide glyph that no line can hold becomes "…". No
  /// lines when `columns` is not positive.
  package static func wrapped(_ text: String, to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
      var wrapper = LineWrapper(columns: columns)
      for glyph in GlyphSequence(String(line)) {
        wrapper.add(glyph)
      }
      lines += wrapper.finished()
    }
    return lines
  }
}
