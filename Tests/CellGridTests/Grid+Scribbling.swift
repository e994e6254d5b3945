import CellGrid

extension Grid {
  /// Changes the grid at random: text, fills, single cells and styles, partly outside it.
  mutating func scribble(using generator: inout SeededGenerator) {
    let x = Int.random(in: -4...size.columns + 2, using: &generator)
    let y = Int.random(in: -1...size.rows, using: &generator)
    let rect = Rect(
      x: x,
      y: y,
      width: Int.random(in: 0...9, using: &generator),
      height: Int.random(in: 0...3, using: &generator)
    )
    let style = Style(
      foreground: .palette(UInt8.random(in: 0...15, using: &generator)),
      attributes: Attributes(rawValue: UInt8.random(in: 0...31, using: &generator))
    )
    switch Int.random(in: 0...7, using: &generator) {
    case 0: fill(rect, with: ".", style: style)
    case 1: put("│", x: x, y: y, style: style)
    case 2: restyle(rect) { $0.overlaid(by: style) }
    case 3: write(HostileText.random(using: &generator), x: x, y: y, width: rect.width, style: style)
    case 4: write(HostileText.random(using: &generator), x: x, y: y, style: style, clippedBy: rect)
    case 5: cursor = bounds.contains(Point(x: x, y: y)) ? Point(x: x, y: y) : nil
    default: write(HostileText.random(using: &generator), x: x, y: y, style: style)
    }
  }

  /// The places where a wide glyph lacks a half or its halves differ in style.
  var tornCells: [Point] {
    var torn: [Point] = []
    for y in 0..<size.rows {
      for x in 0..<size.columns {
        let columns = TextWidth.columns(text(at: Point(x: x, y: y)))
        let next = x + 1 < size.columns ? self[x + 1, y] : nil
        let isTorn =
          columns == 2
          ? next?.isTrailingHalf != true || next?.style != self[x, y].style
          : next?.isTrailingHalf == true && !self[x, y].isTrailingHalf
        if isTorn || (x == 0 && self[x, y].isTrailingHalf) { torn.append(Point(x: x, y: y)) }
      }
    }
    return torn
  }
}
