extension Grid {
  /// Writes sanitised text into one row and says how many columns it took.
  ///
  /// Text longer than `width` columns is cut and ends in "…". Whatever lies outside the grid, or outside
  /// `rect` when given, is left out silently; a wide glyph half outside shows as a blank. Columns are counted
  /// from `x`, at most to the right edge, so that `x + result` is where the next text starts.
  @discardableResult
  package mutating func write(
    _ text: String,
    x: Int,
    y: Int,
    width: Int = .max,
    style: Style = .plain,
    clippedBy rect: Rect? = nil
  ) -> Int {
    let area = rect.map(bounds.intersection) ?? bounds
    guard width > 0, x < area.maxX, !area.isEmpty else { return 0 }
    let number = number(of: style)
    if TextWidth.isPrintableASCII(text) {
      return writeASCII(text, x: x, y: y, width: width, style: number, area: area)
    }
    let shown = width < area.maxX.addingSaturated(-x) ? TextLayout.clipped(text, to: width) : text
    var column = x
    for glyph in GlyphSequence(shown) {
      guard column < area.maxX else { break }
      place(glyph, x: column, y: y, style: number, area: area)
      column += glyph.columns
    }
    return min(column, area.maxX) - x
  }

  /// Puts one scalar of one column, such as a line of a box, into a cell; outside the grid nothing happens.
  ///
  /// A scalar that is wide, combining or a control shows as "�".
  package mutating func put(_ scalar: Unicode.Scalar, x: Int, y: Int, style: Style) {
    guard bounds.contains(Point(x: x, y: y)) else { return }
    set(Cell(scalar: Self.narrow(scalar).value, style: number(of: style)), x: x, y: y)
  }

  /// Covers the rectangle with one scalar of one column.
  package mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar = " ", style: Style) {
    let area = bounds.intersection(rect)
    guard !area.isEmpty else { return }
    let cell = Cell(scalar: Self.narrow(scalar).value, style: number(of: style))
    for y in area.y..<area.maxY {
      detachHalf(x: area.x, y: y)
      detachHalf(x: area.maxX, y: y)
      for x in area.x..<area.maxX {
        cells[index(x: x, y: y)] = cell
      }
    }
  }

  /// Changes the style of every cell in the rectangle, such as to reverse a row.
  ///
  /// A wide glyph with only one half inside changes as a whole.
  package mutating func restyle(_ rect: Rect, _ transform: (Style) -> Style) {
    let area = bounds.intersection(rect)
    guard !area.isEmpty else { return }
    var changed: [UInt16: UInt16] = [:]
    for y in area.y..<area.maxY {
      let first = index(x: area.x, y: y)
      let last = index(x: area.maxX - 1, y: y)
      let start = cells[first].isTrailingHalf ? first - 1 : first
      let end = area.maxX < size.columns && cells[last + 1].isTrailingHalf ? last + 1 : last
      for index in start...end {
        let old = cells[index].style
        let new = changed[old] ?? number(of: transform(style(numbered: old)))
        changed[old] = new
        cells[index].style = new
      }
    }
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Glyph.standIn(for: scalar) == .itself && TextWidth.columns(of: scalar) == 1 ? scalar : "\u{FFFD}"
  }

  private mutating func writeASCII(
    _ text: String,
    x: Int,
    y: Int,
    width: Int,
    style: UInt16,
    area: Rect
  ) -> Int {
    let length = text.utf8.count
    let kept = length > width ? width - 1 : length
    if y >= area.y, y < area.maxY {
      var column = x
      for byte in text.utf8.prefix(kept) {
        guard column < area.maxX else { break }
        if column >= area.x {
          set(Cell(scalar: UInt32(byte), style: style), x: column, y: y)
        }
        column += 1
      }
      if kept < length, column >= area.x, column < area.maxX {
        set(Cell(scalar: TextLayout.ellipsis.value, style: style), x: column, y: y)
      }
    }
    return min(min(length, width), area.maxX - x)
  }

  private mutating func place(_ glyph: Glyph, x: Int, y: Int, style: UInt16, area: Rect) {
    guard y >= area.y, y < area.maxY, x < area.maxX, x + glyph.columns > area.x else { return }
    guard x >= area.x, x + glyph.columns <= area.maxX else {
      let visible = max(x, area.x)
      return set(Cell(scalar: Cell.blank, style: style), x: visible, y: y)
    }
    if glyph.columns == 2 {
      detachHalf(x: x + 2, y: y)
    }
    set(Cell(scalar: value(of: glyph), style: style), x: x, y: y)
    if glyph.columns == 2 {
      cells[index(x: x + 1, y: y)] = Cell(scalar: 0, style: style)
    }
  }

  private mutating func value(of glyph: Glyph) -> UInt32 {
    guard let cluster = glyph.cluster else { return glyph.scalar.value }
    guard let number = clusters.number(of: cluster) else {
      let fits = TextWidth.columns(of: glyph.scalar) == glyph.columns
      return fits ? glyph.scalar.value : 0xFFFD
    }
    return Cell.firstCluster + UInt32(number)
  }

  /// Sets one cell, which lies inside the grid, and blanks what is left of a wide glyph it cuts.
  private mutating func set(_ cell: Cell, x: Int, y: Int) {
    detachHalf(x: x, y: y)
    detachHalf(x: x + 1, y: y)
    cells[index(x: x, y: y)] = cell
  }

  /// Blanks both halves of a wide glyph which has its right half in that cell.
  private mutating func detachHalf(x: Int, y: Int) {
    guard x > 0, x < size.columns else { return }
    let right = index(x: x, y: y)
    guard cells[right].isTrailingHalf else { return }
    cells[right].scalar = Cell.blank
    cells[right - 1].scalar = Cell.blank
  }
}
