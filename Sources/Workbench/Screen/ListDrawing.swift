import CellGrid
import Readiness

extension Model {
  /// The findings list under its title.
  func drawList(title: Rect, in rect: Rect, into grid: inout Grid) {
    drawListTitle(in: title, into: &grid)
    guard !list.rows.isEmpty else {
      drawEmptyList(in: rect, into: &grid)
      return
    }
    let columns = ListColumns(width: rect.width, isScoped: flow.selected != nil, idWidth: idWidth(in: rect))
    if Self.hasHeads(rect.height) { drawHeads(columns, in: rect, into: &grid) }
    let rect = Self.rows(of: rect)
    let marked = list.marked
    for line in 0..<rect.height {
      let index = list.top + line
      guard index < list.rows.count else { break }
      let row = Rect(x: rect.x, y: rect.y + line, width: rect.width, height: 1)
      drawRow(index, columns, isMarked: marked.contains(list.rows[index]), in: row, into: &grid)
    }
  }

  /// Whether a list of some height can spare a row for the columns' names.
  private static func hasHeads(_ height: Int) -> Bool { height >= 8 }

  /// The part of the list's room that holds findings.
  static func rows(of rect: Rect) -> Rect { hasHeads(rect.height) ? rect.splitTop(1).rest : rect }

  private func drawHeads(_ columns: ListColumns, in rect: Rect, into grid: inout Grid) {
    for column in columns.cells {
      let x = rect.x + column.x
      grid.write(
        column.kind.head,
        x: x,
        y: rect.y,
        width: column.width,
        style: theme[.muted],
        clippedBy: rect
      )
    }
  }

  private func drawListTitle(in rect: Rect, into grid: inout Grid) {
    if case .filter(let line)? = overlays.last {
      drawFilter(line, in: rect, into: &grid)
      return
    }
    let name = flow.selected.map { "\($0 + 1) \(context.plan.workstreams[$0].title)" } ?? "All findings"
    var parts = ["\(name): \(list.rows.count) of \(list.countInScope)"]
    if let query = list.query { parts.append(query.text) }
    let marked = list.marked.count
    if marked > 0 {
      let hidden = list.hiddenMarkCount
      parts.append("\(marked) marked" + (hidden > 0 ? " · \(hidden) hidden" : ""))
    }
    if list.rangeStart != nil { parts.append("range") }
    if list.order != .standard { parts.append("by \(list.order.text)") }
    drawPaneTitle(parts, isFocused: focus == .list, in: rect, into: &grid)
  }

  /// A rule with the pane's title on it; the focused pane's title is reversed.
  func drawPaneTitle(_ parts: [String], isFocused: Bool, in rect: Rect, into grid: inout Grid) {
    grid.fill(rect, with: "─", style: theme[.border])
    let style = theme[isFocused ? .focusedPaneTitle : .paneTitle]
    var column = rect.x + 1
    for part in parts where column < rect.maxX - 2 {
      let width = rect.maxX - column - 1
      column += grid.write(" \(part) ", x: column, y: rect.y, width: width, style: style, clippedBy: rect) + 1
    }
  }

  private func drawFilter(_ line: FilterLine, in rect: Rect, into grid: inout Grid) {
    let note = " \(list.rows.count) of \(list.countInScope) "
    let room = rect.width - 3 - TextWidth.columns(note)
    let isNoted = TextWidth.columns(line.field.string) < room
    let (lead, rest) = rect.splitLeft(3)
    grid.write(" / ", x: lead.x, y: lead.y, style: theme[.key], clippedBy: lead)
    let x = draw(line.field, in: rest, wrongFrom: line.error?.column, into: &grid)
    grid.cursor = Point(x: x, y: rect.y)
    guard isNoted else { return }
    grid.write(note, x: rect.maxX - TextWidth.columns(note), y: rect.y, style: theme[.muted], clippedBy: rect)
  }

  private func drawEmptyList(in rect: Rect, into grid: inout Grid) {
    let text =
      if list.query != nil { "No finding matches the filter. Esc shows all." } else if flow.selected != nil {
        "No finding in this workstream. 0 shows all."
      } else { "The register has no findings." }
    for (line, part) in TextLayout.wrapped(text, to: rect.width - 4).enumerated() where line + 1 < rect.height
    {
      grid.write(part, x: rect.x + 2, y: rect.y + 1 + line, style: theme[.muted], clippedBy: rect)
    }
  }

  private func drawRow(
    _ index: Int,
    _ columns: ListColumns,
    isMarked: Bool,
    in rect: Rect,
    into grid: inout Grid
  ) {
    let row = Int(list.rows[index])
    let facts = list.table.facts[row]
    let status = BlockerStatus(facts, on: today)
    let text = theme[status.level == .closed ? .muted : .text]
    let isCursor = index == list.cursor
    let pointer = isCursor ? ">" : " "
    grid.write(pointer, x: rect.x, y: rect.y, style: theme[.text], clippedBy: rect)
    if isMarked { grid.write("*", x: rect.x + 1, y: rect.y, style: theme[.mark], clippedBy: rect) }
    grid.write(
      String(facts.severity.letter) + status.flag,
      x: rect.x + 2,
      y: rect.y,
      style: theme[facts.severity.role],
      clippedBy: rect
    )
    for column in columns.cells {
      let value = value(of: column.kind, row: row, facts: facts)
      let style = column.kind == .title || column.kind == .id ? text : theme[.muted]
      grid.write(value, x: rect.x + column.x, y: rect.y, width: column.width, style: style, clippedBy: rect)
    }
    if isCursor { highlight(rect, into: &grid) } else if isMarked { emphasise(rect, into: &grid) }
  }

  private func highlight(_ rect: Rect, into grid: inout Grid) {
    let cursor = theme[.cursor]
    let isFocused = focus == .list && overlays.allSatisfy { if case .filter = $0 { true } else { false } }
    grid.restyle(rect) { isFocused ? cursor : $0.adding(.bold) }
  }

  private func emphasise(_ rect: Rect, into grid: inout Grid) {
    let mark = theme[.mark]
    grid.restyle(rect) { $0.overlaid(by: Style(background: mark.background, attributes: mark.attributes)) }
  }

  private func value(of kind: ListColumns.Kind, row: Int, facts: FindingFacts) -> String {
    switch kind {
    case .id: list.table.ids[row]
    case .title: list.table.titles[row]
    case .workstream: list.table.workstreams[facts.workstream] ?? "-"
    case .state: facts.disposition == .open ? facts.validation.rawValue : facts.disposition.title
    case .owner: list.table.owner(row: row) ?? "-"
    case .effort: facts.effortHours.map(Effort.short) ?? "-"
    }
  }

  /// The width of the widest id on screen.
  private func idWidth(in rect: Rect) -> Int {
    let shown = list.rows.dropFirst(list.top).prefix(Self.rows(of: rect).height)
    let widest = shown.map { list.table.ids[Int($0)].utf8.count }.max() ?? 6
    return max(5, min(widest, rect.width / 5))
  }
}

extension BlockerStatus {
  /// The character after the severity: `!` must fix, `?` must validate.
  package var flag: String {
    switch level {
    case .mustFix: "!"
    case .mustValidate: "?"
    case .postRelease, .backlog, .closed: " "
    }
  }
}

extension Severity {
  /// The role in which a severity is drawn.
  var role: Theme.Role {
    switch self {
    case .critical: .critical
    case .high: .high
    case .medium: .medium
    case .low: .low
    case .info: .info
    }
  }
}

extension Effort {
  /// Hours as the size that they are, or as `6h`.
  static func short(_ hours: UInt16) -> String {
    sizes.first { $0.workingHours == Int(hours) }?.text ?? "\(hours)h"
  }
}
