/// The cells of a card, its border included.
package struct CardSize: Equatable, Sendable {
  /// The columns; odd, so that the middle is a column.
  package var width: Int
  /// The rows.
  package var height: Int

  /// Makes a size, the width made odd and at least 3, the height at least 2.
  package init(width: Int, height: Int) {
    self.width = max(3, width | 1)
    self.height = max(2, height)
  }
}
