/// A cell's place in a grid, counted from zero at the top left.
package struct Point: Hashable, Sendable {
  /// The column, 0-based.
  package var x: Int

  /// The row, 0-based.
  package var y: Int

  /// Makes a point, which may lie outside any grid.
  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}
