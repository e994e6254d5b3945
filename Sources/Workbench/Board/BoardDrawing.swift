import CellGrid
import Readiness

extension Model {
  /// Draws the page of the board that is shown, over the whole screen but header and footer.
  func draw(_ board: Board, into grid: inout Grid) {
    let content = content(of: board)
    let hasHeads = content.columns.contains { !$0.title.isEmpty }
    let layout = BoardLayout(size: size, introLines: content.intro.count, hasHeads: hasHeads)
    let all = Rect(x: 0, y: 1, width: size.columns, height: layout.note.maxY - 1)
    grid.fill(all, style: theme[.overlay])
    drawTabs(board, in: layout.tabs, into: &grid)
    for (line, pieces) in content.intro.prefix(layout.intro.height).enumerated() {
      write(pieces, at: layout.intro.y + line, in: layout.intro, into: &grid)
    }
    drawTable(content, board, layout, into: &grid)
  }

  /// What a page shows now.
  func content(of board: Board) -> BoardContent {
    switch board.page {
    case .why: whyPage
    case .gates: gatesPage
    case .criteria: criteriaPage
    case .checklist: checklistPage
    case .hypotheses: hypothesesPage
    case .flows: flowsPage(board.material)
    case .evidence: evidencePage(board.material)
    case .sequence: sequencePage(board)
    case .risks: risksPage(board.material)
    case .poll: pollPage
    }
  }

  /// Writes a line above the table, cut with a sign where it is too long.
  private func write(_ pieces: [BoardContent.Cell], at y: Int, in rect: Rect, into grid: inout Grid) {
    grid.write(styled(pieces), x: 2, y: y, within: rect)
    guard pieces.reduce(2, { $0 + TextWidth.columns($1.text) }) > rect.width else { return }
    grid.write("…", x: rect.maxX - 1, y: y, style: theme[.overlay], clippedBy: rect)
  }

  private func styled(_ cells: [BoardContent.Cell]) -> [(text: String, style: Style)] {
    cells.map { ($0.text, theme[.overlay].overlaid(by: theme[$0.role])) }
  }

  /// The tabs; where there is no room for all words, the others are their digits.
  private func drawTabs(_ board: Board, in rect: Rect, into grid: inout Grid) {
    grid.fill(rect, with: "─", style: theme[.border])
    let pages = Board.Page.allCases
    let full = pages.map { " \($0.digit) \($0.title) " }
    let isFull = full.reduce(0) { $0 + TextWidth.columns($1) } + 1 <= rect.width
    var column = rect.x + 1
    for (place, page) in pages.enumerated() where column < rect.maxX {
      let isShown = page == board.page
      let text = isFull || isShown ? full[place] : " \(page.digit) "
      let style = theme[isShown ? .focusedPaneTitle : .paneTitle]
      column += grid.write(
        text,
        x: column,
        y: rect.y,
        width: rect.maxX - column,
        style: style,
        clippedBy: rect
      )
    }
  }

  private func drawTable(
    _ content: BoardContent,
    _ board: Board,
    _ layout: BoardLayout,
    into grid: inout Grid
  ) {
    let rect = layout.table
    guard !content.rows.isEmpty else {
      for (line, part) in TextLayout.wrapped(content.empty, to: max(1, rect.width - 4)).enumerated() {
        grid.write(part, x: 2, y: rect.y + line, style: muted, clippedBy: rect)
      }
      return
    }
    let columns = BoardColumns(content.columns, width: rect.width - 4)
    for column in columns.placed {
      let title = content.columns[column.index].title
      let x = layout.heads.x + 2 + column.x
      grid.write(title, x: x, y: layout.heads.y, width: column.width, style: muted, clippedBy: layout.heads)
    }
    let stops = content.stops
    let selected = stops.isEmpty ? 0 : stops[min(board.cursor, stops.count - 1)]
    let top = max(0, min(selected - rect.height / 2, content.rows.count - rect.height))
    for (line, row) in content.rows.dropFirst(top).prefix(rect.height).enumerated() {
      let place = Rect(x: rect.x, y: rect.y + line, width: rect.width, height: 1)
      draw(row, columns, isSelected: top + line == selected, in: place, into: &grid)
    }
    drawNote(content.rows[selected], layout, into: &grid)
  }

  private var muted: Style { theme[.overlay].overlaid(by: theme[.muted]) }

  private func draw(
    _ row: BoardContent.Row,
    _ columns: BoardColumns,
    isSelected: Bool,
    in rect: Rect,
    into grid: inout Grid
  ) {
    guard row.target != nil else {
      grid.write(styled(row.cells), x: rect.x + 1, y: rect.y, within: rect)
      return
    }
    if isSelected { grid.write(">", x: rect.x, y: rect.y, style: theme[.overlay], clippedBy: rect) }
    for column in columns.placed where column.index < row.cells.count {
      let cell = row.cells[column.index]
      let style = theme[.overlay].overlaid(by: theme[cell.role])
      let text = TextLayout.clipped(cell.text, to: column.width)
      grid.write(
        text,
        x: rect.x + 2 + column.x,
        y: rect.y,
        width: column.width,
        style: style,
        clippedBy: rect
      )
    }
    guard isSelected else { return }
    let cursor = theme[.cursor]
    grid.restyle(rect) { _ in cursor }
  }

  /// The row under the cursor in full.
  private func drawNote(_ row: BoardContent.Row, _ layout: BoardLayout, into grid: inout Grid) {
    guard !layout.note.isEmpty else { return }
    grid.fill(layout.rule, with: "─", style: theme[.border])
    let lines = row.note.flatMap { TextLayout.wrapped($0, to: max(1, layout.note.width - 4)) }
    for (line, text) in lines.prefix(layout.note.height).enumerated() {
      let isCut = line == layout.note.height - 1 && lines.count > layout.note.height
      let shown = isCut ? TextLayout.clipped(text + " …", to: layout.note.width - 4) : text
      grid.write(shown, x: 2, y: layout.note.y + line, style: theme[.overlay], clippedBy: layout.note)
    }
  }
}
