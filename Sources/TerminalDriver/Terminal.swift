package import CellGrid
import CNcurses

/// The terminal as a display and a keyboard, by way of ncurses.
///
/// There is one at a time, and all of it belongs to the thread that opened it. It is given back by `close`,
/// when the process exits, and before it crashes; never by forgetting to.
package final class Terminal: Display {
  /// The extent, 0-based cells, as of the last `.resized` event.
  package private(set) var size: Size

  /// The colours in use: what the terminal has, at most what was asked for.
  package let colorDepth: ColorDepth

  /// What was unusual when the terminal was opened.
  package var warnings: [TerminalWarning] { connection.warnings }

  /// The most that a grid is asked for, whatever the kernel says.
  package static let sizeLimit = Size(columns: 1024, rows: 512)

  var decoder: InputDecoder
  private var connection: TerminalConnection
  private var painter: CellPainter
  /// What the terminal shows; nil when that is not known.
  private var shown: Grid?
  /// The last grid presented, to be painted again after another program had the terminal.
  private var last: Grid?
  private var isOpen = true

  /// Opens the terminal of the process, even when its standard streams are redirected.
  package init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    connection = try TerminalConnection(options)
    colorDepth = min(options.colorDepth, Self.depth(ofColors: Int(lp_colors())))
    painter = CellPainter(depth: colorDepth)
    decoder = InputDecoder(terminalSequences: TerminalKeys.sequences())
    size = Self.currentSize()
    guard lp_catch_signals() else {
      lp_close()
      connection.close()
      throw .system(errno: 0)
    }
  }

  deinit {
    close()
  }

  /// Gives the terminal back as it was; safe to call twice.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    lp_close()
    lp_release_signals()
    connection.close()
  }

  /// Shows a grid, sending only what changed and nothing when nothing did.
  package func present(_ grid: Grid) {
    guard isOpen else { return }
    last = grid
    var diff = GridDiff(from: shown, to: grid)
    guard !diff.isEmpty else { return }
    paint(diff, of: grid)
    if painter.isOutOfPairs {
      // Pairs of earlier grids may be in the way; what this one needs is given out anew.
      painter.forgetPairs()
      diff = GridDiff(from: nil, to: grid)
      paint(diff, of: grid)
    }
    let cursor = grid.cursor ?? Point(x: 0, y: 0)
    lp_place_cursor(Int32(cursor.y), Int32(cursor.x), grid.cursor != nil)
    lp_flush()
    shown = grid
  }

  /// Paints everything again, for when another program wrote over the screen.
  package func repaint() {
    shown = nil
    lp_repaint()
    if let last, last.size == size { present(last) }
  }

  /// Gives the terminal to another program, such as an editor, and takes it again after it.
  package func suspendWhile<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    lp_leave()
    lp_lend_signals(true)
    defer {
      lp_lend_signals(false)
      lp_enter()
      repaint()
    }
    return try body()
  }

  /// Stops the job as ^Z does everywhere, and takes the terminal again when it is continued.
  func stop() {
    lp_leave()
    lp_stop()
    lp_enter()
    repaint()
  }

  /// Takes the terminal again after it was taken away without notice.
  func reclaim() {
    lp_leave()
    lp_enter()
    repaint()
  }

  /// Adapts to the terminal's extent and says whether it changed.
  func updateSize() -> Bool {
    lp_resize()
    let current = Self.currentSize()
    guard current != size else { return false }
    size = current
    // Terminals move their text in ways of their own when they change, so nothing shown is certain.
    shown = nil
    lp_repaint()
    return true
  }

  private func paint(_ diff: GridDiff, of grid: Grid) {
    for run in diff.runs where run.y < size.rows {
      painter.paint(run, of: grid)
    }
  }

  private static func depth(ofColors count: Int) -> ColorDepth {
    switch count {
    case ..<8: .none
    case ..<16: .ansi8
    case ..<256: .ansi16
    case ..<0x100_0000: .indexed256
    default: .direct
    }
  }

  private static func currentSize() -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    lp_size(&columns, &rows)
    return Size(
      columns: min(max(0, Int(columns)), sizeLimit.columns),
      rows: min(max(0, Int(rows)), sizeLimit.rows)
    )
  }
}
