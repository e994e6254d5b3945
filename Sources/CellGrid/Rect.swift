/// A rectangle of cells; empty when its width or height is not positive.
package struct Rect: Hashable, Sendable {
  /// The leftmost column, 0-based.
  package var x: Int

  /// The topmost row, 0-based.
  package var y: Int

  /// The number of columns.
  package var width: Int

  /// The number of rows.
  package var height: Int

  /// Makes a rectangle from its top left cell and extent.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Makes the rectangle that covers a whole grid of that size.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.columns, height: size.rows)
  }

  /// The column after the last, saturating at the largest integer.
  package var maxX: Int { x.addingSaturated(max(0, width)) }

  /// The row after the last, saturating at the largest integer.
  package var maxY: Int { y.addingSaturated(max(0, height)) }

  /// Whether the rectangle covers no cell.
  package var isEmpty: Bool { width <= 0 || height <= 0 }

  /// The extent without the place.
  package var size: Size { Size(columns: max(0, width), rows: max(0, height)) }

  /// Whether the rectangle covers that cell.
  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// The cells that both rectangles cover; empty, of zero extent, when there are none.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    let right = min(maxX, other.maxX)
    let bottom = min(maxY, other.maxY)
    guard right > left, bottom > top else { return Rect(x: left, y: top, width: 0, height: 0) }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// The rectangle without a border of that many cells on each side, or grown when negative.
  package func inset(by cells: Int) -> Rect {
    inset(horizontally: cells, vertically: cells)
  }

  /// The rectangle without that many columns at either side and rows at top and bottom.
  package func inset(horizontally columns: Int, vertically rows: Int) -> Rect {
    Rect(
      x: x + columns,
      y: y + rows,
      width: max(0, width - 2 * columns),
      height: max(0, height - 2 * rows)
    )
  }
}

extension Int {
  /// The sum, held at the bounds of the type instead of trapping.
  func addingSaturated(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    guard overflow else { return sum }
    return other > 0 ? .max : .min
  }
}
