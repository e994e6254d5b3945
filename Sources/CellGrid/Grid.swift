/// A rectangle of cells, the picture that the workbench draws and a display presents.
///
/// No cell is ever half a wide glyph: whatever covers one half blanks the other.
package struct Grid: Sendable {
  /// The extent; neither number is ever negative.
  package let size: Size

  /// The cell where the terminal's cursor is shown; nil hides it.
  package var cursor: Point?

  var cells: [Cell]
  var styles = InternTable<Style>(capacity: Int(UInt16.max))
  var clusters = InternTable<String>(capacity: 1 << 20)

  /// Makes a grid of blanks in one style; a negative extent counts as none.
  package init(size: Size, style: Style = .plain) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = []
    let number = number(of: style)
    cells = Array(
      repeating: Cell(scalar: Cell.blank, style: number),
      count: self.size.columns * self.size.rows
    )
  }

  /// The rectangle of all cells.
  package var bounds: Rect { Rect(size) }

  func index(x: Int, y: Int) -> Int { y * size.columns + x }

  mutating func number(of style: Style) -> UInt16 {
    UInt16(styles.number(of: style) ?? 0)
  }

  /// The style with that number in this grid, as cells refer to it.
  package func style(numbered number: UInt16) -> Style {
    styles.elements[Int(number)]
  }
}

extension Grid: Equatable {
  /// Whether both show the same; how their tables are numbered does not count.
  package static func == (left: Grid, right: Grid) -> Bool {
    guard left.size == right.size, left.cursor == right.cursor else { return false }
    let comparison = CellComparison(left, right)
    return left.cells.indices.allSatisfy { comparison.areSame(left.cells[$0], right.cells[$0]) }
  }
}
