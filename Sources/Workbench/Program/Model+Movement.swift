import CellGrid
import Flowchart
import Readiness

extension Model {
  mutating func move(by distance: Int) {
    switch focus {
    case .list: list.moveCursor(by: distance)
    case .detail: scrollDetail(by: distance)
    case .flow:
      if abs(distance) == 1 {
        choose(flow.neighbour(distance < 0 ? .up : .down, shape: ScreenLayout(self).flowShape))
      } else {
        choose(distance < 0 ? 0 : context.plan.workstreams.count - 1)
      }
    }
  }

  mutating func sideways(_ direction: MoveDirection) {
    let shape = focus == .flow ? ScreenLayout(self).flowShape : .strip
    choose(flow.neighbour(direction, shape: shape))
  }

  mutating func scrollDetail(by lines: Int) {
    let rect = ScreenLayout(self).detail
    detail.scroll(by: lines, height: rect.height)
  }

  /// Scopes the list to a workstream by its place in the plan, or to all.
  mutating func scope(to place: Int?) {
    flow.selected = place
    list.scopePlace = place.map(UInt32.init)
    list.rangeStart = nil
    list.refilter()
    list.moveCursor(by: -Int(Int32.max))
  }

  private mutating func choose(_ place: Int?) {
    guard let place, context.plan.workstreams.indices.contains(place), place != flow.selected else { return }
    scope(to: place)
  }

  /// Goes to the next finding of which the test holds: in the list shown, else in the whole register.
  mutating func jump(where test: (FindingFacts, CalendarDate) -> Bool) {
    let holds = { [table = list.table, today] (row: Int32) in test(table.facts[Int(row)], today) }
    if let index = list.next(where: holds) {
      list.moveCursor(by: index - list.cursor)
    } else if let row = list.ordered.first(where: holds) {
      try? list.filter(by: "")
      scope(to: nil)
      list.moveCursor(toRow: row)
      notice = Notice("shown among all findings: none is left in the list before")
    }
    if focus == .flow { focus = .list }
  }

  mutating func open() {
    switch focus {
    case .flow:
      focus = .list
      isZoomed = false
    case .list:
      focus = .detail
    case .detail: break
    }
  }

  /// The ladder of Esc: detail, range, filter, marks, zoom, scope; then nothing.
  mutating func back() {
    if focus != .list {
      isZoomed = false
      focus = .list
    } else if list.rangeStart != nil {
      list.rangeStart = nil
    } else if list.query != nil {
      try? list.filter(by: "")
    } else if !list.marks.isEmpty {
      list.clearMarks()
    } else if isZoomed {
      isZoomed = false
    } else if flow.selected != nil {
      let row = list.currentRow
      scope(to: nil)
      if let row { list.moveCursor(toRow: row) }
    }
  }

  mutating func cyclePane(by step: Int) {
    let panes = Pane.allCases
    guard let place = panes.firstIndex(of: focus) else { return }
    focus = panes[(place + step + panes.count) % panes.count]
  }

  mutating func toggleDetail() {
    isDetailShown.toggle()
    if !isDetailShown, focus == .detail { focus = .list }
  }
}
