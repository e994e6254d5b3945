/// Neighbouring cells of a row in one style, for writing a grid to a file.
struct StyledRun {
  /// The first column, 0-based.
  var x: Int

  /// The glyphs' own texts with the columns they take.
  var glyphs: [(text: String, columns: Int)]

  /// The style of all of them.
  var style: Style

  /// The number of columns taken.
  var columns: Int { glyphs.reduce(0) { $0 + $1.columns } }

  /// Whether nothing is drawn but the ground.
  var isBlank: Bool { glyphs.allSatisfy { $0.text == " " } }
}

extension Grid {
  /// The runs of a row, from left to right, together covering it.
  func runs(inRow y: Int) -> [StyledRun] {
    var runs: [StyledRun] = []
    var number: UInt16?
    for x in 0..<size.columns {
      let cell = self[x, y]
      guard !cell.isTrailingHalf else { continue }
      if cell.style != number || runs.isEmpty {
        runs.append(StyledRun(x: x, glyphs: [], style: style(numbered: cell.style)))
        number = cell.style
      }
      let glyph = (text: text(of: cell), columns: columns(at: Point(x: x, y: y)))
      runs[runs.count - 1].glyphs.append(glyph)
    }
    return runs
  }
}
