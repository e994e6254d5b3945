import CellGrid
import Readiness

extension Model {
  mutating func performDecision(_ action: ActionID) -> [Command]? {
    switch action {
    case .setOwner: overlays.append(.picker(ownerPicker))
    case .setSeverity:
      overlays.append(.menu(.severity(current: currentFacts?.severity, title: title("Severity"))))
    case .setEffort: overlays.append(.menu(.effort(title: title("Effort"))))
    case .setBlocker: overlays.append(.menu(.blocker(title: title("Blocker"))))
    case .setValidation: overlays.append(.menu(.validation(title: title("Validation"))))
    case .setWorkstream: overlays.append(.menu(.workstream(context.plan, title: title("Workstream"))))
    case .dismiss: overlays.append(.menu(.dismissal(title: title("Dismiss"))))
    case .resolve: overlays.append(.menu(.resolution(title: title("Resolve"))))
    case .comment:
      let field = Form.Field(.comment, "Comment")
      overlays.append(.form(Form(purpose: .comment, title: title("Comment"), fields: [field])))
    case .setStatus: if let workstream = scopedWorkstream { overlays.append(.menu(statusMenu(workstream))) }
    case .repeatDecision: return lastEdit.map { request($0.edit, reason: $0.reason) } ?? []
    default: return nil
    }
    return []
  }

  private func statusMenu(_ workstream: Workstream) -> Menu {
    .status(current: workstream.status, title: "Status of \(workstream.title)")
  }

  private var currentFacts: FindingFacts? { list.targets.first.map { list.table.facts[Int($0)] } }

  /// The heading of an overlay that decides: what it is about.
  func title(_ verb: String) -> String {
    let count = list.targetCount
    guard count == 1, let row = list.targets.first else { return "\(verb): \(count) findings" }
    return "\(verb): \(list.table.id(row: Int(row)))"
  }

  /// Me first, then who is suggested, then everybody who owns something, and last nobody.
  private var ownerPicker: Picker {
    var items = [Picker.Item(title: author, note: "me", owner: author)]
    let suggestions = list.targetCount == 1 ? detail.loaded?.finding.ownerSuggestions ?? [] : []
    items += suggestions.map { Picker.Item(title: $0.owner, note: $0.reason, owner: $0.owner) }
    items += list.table.owners.names.sorted().map { Picker.Item(title: $0, note: "", owner: $0) }
    var seen: Set<String> = []
    items = items.filter { seen.insert($0.title).inserted }
    return Picker(
      title: title("Owner"),
      items: items + [Picker.Item(title: "nobody", note: "no owner", owner: nil)]
    )
  }

  /// Asks for an edit of the targets: at once for one finding, after a preview for several.
  mutating func request(_ edit: Decision.Edit, reason: String = "") -> [Command] {
    let targets = list.targets
    guard targets.count > 1, let preview = Preview(edit, reason: reason, targets: targets, in: list.table)
    else {
      return decide(edit, reason: reason, on: targets)
    }
    overlays.append(.preview(preview))
    return []
  }

  mutating func decide(_ edit: Decision.Edit, reason: String, on targets: [Int32]) -> [Command] {
    let findings = targets.map { list.table.id(row: Int($0)) }
    lastEdit = RepeatableEdit(edit: edit, reason: reason, findings: findings)
    if list.rangeStart != nil { list.keepRange() }
    if findings.count > 1 { notice = Notice("deciding on \(findings.count) findings …") }
    return [.decide(Decision(edit, on: findings, reason: reason))]
  }
}
