/// The cells in which one grid differs from another, as runs in reading order.
///
/// A run never begins or ends inside a wide glyph of either grid, so that writing runs one by one leaves
/// no half behind. Linear in the number of cells.
package struct GridDiff: Equatable, Sendable {
  /// Neighbouring changed cells of one row.
  package struct Run: Equatable, Sendable {
    /// The row, 0-based.
    package let y: Int

    /// The columns, 0-based.
    package let columns: Range<Int>
  }

  /// The changed runs, top to bottom and left to right.
  package let runs: [Run]

  /// Whether the cursor moved, appeared or disappeared.
  package let isCursorChanged: Bool

  /// Whether both grids look the same.
  package var isEmpty: Bool { runs.isEmpty && !isCursorChanged }

  /// Compares two grids; against nil or a grid of another size every row is one run.
  package init(from old: Grid?, to new: Grid) {
    guard let old, old.size == new.size else {
      let width = new.size.columns
      runs = width == 0 ? [] : (0..<new.size.rows).map { Run(y: $0, columns: 0..<width) }
      isCursorChanged = true
      return
    }
    let comparison = CellComparison(old, new)
    var runs: [Run] = []
    for y in 0..<new.size.rows {
      var start: Int?
      for x in 0..<new.size.columns {
        let index = new.index(x: x, y: y)
        // A right half looks the same in every glyph, but belongs to the change of its left half.
        let isRest = start != nil && new.cells[index].isTrailingHalf
        if isRest || !comparison.areSame(old.cells[index], new.cells[index]) {
          start = start ?? x
        } else if let first = start {
          runs.append(Run(y: y, columns: first..<x))
          start = nil
        }
      }
      if let start { runs.append(Run(y: y, columns: start..<new.size.columns)) }
    }
    self.runs = runs
    isCursorChanged = old.cursor != new.cursor
  }
}

extension Grid {
  /// Takes over the changed cells and the cursor of another grid of the same size.
  package mutating func apply(_ diff: GridDiff, from other: Grid) {
    guard size == other.size else { return self = other }
    for run in diff.runs {
      for x in run.columns {
        let cell = other[x, run.y]
        var scalar = cell.scalar
        if scalar >= Cell.firstCluster {
          let cluster = other.clusters.elements[Int(scalar - Cell.firstCluster)]
          scalar = clusters.number(of: cluster).map { Cell.firstCluster + UInt32($0) } ?? 0xFFFD
        }
        let style = number(of: other.style(numbered: cell.style))
        cells[index(x: x, y: run.y)] = Cell(scalar: scalar, style: style)
      }
    }
    cursor = other.cursor
  }
}
