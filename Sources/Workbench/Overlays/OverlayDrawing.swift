import CellGrid
import Readiness

extension Model {
  /// Draws one overlay; the filter is part of the list's title.
  func draw(_ overlay: Overlay, into grid: inout Grid) {
    switch overlay {
    case .filter: break
    case .menu(let menu): draw(menu, into: &grid)
    case .picker(let picker): draw(picker, into: &grid)
    case .form(let form): draw(form, into: &grid)
    case .preview(let preview): draw(preview, into: &grid)
    case .confirm(let confirm): draw(confirm, into: &grid)
    case .pager(let pager): draw(pager, into: &grid)
    case .help(let help): draw(help, into: &grid)
    case .board(let board): draw(board, into: &grid)
    case .busy(let busy): draw(busy, into: &grid)
    }
  }

  private func draw(_ menu: Menu, into grid: inout Grid) {
    let widest = menu.items.map { TextWidth.columns($0.title) }.max() ?? 0
    let box = OverlayBox(
      in: size,
      columns: max(widest + 5, TextWidth.columns(menu.title) + 2),
      rows: menu.items.count
    )
    box.draw(title: menu.title, theme: theme, into: &grid)
    let top = max(0, menu.selected - box.inside.height + 1)
    for (line, item) in menu.items.dropFirst(top).prefix(box.inside.height).enumerated() {
      let pieces = [(String(item.key), theme[.key]), ("   " + item.title, theme[.overlay])]
      drawLine(pieces, isSelected: line + top == menu.selected, at: line, in: box, into: &grid)
    }
  }

  private func draw(_ picker: Picker, into grid: inout Grid) {
    let matches = picker.matches
    let box = OverlayBox(in: size, columns: 56, rows: max(4, min(12, picker.items.count + 3)))
    box.draw(title: picker.title, theme: theme, into: &grid)
    drawField(picker.field, label: "", hint: "type a name", isFocused: true, at: 0, in: box, into: &grid)
    let gap = box.inside.height > 3 ? 2 : 1
    let room = box.inside.height - gap
    let top = max(0, picker.selected - room + 1)
    for (line, item) in matches.dropFirst(top).prefix(max(0, room)).enumerated() {
      let pieces = [
        (item.title, theme[.overlay]), (item.note.isEmpty ? "" : "   " + item.note, theme[.muted]),
      ]
      drawLine(pieces, isSelected: line + top == picker.selected, at: line + gap, in: box, into: &grid)
    }
    if matches.isEmpty {
      drawLine([("nobody matches", theme[.muted])], isSelected: false, at: 2, in: box, into: &grid)
    }
  }

  private func draw(_ form: Form, into grid: inout Grid) {
    let box = OverlayBox(in: size, columns: 72, rows: form.fields.count + 2)
    box.draw(title: form.title, theme: theme, into: &grid)
    for (line, field) in form.fields.enumerated() {
      let label = field.label + (field.isRequired ? "" : " (optional)")
      drawField(
        field.field,
        label: label,
        hint: field.hint,
        isFocused: line == form.focused,
        at: line,
        in: box,
        into: &grid
      )
    }
    guard let problem = form.problem else { return }
    drawLine([(problem, theme[.error])], isSelected: false, at: form.fields.count + 1, in: box, into: &grid)
  }

  private func draw(_ preview: Preview, into grid: inout Grid) {
    let count = preview.changing.count
    let box = OverlayBox(in: size, columns: 76, rows: min(size.rows - 6, count + 2))
    box.draw(
      title: "\(preview.field.title) \(preview.after) on \(counted(count, "finding"))",
      theme: theme,
      into: &grid
    )
    let equal = preview.equalCount == 0 ? "" : "; \(preview.equalCount) already so"
    drawLine(
      [("\(count) would change\(equal)", theme[.muted])],
      isSelected: false,
      at: 0,
      in: box,
      into: &grid
    )
    let room = max(0, box.inside.height - 2)
    for (line, row) in preview.changing.dropFirst(preview.top).prefix(room).enumerated() {
      let change = "\(list.table.text(of: preview.field, row: Int(row))) → \(preview.after)"
      let pieces = [
        ("\(list.table.ids[Int(row)])  ", theme[.overlay]), (change, theme[.heading]),
        ("  \(list.table.titles[Int(row)])", theme[.muted]),
      ]
      drawLine(pieces, isSelected: false, at: line + 2, in: box, into: &grid)
    }
  }

  private func draw(_ confirm: Confirm, into grid: inout Grid) {
    let (title, text, yes, no) = words(of: confirm.purpose)
    let box = OverlayBox(
      in: size,
      columns: max(TextWidth.columns(text), TextWidth.columns(yes + no) + 16),
      rows: 4
    )
    box.draw(title: title, theme: theme, into: &grid)
    for (line, part) in TextLayout.wrapped(text, to: box.inside.width).prefix(2).enumerated() {
      drawLine([(part, theme[.overlay])], isSelected: false, at: line, in: box, into: &grid)
    }
    let selected = theme[.cursor]
    let plain = theme[.overlay]
    grid.write(
      [
        (" n \(no) ", confirm.isYesSelected ? plain : selected), ("   ", plain),
        (" y \(yes) ", confirm.isYesSelected ? selected : plain),
      ],
      x: box.inside.x,
      y: box.inside.maxY - 1,
      within: box.inside
    )
  }

  private func words(of purpose: Confirm.Purpose) -> (title: String, text: String, yes: String, no: String) {
    switch purpose {
    case .quit:
      let kept = actCount == 0 ? "Nothing was decided." : "\(counted(actCount, "act")) saved."
      let saved = isScratch ? "This is a demo: what was decided here is not kept." : kept
      return ("Leave?", saved, "leave", "stay")
    case .mergeSource:
      return (
        "The register's file has changed", "Take its new and changed findings in? Decisions stay.", "merge",
        "not now"
      )
    case .join(let join):
      let title = context.plan.workstreams.first { $0.id == join.workstream }?.title ?? join.workstream.text
      return (
        "Is this the same?", "Workstream \(title) was taken to be the plan's to-do \(join.todo).", "the same",
        "not"
      )
    case .replacePackage(let folder):
      return (
        "Not a release package", "\(folder) holds other files. Write the package into it?", "write", "cancel"
      )
    }
  }

  private func draw(_ pager: Pager, into grid: inout Grid) {
    let box = OverlayBox(pagerIn: size)
    box.draw(title: pager.title, theme: theme, into: &grid)
    for (index, line) in pager.shown.dropFirst(pager.top).prefix(box.inside.height).enumerated() {
      drawLine([(line.text, theme[line.role])], isSelected: false, at: index, in: box, into: &grid)
    }
  }

  private func draw(_ busy: Busy, into grid: inout Grid) {
    let box = OverlayBox(in: size, columns: 64, rows: 3)
    box.draw(title: busy.title, theme: theme, into: &grid)
    drawLine([(busy.stage, theme[.overlay])], isSelected: false, at: 0, in: box, into: &grid)
    drawLine([(busy.line, theme[.heading])], isSelected: false, at: 2, in: box, into: &grid)
  }

  private func draw(_ help: HelpList, into grid: inout Grid) {
    let matches = help.matches
    let box = OverlayBox(in: size, columns: 86, rows: size.rows - 4)
    box.draw(title: "Keys", theme: theme, into: &grid)
    drawField(help.field, label: "", hint: "type to search", isFocused: true, at: 0, in: box, into: &grid)
    let room = max(1, box.inside.height - 2)
    let top = max(0, min(help.selected - room / 2, matches.count - room))
    for (line, action) in matches.dropFirst(top).prefix(room).enumerated() {
      let keys = TextLayout.clipped(action.keys.joined(separator: " "), to: 12)
      let reason = disabledReason(action.id).map { "  (\($0))" } ?? ""
      let pieces = [
        (padRight(keys, 13), theme[.key]), (padRight(action.group.rawValue, 9), theme[.muted]),
        (action.help, theme[.overlay]), (reason, theme[.muted]),
      ]
      drawLine(pieces, isSelected: line + top == help.selected, at: line + 2, in: box, into: &grid)
    }
  }

  private func drawLine(
    _ pieces: [(text: String, style: Style)],
    isSelected: Bool,
    at line: Int,
    in box: OverlayBox,
    into grid: inout Grid
  ) {
    let rect = box.inside
    guard line < rect.height else { return }
    grid.write(pieces, x: rect.x, y: rect.y + line, within: rect)
    guard isSelected else { return }
    let cursor = theme[.cursor]
    grid.restyle(Rect(x: rect.x - 1, y: rect.y + line, width: rect.width + 2, height: 1)) { _ in cursor }
  }

  private func drawField(
    _ field: TextField,
    label: String,
    hint: String,
    isFocused: Bool,
    at line: Int,
    in box: OverlayBox,
    into grid: inout Grid
  ) {
    let rect = box.inside
    guard line < rect.height else { return }
    let y = rect.y + line
    let labelWidth = label.isEmpty ? 2 : min(32, rect.width / 2)
    let lead = label.isEmpty ? "> " : label
    let style = theme[isFocused ? .heading : .overlay]
    grid.write(lead, x: rect.x, y: y, width: labelWidth, style: style, clippedBy: rect)
    let inner = Rect(x: rect.x + labelWidth, y: y, width: rect.width - labelWidth, height: 1)
    let x = draw(field, in: inner, into: &grid)
    if field.text.isEmpty { grid.write(hint, x: inner.x, y: y, style: theme[.muted], clippedBy: inner) }
    if isFocused { grid.cursor = Point(x: x, y: y) }
  }

  /// Draws a line being typed, moved so that its cursor is seen, and says in which column that is.
  func draw(_ field: TextField, in rect: Rect, wrongFrom wrong: Int? = nil, into grid: inout Grid) -> Int {
    let before = TextWidth.columns(field.beforeCursor)
    let shift = max(0, before - rect.width + 1)
    grid.fill(rect, style: theme[.input])
    grid.write(field.string, x: rect.x - shift, y: rect.y, style: theme[.input], clippedBy: rect)
    if let wrong {
      let start = rect.x - shift + TextWidth.columns(String(field.text.prefix(wrong)))
      let end = max(start + 1, rect.x - shift + TextWidth.columns(field.string))
      let style = theme[.error]
      let marked = Rect(x: start, y: rect.y, width: end - start, height: 1)
      grid.restyle(rect.intersection(marked)) { _ in style }
    }
    return min(rect.maxX - 1, rect.x + before - shift)
  }
}

/// A text with blanks after it up to that many columns.
func padRight(_ text: String, _ columns: Int) -> String {
  text + String(repeating: " ", count: max(0, columns - TextWidth.columns(text)))
}
