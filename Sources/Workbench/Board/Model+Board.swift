import CellGrid
import Readiness

extension Model {
  /// Opens the board, and asks for what it shows of findings.
  mutating func openBoard(_ page: Board.Page) -> [Command] {
    overlays.append(.board(Board(page: page)))
    return [.loadBoard]
  }

  /// Whether the board lies over the screen, be it under a form.
  var isBoardOpen: Bool { overlays.contains { if case .board = $0 { true } else { false } } }

  /// Gives the open board what it asked for.
  mutating func fillBoard(with material: BoardMaterial) {
    for place in overlays.indices {
      guard case .board(var board) = overlays[place] else { continue }
      board.material = material
      overlays[place] = .board(board)
    }
    refreshForecast()
  }

  /// Gives a key to the board; it closes unless it is put back.
  mutating func press(_ key: Key, in board: Board) -> [Command] {
    var board = board
    if key == Key(name: "q") { return [] }
    let content = content(of: board)
    let stops = content.stops
    let last = max(0, stops.count - 1)
    board.cursor = min(board.cursor, last)
    if turn(key, &board) || move(key, &board, last: last) {
      overlays.append(.board(board))
      return []
    }
    let target = stops.isEmpty ? nil : content.rows[stops[board.cursor]].target
    if key == Key(name: "Enter") {
      guard let target else {
        overlays.append(.board(board))
        return []
      }
      return open(target, from: board)
    }
    overlays.append(.board(board))
    return act(key, on: target)
  }

  private func turn(_ key: Key, _ board: inout Board) -> Bool {
    let pages = Board.Page.allCases
    let step: Int
    switch (key.code, key.modifiers) {
    case (.tab, []), (.right, []), (.character("l"), []), (.character("]"), []): step = 1
    case (.backTab, []), (.left, []), (.character("h"), []), (.character("["), []): step = pages.count - 1
    case (.character(let scalar), []):
      guard let page = pages.first(where: { $0.digit == String(scalar) }) else { return false }
      board.page = page
      return true
    default: return false
    }
    board.page = pages[(board.page.rawValue + step) % pages.count]
    return true
  }

  private func move(_ key: Key, _ board: inout Board, last: Int) -> Bool {
    let page = max(1, size.rows - 10)
    let step: Int
    switch (key.code, key.modifiers) {
    case (.down, []), (.character("j"), []): step = 1
    case (.up, []), (.character("k"), []): step = -1
    case (.pageDown, []), (.character(" "), []), (.character("d"), .control): step = page
    case (.pageUp, []), (.character("u"), .control): step = -page
    case (.home, []): step = -last
    case (.end, []), (.character("G"), []): step = last
    default: return false
    }
    board.cursor = max(0, min(last, board.cursor + step))
    return true
  }

  /// Goes where a row points.
  private mutating func open(_ target: BoardContent.Target, from board: Board) -> [Command] {
    var board = board
    func show(_ page: Board.Page) {
      board.page = page
      overlays.append(.board(board))
    }
    switch target {
    case .finding(let id):
      reveal(id)
      return []
    case .findings(let query): showFindings(query)
    case .gate(let id):
      if board.page == .gates { return openGate(id, from: board) }
      show(.gates)
      point(at: target)
    case .criterion: show(.gates)
    case .checklistItem: show(.checklist)
    case .hypothesis: show(.hypotheses)
    case .flow: show(.flows)
    case .role, .authority: show(.poll)
    case .page(let page): show(page)
    case .workstream(let id):
      scope(to: context.plan.position(of: id))
      focus = .flow
      return []
    case .nothing: overlays.append(.board(board))
    }
    if board.page != .gates { point(at: target) }
    return []
  }

  /// Puts the cursor of the open board on the row that stands for something.
  private mutating func point(at target: BoardContent.Target) {
    guard case .board(var board)? = overlays.last else { return }
    let content = content(of: board)
    guard let place = content.stops.firstIndex(where: { content.rows[$0].target == target }) else { return }
    board.cursor = place
    overlays[overlays.count - 1] = .board(board)
  }

  /// Shows the findings behind a gate, if it counts any.
  private mutating func openGate(_ id: String, from board: Board) -> [Command] {
    guard let result = verdict.gates.first(where: { $0.gate.id == id }) else { return [] }
    switch result.gate.rule {
    case .noOpenMustFix: showFindings("is:blocker")
    case .risksPlanned: showFindings("severity:>=high is:open")
    case .acceptancesHold: showFindings("state:accepted")
    case .mustHaveFlowsProven, .rolesSigned:
      var board = board
      board.page = result.gate.rule == .rolesSigned ? .poll : .flows
      overlays.append(.board(board))
    case .workstreamsComplete: focus = .flow
    case .recorded:
      overlays.append(.board(board))
      notice = Notice("\(id) is answered by people: y pass, n fail, - not applicable, w waive")
    }
    return []
  }

  /// Leaves the board for a finding in the list, whatever filter and workstream hide it.
  private mutating func reveal(_ id: FindingID) {
    guard let row = list.table.row(of: id) else { return }
    if !list.rows.contains(Int32(row)) {
      scope(to: nil)
      try? list.filter(by: "")
    }
    list.moveCursor(toRow: Int32(row))
    focus = .list
  }

  private mutating func showFindings(_ query: String) {
    scope(to: nil)
    try? list.filter(by: query)
    focus = .list
  }
}
