/// The extent of a grid or terminal in character cells.
package struct Size: Hashable, Sendable {
  /// The number of cells in a row.
  package var columns: Int

  /// The number of rows.
  package var rows: Int

  /// Makes a size; values below zero are for the user of the size to clamp.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}
