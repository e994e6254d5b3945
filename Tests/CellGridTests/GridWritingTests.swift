import CellGrid
import Testing

struct GridWritingTests {
  private func grid(_ columns: Int, _ rows: Int = 1) -> Grid {
    Grid(size: Size(columns: columns, rows: rows))
  }

  @Test func `writing says how many columns it took`() {
    var grid = grid(20)
    #expect(grid.write("abc", x: 0, y: 0) == 3)
    #expect(grid.write("作者", x: 3, y: 0) == 4)
    #expect(grid.row(0) == "abc作者")
  }

  @Test func `columns are counted up to the right edge`() {
    var grid = grid(5)
    #expect(grid.write("abcdefgh", x: 2, y: 0) == 3)
    #expect(grid.write("作者作者", x: 2, y: 0) == 3)
    #expect(grid.write("abc", x: 9, y: 0) == 0)
  }

  @Test(arguments: [
    ("abcdef", 4, "abc…", 4), ("abcd", 4, "abcd", 4), ("作者作", 4, "作…", 3), ("作者", 4, "作者", 4),
    ("a作者", 4, "a作…", 4), ("作者", 1, "…", 1), ("abc", 0, "", 0), ("abc", -3, "", 0),
  ])
  func `text longer than its width ends in an ellipsis`(text: String, width: Int, row: String, used: Int) {
    var grid = grid(20)
    #expect(grid.write(text, x: 0, y: 0, width: width) == used)
    #expect(grid.row(0) == row)
  }

  @Test func `text that leaves the grid is cut without a sign`() {
    var grid = grid(4)
    grid.write("abcdef", x: -2, y: 0)
    #expect(grid.row(0) == "cdef")
    grid.write("xyz", x: 3, y: 0, width: 8)
    #expect(grid.row(0) == "cdex")
  }

  @Test(arguments: [-1, 1, .max, .min])
  func `rows outside the grid take nothing`(y: Int) {
    var grid = grid(4)
    grid.write("abc", x: 0, y: y)
    grid.write("作", x: 0, y: y)
    #expect(grid.row(0).isEmpty)
  }

  @Test(arguments: [Int.min, Int.min + 1, -1, Int.max - 1, Int.max])
  func `no place is too far away`(x: Int) {
    var grid = grid(4)
    grid.write("作", x: x, y: 0, width: .max, clippedBy: Rect(x: x, y: 0, width: .max, height: .max))
    grid.put("x", x: x, y: x, style: .plain)
    grid.fill(Rect(x: x, y: x, width: .max, height: .max), style: .plain)
    grid.restyle(Rect(x: x, y: x, width: .max, height: .max)) { $0 }
    #expect(grid.row(0).isEmpty)
  }

  @Test func `a wide glyph half outside shows as a blank`() {
    var grid = grid(4)
    grid.fill(grid.bounds, with: ".", style: .plain)
    grid.write("作者作", x: -1, y: 0)
    #expect(grid.row(0) == " 者")
    grid.fill(grid.bounds, with: ".", style: .plain)
    grid.write("作者", x: 0, y: 0, clippedBy: Rect(x: 1, y: 0, width: 2, height: 1))
    #expect(grid.text(at: Point(x: 0, y: 0)) == ".")
    #expect(grid.text(at: Point(x: 1, y: 0)) == " ")
    #expect(grid.text(at: Point(x: 2, y: 0)) == " ")
    #expect(grid.text(at: Point(x: 3, y: 0)) == ".")
  }

  @Test func `writing over one half of a wide glyph blanks the other`() {
    var grid = grid(4)
    grid.write("作者", x: 0, y: 0)
    grid.put("x", x: 1, y: 0, style: .plain)
    #expect(grid.row(0) == " x者")
    grid.write("y", x: 2, y: 0)
    #expect(grid.row(0) == " xy")
    grid.write("作", x: 0, y: 0)
    grid.write("者", x: 1, y: 0)
    #expect(grid.row(0) == " 者")
    grid.fill(Rect(x: 2, y: 0, width: 1, height: 1), with: "z", style: .plain)
    #expect(grid.row(0) == "  z")
  }

  @Test func `hostile text never reaches a cell`() {
    var grid = grid(20)
    grid.write("\u{1B}[2J\u{202E}x", x: 0, y: 0)
    #expect(grid.row(0) == "␛[2J\u{FFFD}x")
    grid.put("\u{1B}", x: 0, y: 0, style: .plain)
    grid.put("作", x: 1, y: 0, style: .plain)
    grid.fill(Rect(x: 2, y: 0, width: 2, height: 1), with: "\u{301}", style: .plain)
    #expect(grid.row(0) == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}x")
  }

  @Test func `styles come back as they were written`() {
    let style = Style(foreground: .palette(3), background: .rgb(1, 2, 3), attributes: [.bold, .underline])
    var grid = grid(6)
    grid.write("作a", x: 1, y: 0, style: style)
    #expect(grid.style(at: Point(x: 0, y: 0)) == .plain)
    #expect((1...3).allSatisfy { grid.style(at: Point(x: $0, y: 0)) == style })
    #expect(grid.style(at: Point(x: 9, y: 9)) == .plain)
  }

  @Test func `restyling changes a wide glyph as a whole`() {
    var grid = grid(6)
    grid.write("作者", x: 0, y: 0)
    grid.restyle(Rect(x: 1, y: 0, width: 2, height: 1)) { $0.adding(.reverse) }
    let reversed = (0..<6).filter { grid.style(at: Point(x: $0, y: 0)).attributes == .reverse }
    #expect(reversed == [0, 1, 2, 3])
  }

  @Test func `equal pictures are equal however they came about`() {
    var first = grid(4)
    var second = grid(4)
    first.write("e\u{301}", x: 0, y: 0, style: Style(attributes: .bold))
    first.write("o\u{308}", x: 1, y: 0)
    second.write("o\u{308}", x: 1, y: 0)
    second.write("e\u{301}", x: 0, y: 0, style: Style(attributes: .bold))
    #expect(first == second)
    second.cursor = Point(x: 0, y: 0)
    #expect(first != second)
    second.cursor = nil
    second.restyle(Rect(x: 1, y: 0, width: 1, height: 1)) { $0.adding(.dim) }
    #expect(first != second)
  }

  @Test func `no write ever leaves half a wide glyph`() {
    var generator = SeededGenerator(seed: 3)
    var grid = Grid(size: Size(columns: 24, rows: 6))
    for _ in 0..<3000 {
      grid.scribble(using: &generator)
      #expect(grid.tornCells.isEmpty)
    }
  }

  @Test func `what is written takes the columns that were measured`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let text = HostileText.random(using: &generator)
      var grid = Grid(size: Size(columns: 300, rows: 1))
      #expect(grid.write(text, x: 0, y: 0) == TextWidth.columns(text))
      let shown = DisplayText.sanitised(text)
      #expect(grid.row(0) == shown.trimmingBlanks)
    }
  }
}

extension String {
  /// The text without the spaces at its end.
  fileprivate var trimmingBlanks: String {
    var scalars = unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
