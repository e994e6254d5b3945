extension Grid {
  /// The cell at a point inside the grid; its numbers are this grid's own.
  package subscript(x: Int, y: Int) -> Cell {
    cells[index(x: x, y: y)]
  }

  /// The style at that point; plain outside the grid.
  package func style(at point: Point) -> Style {
    guard bounds.contains(point) else { return .plain }
    return style(numbered: self[point.x, point.y].style)
  }

  /// What is drawn at that point: one glyph, or nothing for its right half and outside the grid.
  package func text(at point: Point) -> String {
    guard bounds.contains(point) else { return "" }
    return text(of: self[point.x, point.y])
  }

  /// How many columns the glyph at that point takes: 1 or 2, or 0 for a right half and outside the grid.
  package func columns(at point: Point) -> Int {
    guard bounds.contains(point), !self[point.x, point.y].isTrailingHalf else { return 0 }
    return point.x + 1 < size.columns && self[point.x + 1, point.y].isTrailingHalf ? 2 : 1
  }

  /// A row as text without the blanks at its end; empty outside the grid.
  package func row(_ y: Int) -> String {
    guard y >= 0, y < size.rows else { return "" }
    var text = ""
    var blanks = 0
    for x in 0..<size.columns {
      let cell = self[x, y]
      if cell.scalar == Cell.blank {
        blanks += 1
      } else if !cell.isTrailingHalf {
        text += String(repeating: " ", count: blanks)
        blanks = 0
        append(cell, to: &text)
      }
    }
    return text
  }

  func text(of cell: Cell) -> String {
    var text = ""
    append(cell, to: &text)
    return text
  }

  func append(_ cell: Cell, to text: inout String) {
    if cell.scalar >= Cell.firstCluster {
      text += clusters.elements[Int(cell.scalar - Cell.firstCluster)]
    } else if !cell.isTrailingHalf, let scalar = Unicode.Scalar(cell.scalar) {
      text.unicodeScalars.append(scalar)
    }
  }
}
