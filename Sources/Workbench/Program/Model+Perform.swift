import CellGrid
import Flowchart
import Readiness

extension Model {
  /// Carries out an action where the user is, or says why it cannot be.
  package mutating func perform(_ action: ActionID) -> [Command] {
    if let reason = disabledReason(action) {
      notice = Notice(reason, isError: true)
      return []
    }
    if let commands = performMovement(action) { return commands }
    if let commands = performMarking(action) { return commands }
    if let commands = performDecision(action) { return commands }
    return performRest(action)
  }

  private mutating func performMovement(_ action: ActionID) -> [Command]? {
    let page = max(1, focusedRect.height)
    switch action {
    case .moveDown: move(by: 1)
    case .moveUp: move(by: -1)
    case .moveHalfPageDown: move(by: max(1, page / 2))
    case .moveHalfPageUp: move(by: -max(1, page / 2))
    case .movePageDown: move(by: page)
    case .movePageUp: move(by: -page)
    case .moveTop: move(by: -Int(Int32.max))
    case .moveBottom: move(by: Int(Int32.max))
    case .moveLeft: sideways(.left)
    case .moveRight: sideways(.right)
    case .detailDown: scrollDetail(by: 3)
    case .detailUp: scrollDetail(by: -3)
    case .nextBlocker: jump { BlockerStatus($0, on: $1).level == .mustFix }
    case .nextUnowned: jump { $0.owner == FindingFacts.none && $0.countsAsOpen(on: $1) }
    default:
      guard let number = action.scopeNumber else { return nil }
      scope(to: number == 0 ? nil : number - 1)
    }
    return []
  }

  private mutating func performMarking(_ action: ActionID) -> [Command]? {
    switch action {
    case .mark:
      if list.rangeStart != nil { list.keepRange() } else { list.toggleMark() }
      list.moveCursor(by: 1)
    case .markRange:
      if list.rangeStart != nil { list.keepRange() } else { list.rangeStart = list.currentRow }
    case .extendDown, .extendUp:
      if list.rangeStart == nil { list.rangeStart = list.currentRow }
      list.moveCursor(by: action == .extendDown ? 1 : -1)
    case .markAll: list.toggleAllShown()
    case .markAgain: list.mark(lastEdit?.findings ?? [])
    default: return nil
    }
    return []
  }

  private mutating func performRest(_ action: ActionID) -> [Command] {
    switch action {
    case .open:
      if focus == .flow, let selected = scopedWorkstream, selected.id == context.plan.synthesis {
        return openBoard(.why)
      }
      open()
    case .back: back()
    case .nextPane: cyclePane(by: 1)
    case .previousPane: cyclePane(by: -1)
    case .zoom: isZoomed.toggle()
    case .toggleDetail: toggleDetail()
    case .filter:
      focus = .list
      overlays.append(.filter(FilterLine(list.query?.text ?? "", origin: list.currentRow)))
    case .sort: overlays.append(.menu(.order()))
    case .theme: overlays.append(.menu(.theme(themes, current: theme.name)))
    case .verdict: return openBoard(.why)
    case .gates: return openBoard(.gates)
    case .checklist: return openBoard(.checklist)
    case .hypotheses: return openBoard(.hypotheses)
    case .flowMatrix: return openBoard(.flows)
    case .evidence: return openBoard(.evidence)
    case .sequence: return openBoard(.sequence)
    case .risks: return openBoard(.risks)
    case .poll: return openBoard(.poll)
    case .importReport: showImportReport()
    case .help: overlays.append(.help(HelpList()))
    case .export: overlays.append(.form(exportForm))
    case .importFile: overlays.append(.form(importForm))
    case .rawRecord: return list.currentID.map { [.loadRecord($0)] } ?? []
    case .quit: overlays.append(.confirm(Confirm(purpose: .quit)))
    case .undo: return [.undo]
    case .redo: return [.redo]
    case .reload:
      list.rebuild()
      return [.reload]
    case .log: return [.loadLog]
    case .inventory: return [.loadScans]
    case .flows: return [.loadProposedFlows]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: break
    }
    return []
  }

  private var importForm: Form {
    Form(
      purpose: .importFile,
      title: "Import scanner output, test results or a register",
      fields: [Form.Field(.folder, "File", hint: "a path; ~ is your home")]
    )
  }

  private var exportForm: Form {
    Form(
      purpose: .export,
      title: "Write the release package",
      fields: [Form.Field(.folder, "Folder", text: exportFolder)]
    )
  }

  private mutating func showImportReport() {
    overlays.append(.pager(Pager(title: "What was read", lines: importReport.map { Pager.Line($0) })))
  }

  /// The inside of the pane that has the focus.
  var focusedRect: Rect {
    let layout = ScreenLayout(self)
    return focus == .detail ? layout.detail : focus == .flow ? layout.flow : Self.rows(of: layout.list)
  }
}

extension ActionID {
  /// The number of the workstream that the action scopes to: 0 for all, nil for another action.
  var scopeNumber: Int? {
    switch self {
    case .scopeAll: 0
    case .jumpTo1: 1
    case .jumpTo2: 2
    case .jumpTo3: 3
    case .jumpTo4: 4
    case .jumpTo5: 5
    case .jumpTo6: 6
    case .jumpTo7: 7
    case .jumpTo8: 8
    case .jumpTo9: 9
    default: nil
    }
  }
}
