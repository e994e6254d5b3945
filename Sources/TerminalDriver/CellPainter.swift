import CellGrid
import CNcurses

/// Translates runs of a grid to what ncurses takes and puts them there.
struct CellPainter {
  /// Whether more colour pairs were needed than the terminal has.
  var isOutOfPairs: Bool { pairs.isExhausted }

  private let depth: ColorDepth
  /// Whether ncurses' numbers above seven are exact colours, even if none were asked for.
  private let isDirect: Bool
  private let attributes: UInt32
  private let replacement: UInt32
  private var pairs: ColorPairs
  private var buffer: [lp_cell] = []
  private var brush = lp_cell()

  /// Makes a painter for the terminal that is open.
  init(depth: ColorDepth) {
    self.depth = depth
    isDirect = lp_colors() > 256
    attributes = lp_attributes()
    pairs = ColorPairs(last: depth == .none ? 0 : lp_last_pair())
    replacement = lp_agrees(0xFFFD, 1) ? 0xFFFD : 0x3F
  }

  /// Lets all colour pairs be given out again; everything must be painted after it.
  mutating func forgetPairs() {
    pairs.removeAll()
  }

  /// Puts one run where ncurses will compare it with what is shown.
  mutating func paint(_ run: GridDiff.Run, of grid: Grid) {
    buffer.removeAll(keepingCapacity: true)
    var number: UInt16?
    for x in run.columns {
      let cell = grid[x, run.y]
      guard !cell.isTrailingHalf else { continue }
      if cell.style != number {
        number = cell.style
        setBrush(grid.style(numbered: cell.style))
      }
      if cell.scalar < 0x7F {
        append([cell.scalar], columns: 1)
      } else {
        for part in grid.terminalCells(x: x, y: run.y) { append(part) }
      }
    }
    lp_put(Int32(run.y), Int32(run.columns.lowerBound), buffer, Int32(buffer.count))
  }

  private mutating func append(_ part: [Unicode.Scalar]) {
    guard let base = part.first else { return }
    let columns = TextWidth.columns(of: base)
    if lp_agrees(base.value, Int32(columns)) {
      append(part.map(\.value), columns: Int32(columns))
    } else {
      append([replacement], columns: 1)
      for _ in 1..<max(1, columns) { append([0x20], columns: 1) }
    }
  }

  private mutating func append(_ scalars: [UInt32], columns: Int32) {
    func scalar(_ index: Int) -> UInt32 { index < scalars.count ? scalars[index] : 0 }
    brush.scalars = (scalar(0), scalar(1), scalar(2), scalar(3), scalar(4))
    brush.columns = columns
    buffer.append(brush)
  }

  private mutating func setBrush(_ style: Style) {
    var resolved = depth.resolved(style)
    if resolved.attributes.contains(.dim), attributes & UInt32(LP_DIM) == 0 {
      // Bright black is the nearest to dim that a terminal without it has.
      if depth >= .ansi16, resolved.foreground == .terminalDefault { resolved.foreground = .indexed(8) }
    }
    brush.pair = pairs.number(
      foreground: number(of: resolved.foreground),
      background: number(of: resolved.background)
    )
    brush.attributes = Self.bits.reduce(0) { resolved.attributes.contains($1.0) ? $0 | $1.1 : $0 }
  }

  private static let bits: [(Attributes, UInt32)] = [
    (.bold, UInt32(LP_BOLD)), (.dim, UInt32(LP_DIM)), (.italic, UInt32(LP_ITALIC)),
    (.underline, UInt32(LP_UNDERLINE)), (.reverse, UInt32(LP_REVERSE)),
  ]

  /// The colour's number for ncurses; with exact colours, numbers below eight mean the palette.
  private func number(of color: ResolvedColor) -> Int32 {
    switch color {
    case .terminalDefault: return -1
    case .indexed(let number) where isDirect && number > 7:
      return self.number(of: .direct(ColorDepth.exact256(number)))
    case .indexed(let number): return Int32(number)
    case .direct(let exact):
      return max(8, Int32(exact.red) << 16 | Int32(exact.green) << 8 | Int32(exact.blue))
    }
  }
}
