import CellGrid
import Readiness

extension Model {
  /// The last rows: what just happened, and the keys that work now.
  func drawFooter(in rect: Rect, into grid: inout Grid) {
    grid.fill(rect, style: theme[.footer])
    var rest = rect
    if let notice = notice ?? filterNotice {
      let lines = TextLayout.wrapped(notice.text, to: rect.width - 2)
      let (top, below) = rect.splitTop(lines.count)
      let style = theme[notice.isError ? .error : .notice]
      grid.fill(top, style: style)
      for (line, text) in lines.prefix(top.height).enumerated() {
        let isCut = line == top.height - 1 && lines.count > top.height
        let shown = isCut ? TextLayout.clipped(text + " …", to: top.width - 2) : text
        grid.write(" " + shown, x: top.x, y: top.y + line, style: style, clippedBy: top)
      }
      rest = below
    }
    drawHints(hints, in: rest, into: &grid)
  }

  /// What is wrong with the filter being typed, and where, 1-based.
  private var filterNotice: Notice? {
    guard case .filter(let line)? = overlays.last, let error = line.error else { return nil }
    return Notice("column \(error.column + 1): \(error.text)", isError: true)
  }

  /// A key and what it does, as the footer shows them.
  struct Hint: Equatable {
    var key: String
    var title: String
  }

  /// The hints of the overlay on top, else of the pane with the focus.
  private var hints: [Hint] {
    if case .board(let board)? = overlays.last { return boardHints(board) }
    if let overlay = overlays.last { return overlay.hints }
    let count = list.marked.count
    return footerActions.map { action in
      let takesTargets = action.group == .decide && action.contexts.contains(.list)
      return Hint(
        key: action.keys[0],
        title: takesTargets && count > 0 ? "\(action.title) (\(count))" : action.title
      )
    }
  }

  /// The keys of the page, then those of the board.
  private func boardHints(_ board: Board) -> [Hint] {
    Overlay.hints(content(of: board).keys + ["Tab page", "1-0 page", "u undo", "q close"])
  }

  /// Fills the rows with hints, as many as fit; help is always the last.
  private func drawHints(_ hints: [Hint], in rect: Rect, into grid: inout Grid) {
    guard !rect.isEmpty else { return }
    let help = Hint(key: "?", title: "help")
    let helpWidth = overlays.isEmpty ? 8 : 0
    var index = 0
    for y in rect.y..<rect.maxY {
      var column = rect.x + 1
      let end = y == rect.maxY - 1 ? rect.maxX - helpWidth - 1 : rect.maxX
      while index < hints.count {
        let width = TextWidth.columns(hints[index].key) + TextWidth.columns(hints[index].title) + 1
        guard column + width <= end else { break }
        draw(hints[index], x: column, y: y, in: rect, into: &grid)
        column += width + 2
        index += 1
      }
    }
    if overlays.isEmpty { draw(help, x: rect.maxX - 7, y: rect.maxY - 1, in: rect, into: &grid) }
  }

  private func draw(_ hint: Hint, x: Int, y: Int, in rect: Rect, into grid: inout Grid) {
    grid.write([(hint.key, theme[.key]), (" " + hint.title, theme[.footer])], x: x, y: y, within: rect)
  }
}

extension Overlay {
  /// The keys that an overlay hears.
  var hints: [Model.Hint] {
    switch self {
    case .filter: Self.hints(["Enter keep", "Esc restore", "Tab complete", "Up/Down move"])
    case .menu: Self.hints(["letter choose", "Enter take", "Up/Down move", "Esc cancel"])
    case .picker: Self.hints(["type to search", "Enter take", "Up/Down move", "Tab complete", "Esc cancel"])
    case .form(let form):
      Self.hints([
        form.focused == form.fields.count - 1 ? "Enter accept" : "Enter next line", "Tab S-Tab move",
        "Esc cancel",
      ])
    case .preview: Self.hints(["Enter apply", "n cancel", "j/k scroll"])
    case .confirm: Self.hints(["y yes", "n no", "Esc cancel"])
    case .pager: Self.hints(["j/k scroll", "Space page", "q close", "Tab section"])
    case .help: Self.hints(["type to search", "Enter run", "Up/Down move", "Esc close"])
    case .board: []
    case .busy: Self.hints(["Esc stop"])
    }
  }

  static func hints(_ texts: [String]) -> [Model.Hint] {
    texts.map { text in
      let parts = text.split(separator: " ", maxSplits: 1)
      return Model.Hint(key: String(parts[0]), title: String(parts[1]))
    }
  }
}
