import CellGrid
import Readiness

extension Model {
  /// Gives a key to the overlay on top; Esc closes it.
  mutating func pressInOverlay(_ key: Key) -> [Command] {
    guard let overlay = overlays.popLast() else { return [] }
    if case .busy(let busy) = overlay { return press(key, in: busy) }
    let isEscape = key.code == .escape && key.modifiers.isEmpty || key == Key(name: "C-c")
    if isEscape {
      if case .filter(let line) = overlay {
        try? list.filter(by: line.previous)
        list.moveCursor(toRowOrTop: line.origin)
      }
      return []
    }
    if key == Key(name: "C-z") {
      overlays.append(overlay)
      return [.suspend]
    }
    switch overlay {
    case .filter(let line): return press(key, in: line)
    case .menu(let menu): return press(key, in: menu)
    case .picker(let picker): return press(key, in: picker)
    case .form(let form): return press(key, in: form)
    case .preview(let preview): return press(key, in: preview)
    case .confirm(let confirm): return press(key, in: confirm)
    case .pager(let pager): return press(key, in: pager)
    case .help(let help): return press(key, in: help)
    case .board(let board): return press(key, in: board)
    case .busy(let busy): return press(key, in: busy)
    }
  }

  private mutating func press(_ key: Key, in line: FilterLine) -> [Command] {
    var line = line
    switch (key.code, key.modifiers) {
    case (.enter, []):
      if line.error == nil { return [] }
    case (.down, []), (.up, []):
      list.moveCursor(by: key.code == .down ? 1 : -1)
      overlays.append(.filter(line))
      return []
    case (.tab, []):
      if let completion = line.completions.first { line.complete(with: completion) }
    default: _ = line.field.handle(key)
    }
    overlays.append(.filter(line))
    followFilter()
    return []
  }

  /// Filters by what has been typed so far; what does not parse leaves the list as it was.
  mutating func followFilter() {
    guard case .filter(var line)? = overlays.last else { return }
    let typed = line.field.string
    line.completions = Query.completions(of: typed, at: line.field.cursor, in: list.table)
    do {
      if typed != list.query?.text ?? "" { try list.filter(by: typed) }
      line.error = nil
    } catch {
      line.error = error
      filterByWhatIsComplete(typed, before: error)
    }
    list.moveCursor(toRowOrTop: line.origin)
    overlays[overlays.count - 1] = .filter(line)
  }

  /// Filters by the words before the one that is not right yet, so that a word half typed narrows nothing.
  private mutating func filterByWhatIsComplete(_ typed: String, before error: QueryError) {
    let before = typed.prefix(error.column)
    let complete = before.lastIndex(of: " ").map { String(before[..<$0]) } ?? ""
    try? list.filter(by: complete)
  }

  private mutating func press(_ key: Key, in menu: Menu) -> [Command] {
    var menu = menu
    guard let choice = menu.handle(key) else {
      overlays.append(.menu(menu))
      return []
    }
    return take(choice)
  }

  private mutating func take(_ choice: Menu.Choice) -> [Command] {
    switch choice {
    case .severity(let severity): return request(.severity(severity))
    case .effort(let effort): return request(.effort(effort))
    case .blocker(nil): return request(.blocker(nil))
    case .blocker(let ruling?): ask(.blocker(ruling), ruling.title, [Form.Field(.reason, "Reason")])
    case .validation(.refuted): ask(.validation(.refuted), "Refute", [Form.Field(.reason, "What refutes it")])
    case .validation(let validation): return request(.validation(validation))
    case .disposition(let disposition): return take(disposition)
    case .workstream(let id): return request(.workstream(id))
    case .order(let key):
      list.order = list.order.led(by: key)
      list.rebuild()
    case .status(let status): return scopedWorkstream.map { [.setStatus($0.id, status)] } ?? []
    case .flow(let flow, let isApproved):
      return [.say(ContextDecision(.approval(of: flow, isApproved: isApproved)))]
    case .theme(let name): theme = themes.first { $0.name == name } ?? theme
    }
    return []
  }

  private mutating func ask(_ purpose: Form.Purpose, _ verb: String, _ fields: [Form.Field]) {
    overlays.append(.form(Form(purpose: purpose, title: title(verb), fields: fields)))
  }

  private mutating func take(_ disposition: Disposition) -> [Command] {
    let worst = list.targets.map { list.table.facts[Int($0)].severity }.max() ?? .info
    let heading = title(disposition.title)
    guard let form = Form.disposition(disposition, title: heading, severity: worst, today: today) else {
      return request(.disposition(disposition, DispositionDetail()))
    }
    overlays.append(.form(form))
    return []
  }

  private mutating func press(_ key: Key, in picker: Picker) -> [Command] {
    var picker = picker
    guard let item = picker.handle(key) else {
      overlays.append(.picker(picker))
      return []
    }
    return request(.owner(item.owner))
  }

  private mutating func press(_ key: Key, in form: Form) -> [Command] {
    var form = form
    guard form.handle(key) else {
      overlays.append(.form(form))
      return []
    }
    let reason = form.text(.reason)
    submitted = form
    switch form.purpose {
    case .blocker(let ruling): return request(.blocker(ruling), reason: reason)
    case .validation(let validation): return request(.validation(validation), reason: reason)
    case .disposition(let disposition):
      return request(.disposition(disposition, form.dispositionDetail), reason: reason)
    case .comment: return request(.comment(form.text(.comment)))
    case .importFile:
      notice = Notice("reading \(form.text(.folder)) …")
      return [.previewImport(path: form.text(.folder))]
    case .export:
      exportFolder = form.text(.folder)
      notice = Notice("writing the release package …")
      return [.export(folder: exportFolder, replacing: false)]
    case .context, .waiver, .vote, .release, .supposedOwner: return submit(form)
    }
  }

  private mutating func press(_ key: Key, in preview: Preview) -> [Command] {
    var preview = preview
    switch (key.code, key.modifiers) {
    case (.enter, []), (.character("y"), []):
      return decide(preview.edit, reason: preview.reason, on: preview.targets)
    case (.character("n"), []), (.character("q"), []): return []
    case (.down, []), (.character("j"), []):
      preview.top = min(max(0, preview.changing.count - 1), preview.top + 1)
    case (.up, []), (.character("k"), []): preview.top = max(0, preview.top - 1)
    default: break
    }
    overlays.append(.preview(preview))
    return []
  }

  private mutating func press(_ key: Key, in confirm: Confirm) -> [Command] {
    var confirm = confirm
    switch (key.code, key.modifiers) {
    case (.character("y"), []): return accept(confirm.purpose)
    case (.character("n"), []): return refuse(confirm.purpose)
    case (.enter, []): return confirm.isYesSelected ? accept(confirm.purpose) : refuse(confirm.purpose)
    case (.left, []), (.right, []), (.tab, []): confirm.isYesSelected.toggle()
    default: break
    }
    overlays.append(.confirm(confirm))
    return []
  }

  private mutating func accept(_ purpose: Confirm.Purpose) -> [Command] {
    switch purpose {
    case .quit: end()
    case .mergeSource: [.mergeSource]
    case .replacePackage(let folder): [.export(folder: folder, replacing: true)]
    case .join(let join): [.confirmJoin(join.workstream, todo: join.todo, isRight: true)]
    }
  }

  private func refuse(_ purpose: Confirm.Purpose) -> [Command] {
    guard case .join(let join) = purpose else { return [] }
    return [.confirmJoin(join.workstream, todo: join.todo, isRight: false)]
  }

  private mutating func press(_ key: Key, in pager: Pager) -> [Command] {
    var pager = pager
    let page = OverlayBox(pagerIn: size).inside.height
    switch (key.code, key.modifiers) {
    case (.character("y"), []):
      if let command = pager.accepting {
        notice = Notice("importing …")
        return [command]
      }
    case (.character("q"), []), (.enter, []): return []
    case (.down, []), (.character("j"), []): pager.scroll(by: 1, on: size)
    case (.up, []), (.character("k"), []): pager.scroll(by: -1, on: size)
    case (.pageDown, []), (.character(" "), []), (.character("d"), .control): pager.scroll(by: page, on: size)
    case (.pageUp, []), (.character("u"), .control): pager.scroll(by: -page, on: size)
    case (.tab, []): pager.jump(by: 1, on: size)
    case (.backTab, []): pager.jump(by: -1, on: size)
    case (.home, []), (.character("g"), []): pager.top = 0
    case (.end, []), (.character("G"), []): pager.scroll(by: 1 << 30, on: size)
    default: break
    }
    overlays.append(.pager(pager))
    return []
  }

  private mutating func press(_ key: Key, in help: HelpList) -> [Command] {
    var help = help
    guard let action = help.handle(key) else {
      overlays.append(.help(help))
      return []
    }
    return perform(action)
  }
}

extension FilterLine {
  /// Puts a completion in the place of the word at the cursor.
  mutating func complete(with completion: String) {
    let kept = field.string.prefix(Query.completionStart(of: field.string, at: field.cursor))
    field = TextField(kept + completion + field.string.dropFirst(field.cursor))
  }
}
