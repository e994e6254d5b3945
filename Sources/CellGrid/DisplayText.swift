/// Text made harmless for a terminal and for a picture.
package enum DisplayText {
  /// The text with everything invisible, controlling or reordering replaced by a visible stand-in or dropped.
  ///
  /// Line feed, tab, CR LF and no-break space become one space. Other C0 controls become their control
  /// picture (U+2400...), DEL "␡", NEL and the line and paragraph separators "␤". C1 controls, bidi controls
  /// and isolates, invisible formatting and fillers, tags (one for each run) and noncharacters become "�".
  /// Dropped are soft hyphens, byte order marks, variation selectors and joiners outside emoji, and marks
  /// beyond the fourth on one base. A mark without a base is given "◌". Applying it twice changes nothing.
  package static func sanitised(_ text: String) -> String {
    guard !TextWidth.isPrintableASCII(text) else { return text }
    var shown = ""
    shown.reserveCapacity(text.utf8.count)
    for glyph in GlyphSequence(text) {
      if let cluster = glyph.cluster {
        shown += cluster
      } else {
        shown.unicodeScalars.append(glyph.scalar)
      }
    }
    return shown
  }
}
