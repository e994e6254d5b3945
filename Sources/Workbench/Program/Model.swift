package import CellGrid
package import Readiness

/// The whole state of the workbench: what is known, where the user is, and what lies over the screen.
package struct Model: Equatable, Sendable {
  package var size: Size
  package var theme: Theme
  package var themes: [Theme]
  package var keyMap = KeyMap.standard
  /// Who decides here; the first choice among owners.
  package var author: String
  package var today: CalendarDate
  /// The folder that the release package goes to unless another is typed.
  package var exportFolder: String

  package var context: RegisterContext
  package var verdict: Verdict
  package var list: FindingList
  package var flow: FlowPane
  package var detail = DetailPane()
  package var importReport: [String] = []

  package var focus = Pane.list
  package var isZoomed = false
  package var isDetailShown = true
  package var overlays: [Overlay] = []
  package var notice: Notice?
  package var lastEdit: RepeatableEdit?
  /// How many acts were recorded since the start.
  package var actCount = 0
  package var isEnded = false

  /// The panes between which the focus moves.
  package enum Pane: String, CaseIterable, Sendable {
    case flow
    case list
    case detail
  }

  /// A line that tells what just happened, until the next key.
  package struct Notice: Equatable, Sendable {
    package var text: String
    package var isError: Bool

    /// Makes a notice.
    package init(_ text: String, isError: Bool = false) {
      self.text = text
      self.isError = isError
    }
  }

  /// The last decision, to be done again elsewhere.
  package struct RepeatableEdit: Equatable, Sendable {
    package var edit: Decision.Edit
    package var reason: String
    /// The findings it was done to.
    package var findings: [FindingID]
  }

  /// Makes the state at the start.
  package init(
    audit: LoadedAudit,
    size: Size,
    theme: Theme,
    themes: [Theme] = [],
    author: String,
    today: CalendarDate,
    exportFolder: String,
    unsureJoins: [UnsureJoin] = [],
    session: Session? = nil
  ) {
    self.size = size
    self.theme = theme
    self.themes = themes.isEmpty ? [theme] : themes
    self.author = author
    self.today = today
    self.exportFolder = exportFolder
    context = audit.context
    verdict = Verdict(table: audit.table, context: audit.context, today: today)
    list = FindingList(table: audit.table, scope: QueryScope(today: today, me: author))
    flow = FlowPane(plan: audit.context.plan)
    importReport = audit.importReport
    if let session { restore(session) }
    greet(audit)
    overlays += unsureJoins.reversed().map { .confirm(Confirm(purpose: .join($0))) }
  }

  /// The pane that hears a key first when nothing lies over the screen.
  package var keyContext: KeyContext {
    switch focus {
    case .flow: .flow
    case .list: .list
    case .detail: .detail
    }
  }

  /// The workstream that the list shows; nil for all.
  package var scopedWorkstream: Workstream? {
    flow.selected.map { context.plan.workstreams[$0] }
  }

  private mutating func restore(_ session: Session) {
    if let order = FindingOrder(parsing: session.order) { list.order = order }
    flow.selected = session.scope.flatMap { context.plan.position(of: $0) }
    list.scopePlace = flow.selected.map(UInt32.init)
    list.rebuild()
    try? list.filter(by: session.query)
    if let row = session.cursor.flatMap({ list.table.row(of: $0) }) { list.moveCursor(toRow: Int32(row)) }
    if let theme = themes.first(where: { $0.name == session.theme }) { self.theme = theme }
  }

  private mutating func greet(_ audit: LoadedAudit) {
    if let warning = audit.warnings.first { notice = Notice(warning, isError: true) }
    if audit.isSourceChanged {
      overlays.append(.confirm(Confirm(purpose: .mergeSource)))
    } else if !audit.importReport.isEmpty {
      overlays.append(.pager(Pager(title: "What was read", lines: audit.importReport.map { Pager.Line($0) })))
    }
  }
}
