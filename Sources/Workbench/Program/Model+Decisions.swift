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
    let targets = list.targets
    guard targets.count != 1 else { return "\(verb) of \(list.table.id(row: Int(targets[0])))" }
    return "\(verb) of \(targets.count) findings"
  }

  /// Me first, then who is suggested, then everybody who owns something, and last nobody.
  private var ownerPicker: Picker {
    var items = [Picker.Item(title: author, note: "me", owner: author)]
    let suggestions = list.targets.count == 1 ? detail.loaded?.finding.ownerSuggestions ?? [] : []
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
    let decision = Decision(edit, on: list.targetIDs, reason: reason)
    guard targets.count > 1, let preview = preview(decision, targets) else { return decide(decision) }
    overlays.append(.preview(preview))
    return []
  }

  mutating func decide(_ decision: Decision) -> [Command] {
    lastEdit = RepeatableEdit(edit: decision.edit, reason: decision.reason, findings: decision.findings)
    if list.rangeStart != nil { list.keepRange() }
    return [.decide(decision)]
  }

  /// What the decision would change, from what the table knows; nil for an edit that adds rather than replaces.
  private func preview(_ decision: Decision, _ targets: [Int32]) -> Preview? {
    guard let (field, after) = decision.edit.replacement else { return nil }
    let before = targets.map { (row: Int($0), text: list.table.text(of: field, row: Int($0))) }
    return Preview(
      decision: decision,
      after: after,
      field: field,
      rows: before.filter { $0.text != after }
        .map {
          Preview.Row(id: list.table.id(row: $0.row), title: list.table.titles[$0.row], before: $0.text)
        },
      equalCount: before.count { $0.text == after }
    )
  }
}

extension Decision.Edit {
  /// The field that the edit replaces and what it would say; nil for an edit that adds.
  var replacement: (FindingField, String)? {
    switch self {
    case .severity(let severity): (.severity, severity.rawValue)
    case .owner(let owner): (.owner, owner ?? "nobody")
    case .effort(let effort): (.effort, effort.map { "\($0.workingHours)h" } ?? "none")
    case .blocker(let ruling): (.blocker, ruling?.title ?? "by rule")
    case .disposition(let disposition, _): (.disposition, disposition.title)
    case .validation(let validation): (.validation, validation.rawValue)
    default: nil
    }
  }
}

extension FindingTable {
  /// The value of a field as the table knows it, in the words of previews.
  func text(of field: FindingField, row: Int) -> String {
    let facts = facts[row]
    switch field {
    case .severity: return facts.severity.rawValue
    case .owner: return owner(row: row) ?? "nobody"
    case .effort: return facts.effortHours.map { "\($0)h" } ?? "none"
    case .blocker:
      if facts.flags.contains(.overriddenMustFix) { return BlockerOverride.Ruling.mustFix.title }
      return facts.flags.contains(.waived) ? BlockerOverride.Ruling.waived.title : "by rule"
    case .disposition: return facts.disposition.title
    case .validation: return facts.validation.rawValue
    default: return ""
    }
  }
}
