package import CellGrid

extension Model {
  /// Draws the whole screen.
  package func draw() -> Grid {
    var grid = Grid(size: size, style: theme[.text])
    guard ScreenLayout.isUsable(size) else {
      drawTooSmall(into: &grid)
      return grid
    }
    let layout = ScreenLayout(self)
    drawHeader(in: layout.header, into: &grid)
    if !layout.flow.isEmpty { drawFlow(in: layout.flow, shape: layout.flowShape, into: &grid) }
    if !layout.list.isEmpty { drawList(title: layout.listTitle, in: layout.list, into: &grid) }
    if !layout.detail.isEmpty { drawDetail(title: layout.detailTitle, in: layout.detail, into: &grid) }
    if !layout.divider.isEmpty {
      grid.fill(layout.divider, with: "│", style: theme[.border])
      grid.put("┬", x: layout.divider.x, y: layout.divider.y - 1, style: theme[.border])
    }
    drawFooter(in: layout.footer, into: &grid)
    for overlay in overlays { draw(overlay, into: &grid) }
    return grid
  }

  private func drawTooSmall(into grid: inout Grid) {
    let needed = ScreenLayout.minimum
    grid.write("too small: \(size.columns)x\(size.rows)", x: 0, y: 0, style: theme[.error])
    grid.write("needs \(needed.columns)x\(needed.rows)", x: 0, y: 1, style: theme[.text])
  }
}

extension Grid {
  /// Writes pieces of text one after the other, each in its style, and returns the column after the last.
  @discardableResult
  mutating func write(_ pieces: [(text: String, style: Style)], x: Int, y: Int, within rect: Rect) -> Int {
    var column = x
    for piece in pieces where column < rect.maxX {
      column += write(
        piece.text,
        x: column,
        y: y,
        width: rect.maxX - column,
        style: piece.style,
        clippedBy: rect
      )
    }
    return column
  }
}
