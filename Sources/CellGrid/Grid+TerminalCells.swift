extension Grid {
  /// The glyph at that point in the parts that every terminal draws alike: a base and its marks each.
  ///
  /// Terminals disagree about the width of emoji sequences, and one column too many ruins the row. So a
  /// sequence shows as its first emoji, a flag as its two letters, and an emoji that is narrow without its
  /// variation selector is followed by a blank. The parts take as many columns as the glyph. Empty for the
  /// right half of a wide glyph.
  package func terminalCells(x: Int, y: Int) -> [[Unicode.Scalar]] {
    let cell = self[x, y]
    guard cell.scalar >= Cell.firstCluster else {
      guard !cell.isTrailingHalf, let scalar = Unicode.Scalar(cell.scalar) else { return [] }
      return [[EmojiSequence.isRegionalIndicator(scalar) ? Self.letter(scalar) : scalar]]
    }
    let scalars = Array(clusters.elements[Int(cell.scalar - Cell.firstCluster)].unicodeScalars)
    guard let base = scalars.first else { return [[" "]] }
    if EmojiSequence.isRegionalIndicator(base) { return scalars.map { [Self.letter($0)] } }
    let columns = columns(at: Point(x: x, y: y))
    let baseColumns = TextWidth.columns(of: base)
    if columns > baseColumns { return [[base], [" "]] }
    let marks = scalars.dropFirst().filter { $0.value != 0x200D && TextWidth.columns(of: $0) == 0 }
    let isEmoji = base.properties.isEmojiPresentation
    return [[base] + (isEmoji ? [] : marks.prefix(Glyph.markLimit))]
  }

  private static func letter(_ indicator: Unicode.Scalar) -> Unicode.Scalar {
    guard EmojiSequence.isRegionalIndicator(indicator) else { return " " }
    return Unicode.Scalar(indicator.value - 0x1F1E6 + 0x41) ?? " "
  }
}
