/// The sides at which a line leaves a cell.
package struct Arms: OptionSet, Hashable, Sendable {
  /// One bit a side.
  package let rawValue: Int

  /// Makes a set of its bits.
  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The upper side.
  package static let up = Arms(rawValue: 1)
  /// The lower side.
  package static let down = Arms(rawValue: 2)
  /// The left side.
  package static let left = Arms(rawValue: 4)
  /// The right side.
  package static let right = Arms(rawValue: 8)

  /// The light box-drawing character with these arms.
  package var glyph: Character { Self.glyphs[rawValue & 15] }

  private static let glyphs: [Character] = [
    " ", "╵", "╷", "│", "╴", "┘", "┐", "┤", "╶", "└", "┌", "├", "─", "┴", "┬", "┼",
  ]
}
