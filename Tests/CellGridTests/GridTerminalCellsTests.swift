import CellGrid
import Testing

struct GridTerminalCellsTests {
  private func cells(_ text: String) -> [String] {
    var grid = Grid(size: Size(columns: 8, rows: 1))
    grid.write(text, x: 0, y: 0)
    return grid.terminalCells(x: 0, y: 0).map { part in String(String.UnicodeScalarView(part)) }
  }

  @Test(arguments: [
    ("a", ["a"]), ("作", ["作"]), ("e\u{301}", ["e\u{301}"]), ("🧑‍💻", ["🧑"]), ("👍🏽", ["👍"]), ("⚠️", ["⚠", " "]),
    ("🇩🇪", ["D", "E"]), ("\u{1F1E9}", ["D"]), ("1️⃣", ["1", " "]), ("⚡️", ["⚡"]), ("👩‍❤️‍💋‍👨", ["👩"]),
    ("z\u{335}\u{336}\u{337}\u{338}\u{339}", ["z\u{335}\u{336}\u{337}\u{338}"]),
  ])
  func `glyphs come in parts that every terminal draws alike`(text: String, parts: [String]) {
    #expect(cells(text) == parts)
  }

  @Test func `parts take the columns of their glyph`() {
    for piece in HostileText.pieces {
      var grid = Grid(size: Size(columns: 24, rows: 1))
      grid.write(piece, x: 0, y: 0)
      for x in 0..<24 {
        let parts = grid.terminalCells(x: x, y: 0)
        let columns = parts.reduce(0) { $0 + ($1.first.map { TextWidth.columns(of: $0) } ?? 0) }
        #expect(columns == grid.columns(at: Point(x: x, y: 0)))
      }
    }
  }
}
