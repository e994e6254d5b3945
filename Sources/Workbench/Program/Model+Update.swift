import CellGrid
import Readiness

extension Model {
  /// Takes in what happened and says what is to be done outside.
  package mutating func update(_ message: Message) -> [Command] {
    switch message {
    case .keyPressed(let key): return press(key)
    case .textPasted(let text):
      paste(text)
      settle()
      return followCursor()
    case .resized(let size):
      self.size = size
      settle()
      return []
    case .findingLoaded(let loaded):
      detail.show(loaded)
      settle()
      return []
    case .actRecorded(let report): return record(report)
    case .auditLoaded(let audit): return take(audit)
    case .auditChangedElsewhere: return [.reload]
    case .logLoaded(let entries): return show(Pager(log: entries))
    case .scansLoaded(let scans): return show(Pager(scans: scans))
    case .boardLoaded(let material):
      fillBoard(with: material)
      return []
    case .proposedFlowsLoaded(let proposed):
      offer(proposed)
      return []
    case .exportNeedsConsent(let folder):
      notice = nil
      overlays.append(.confirm(Confirm(purpose: .replacePackage(folder: folder))))
      return []
    case .exported(let report):
      notice = nil
      return show(Pager(exported: report))
    case .workBegun(let title):
      notice = nil
      overlays.append(.busy(Busy(title: title)))
      return []
    case .workMoved(let stage, let done, let total):
      move(stage: stage, done: done, total: total)
      return []
    case .importPreviewed(let path, let lines):
      endWork()
      notice = nil
      return show(Pager(previewOf: path, lines: lines))
    case .imported(let lines):
      endWork()
      notice = nil
      importReport = lines
      return show(Pager(title: "What was imported", lines: lines.map { Pager.Line($0) })) + [.reload]
    case .recordLoaded(let id, let lines):
      return show(Pager(title: "The tool's record of \(id)", lines: lines.map { Pager.Line($0) }))
    case .failed(let text):
      endWork()
      notice = Notice(text, isError: true)
      return []
    case .dayChanged(let day):
      setToday(day)
      detail.forget()
      return followCursor()
    case .ended: return end()
    }
  }

  /// Opens a text to read.
  private mutating func show(_ pager: Pager) -> [Command] {
    overlays.append(.pager(pager))
    settle()
    return []
  }

  /// Offers the register's critical flows, and those that are proposed and not among them yet.
  private mutating func offer(_ proposed: [CriticalFlow]) {
    let known = Set(context.flows.map(\.name))
    let flows = context.flows + proposed.filter { !known.contains($0.name) }
    guard !flows.isEmpty else {
      notice = Notice("no critical flow is named, and no audit proposes one", isError: true)
      return
    }
    overlays.append(.menu(.flows(flows)))
  }

  /// What is to be done at the start: the finding under the cursor is read.
  package mutating func begin() -> [Command] {
    settle()
    return followCursor()
  }

  private mutating func press(_ key: Key) -> [Command] {
    notice = nil
    guard ScreenLayout.isUsable(size) else {
      return key == Key(name: "q") || key == Key(name: "C-c") ? end() : []
    }
    let commands =
      overlays.isEmpty
      ? keyMap.action(for: key, in: keyContext).map { perform($0) } ?? [] : pressInOverlay(key)
    settle()
    return commands + followCursor()
  }

  /// Brings windows to where the cursors are.
  mutating func settle() {
    flow.fit(to: size)
    let layout = ScreenLayout(self)
    list.scroll(height: Model.rows(of: layout.list).height)
    detail.layOut(in: layout.detail, table: list.table, today: today)
    if case .pager(var pager)? = overlays.last {
      pager.layOut(on: size)
      overlays[overlays.count - 1] = .pager(pager)
    }
  }

  /// Asks for the finding under the cursor unless it is the one shown.
  func followCursor() -> [Command] {
    guard let id = list.currentID, id != detail.loaded?.finding.id, !isEnded else { return [] }
    return [.loadFinding(id)]
  }

  mutating func end() -> [Command] {
    isEnded = true
    return [.saveSession(session), .quit]
  }

  /// Where the user is now.
  package var session: Session {
    Session(
      query: list.query?.text ?? "",
      scope: scopedWorkstream?.id,
      cursor: list.currentID,
      order: list.order.text,
      theme: theme.name
    )
  }

  private mutating func setToday(_ day: CalendarDate) {
    today = day
    list.scope = QueryScope(today: day, me: author)
    refreshVerdict()
  }

  mutating func refreshVerdict() {
    verdict = Verdict(table: list.table, context: context, trail: trail, today: today)
  }

  /// Takes in an audit read anew, keeping cursor, filter and marks.
  private mutating func take(_ audit: LoadedAudit) -> [Command] {
    _ = take(audit.context)
    trail = audit.trail
    list.replaceTable(audit.table)
    detail.forget()
    refreshVerdict()
    if let warning = audit.warnings.first { notice = Notice(warning, isError: true) }
    if audit.isSourceChanged, overlays.isEmpty { overlays.append(.confirm(Confirm(purpose: .mergeSource))) }
    settle()
    return followCursor()
  }

  private mutating func record(_ report: ActReport) -> [Command] {
    let before = Standing(self, report)
    list.update(report.summaries)
    trail.revision = report.revision ?? trail.revision
    trail.people = report.people ?? trail.people
    if report.cause == .undo || report.cause == .redo { list.refilter() }
    let isSamePlan = report.context.map { take($0) } ?? true
    if report.headline != nil { actCount += 1 }
    if case .decision = report.cause { list.unmark(report.summaries.map(\.id)) }
    detail.forget()
    refreshVerdict()
    notice = Notice(report, flip: before.flip(to: self))
    returnForm(of: report)
    settle()
    let board: [Command] = isBoardOpen ? [.loadBoard] : []
    return board + (report.cause == .merge || !isSamePlan ? [.reload] : followCursor())
  }

  /// Shows the form again whose decision held for nothing, with the refusal: nothing typed is lost.
  private mutating func returnForm(of report: ActReport) {
    defer { submitted = nil }
    let problem = report.problem ?? report.refusals.first?.reason
    guard var form = submitted, report.headline == nil, let problem else { return }
    form.problem = problem
    overlays.append(.form(form))
    notice = nil
  }

  /// Takes in a changed context; false when it has other workstreams, of which the table knows nothing yet.
  private mutating func take(_ changed: RegisterContext) -> Bool {
    let isSamePlan = changed.plan.workstreams.map(\.id) == context.plan.workstreams.map(\.id)
    context = changed
    flow.replacePlan(changed.plan)
    list.scopePlace = flow.selected.map(UInt32.init)
    return isSamePlan
  }

  private mutating func paste(_ text: String) {
    notice = nil
    guard let overlay = overlays.popLast() else { return }
    switch overlay {
    case .filter(var line):
      line.field.insert(text)
      overlays.append(.filter(line))
      followFilter()
    case .picker(var picker):
      picker.paste(text)
      overlays.append(.picker(picker))
    case .form(var form):
      form.paste(text)
      overlays.append(.form(form))
    default: overlays.append(overlay)
    }
  }
}

extension Model.Notice {
  /// What an act came to, in one line; the first refusal is named.
  ///
  /// One that turned the recommendation begins with how it turned.
  init(_ report: ActReport, flip: String? = nil) {
    var parts: [String] = []
    switch (report.headline, report.cause) {
    case (let headline?, _): parts.append(flip.map { "\($0): \(headline)" } ?? headline)
    case (nil, .undo): parts.append("nothing to undo")
    case (nil, .redo): parts.append("nothing to do again")
    case (nil, _): if report.refusals.isEmpty { parts.append("nothing changed") }
    }
    if report.headline != nil, report.unchanged > 0 { parts.append("\(report.unchanged) already so") }
    if let first = report.refusals.first {
      let others = report.refusals.count - 1
      parts.append("\(first.id): \(first.reason)" + (others > 0 ? " (and \(others) more refused)" : ""))
    }
    if let warning = report.warning { parts.append(warning) }
    if let problem = report.problem { parts = [problem] }
    let isError = !report.refusals.isEmpty || report.warning != nil || report.problem != nil
    self.init(parts.joined(separator: "; "), isError: isError)
  }
}
