import CellGrid

/// The frame of an overlay: where it stands and how large its inside is.
struct OverlayBox: Equatable {
  let frame: Rect

  /// A box in the middle of the screen, as large as its content needs and the screen allows.
  init(in size: Size, columns: Int, rows: Int) {
    let width = max(4, min(size.columns - (size.columns > 50 ? 4 : 0), columns + 4))
    let room = size.rows - 1 - ScreenLayout.footerHeight(size)
    let height = max(3, min(room, rows + 2))
    frame = Rect(
      x: (size.columns - width) / 2,
      y: 1 + max(0, (room - height) / 2),
      width: width,
      height: height
    )
  }

  /// The box of a pager, which takes nearly the whole screen.
  init(pagerIn size: Size) { self.init(in: size, columns: min(110, size.columns), rows: size.rows - 4) }

  /// The inside, without the border and a blank on each side.
  var inside: Rect { Rect(x: frame.x + 2, y: frame.y + 1, width: frame.width - 4, height: frame.height - 2) }

  /// Draws the border with a title and blanks the inside.
  func draw(title: String, theme: Theme, into grid: inout Grid) {
    grid.fill(frame, style: theme[.overlay])
    grid.drawBorder(frame, heavy: true, style: theme[.overlay].overlaid(by: theme[.selectedBorder]))
    grid.write(
      " \(title) ",
      x: frame.x + 2,
      y: frame.y,
      width: frame.width - 4,
      style: theme[.overlay].overlaid(by: theme[.heading]),
      clippedBy: frame
    )
  }
}

extension Grid {
  /// Draws the four sides of a rectangle in light or heavy lines, as far as they lie within another.
  mutating func drawBorder(_ rect: Rect, heavy: Bool, style: Style, within area: Rect? = nil) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let area = area ?? bounds
    let lines: [Character] = heavy ? ["━", "┃", "┏", "┓", "┗", "┛"] : ["─", "│", "┌", "┐", "└", "┘"]
    let (right, bottom) = (rect.maxX - 1, rect.maxY - 1)
    var cells = [
      (lines[2], rect.x, rect.y), (lines[3], right, rect.y), (lines[4], rect.x, bottom),
      (lines[5], right, bottom),
    ]
    for x in rect.x + 1..<right { cells += [(lines[0], x, rect.y), (lines[0], x, bottom)] }
    for y in rect.y + 1..<bottom { cells += [(lines[1], rect.x, y), (lines[1], right, y)] }
    for (line, x, y) in cells where area.contains(Point(x: x, y: y)) {
      put(line, at: Point(x: x, y: y), style: style)
    }
  }
}
