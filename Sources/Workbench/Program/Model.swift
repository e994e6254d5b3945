package import CellGrid
package import Readiness

/// The whole state of the workbench: what is known, where the user is, and what lies over the screen.
package struct Model: Equatable, Sendable {
  /// The size of the screen in cells.
  package var size: Size
  /// The theme in force.
  package var theme: Theme
  /// The themes to choose among; at least the one in force.
  package var themes: [Theme]
  /// What the keys mean.
  package var keyMap = KeyMap.standard
  /// Who decides here; the first choice among owners.
  package var author: String
  /// The day on which expiries, ages and the verdict are judged, in UTC.
  package var today: CalendarDate
  /// The folder that the release package goes to unless another is typed.
  package var exportFolder: String

  /// Everything in the register but its findings.
  package var context: RegisterContext
  /// The recommendation for the register as it is; made anew after every change.
  package var verdict: Verdict
  /// What scans and log tell beside findings and context.
  package var trail: AuditTrail
  /// The findings with filter, order, cursor and marks.
  package var list: FindingList
  /// The plan's flowchart with the workstream chosen.
  package var flow: FlowPane
  /// The finding under the cursor, once it is read.
  package var detail = DetailPane()
  /// What was read and how, a line each; empty when the audit was only reopened.
  package var importReport: [String] = []

  /// The pane that hears keys while nothing lies over the screen.
  package var focus = Pane.list
  /// Whether the pane with the focus has the whole screen.
  package var isZoomed = false
  /// Whether the detail pane stands beside the list.
  package var isDetailShown = true
  /// What lies over the screen, the topmost last; only that one hears keys.
  package var overlays: [Overlay] = []
  /// What just happened; nil from the next key on.
  package var notice: Notice?
  /// What the repeat key would do; nil before the first decision.
  package var lastEdit: RepeatableEdit?
  /// How many acts were recorded since the start.
  package var actCount = 0
  /// Whether the program is to end; nothing is taken in any more.
  package var isEnded = false

  /// The panes between which the focus moves.
  package enum Pane: String, CaseIterable, Sendable {
    case flow
    case list
    case detail
  }

  /// A line that tells what just happened, until the next key.
  package struct Notice: Equatable, Sendable {
    /// One line for people.
    package var text: String
    /// Whether something went wrong or was refused.
    package var isError: Bool

    /// Makes a notice.
    package init(_ text: String, isError: Bool = false) {
      self.text = text
      self.isError = isError
    }
  }

  /// Whether nothing of this outlives the program, as in the demo.
  package var isScratch = false
  /// The form that asked for the decision under way; it comes back with all that was typed when that is refused.
  package var submitted: Form?
  /// The last decision, to be done again elsewhere.
  package struct RepeatableEdit: Equatable, Sendable {
    /// What was done.
    package var edit: Decision.Edit
    /// Why; empty when none was given.
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
    trail = audit.trail
    verdict = Verdict(table: audit.table, context: audit.context, trail: audit.trail, today: today)
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
