package import Readiness

/// What a decision about several findings would change, before it does.
package struct Preview: Equatable, Sendable {
  /// What is carried out if the user agrees.
  package var edit: Decision.Edit
  /// Why, as it was typed; empty where none is asked for.
  package var reason: String
  /// The findings that the decision is about, as rows of the table.
  package var targets: [Int32]
  /// Those of them whose value would change; what they say is looked up as they are drawn.
  package var changing: [Int32]
  /// The field that the decision changes.
  package var field: FindingField
  /// What every finding would have.
  package var after: String
  /// The 0-based place of the first row shown.
  package var top = 0

  /// How many have the value already.
  package var equalCount: Int { targets.count - changing.count }

  /// Makes the preview of an edit; nil for one that adds rather than replaces.
  ///
  /// Cost: linear in the targets.
  package init?(_ edit: Decision.Edit, reason: String, targets: [Int32], in table: FindingTable) {
    guard let (field, after) = edit.replacement else { return nil }
    self.edit = edit
    self.reason = reason
    self.targets = targets
    self.field = field
    self.after = after
    let owner = table.ownerPlace(for: edit)
    let isPlain = reason.isEmpty
    changing = targets.filter { !isPlain || !edit.holds(for: table.facts[Int($0)], ownerPlace: owner) }
  }
}

extension Decision.Edit {
  /// The field that the edit replaces and what it would say; nil for an edit that adds.
  fileprivate var replacement: (FindingField, String)? {
    switch self {
    case .severity(let severity): (.severity, severity.rawValue)
    case .owner(let owner): (.owner, owner ?? "nobody")
    case .effort(let effort):
      (.effort, effort.map { Effort.short(UInt16(clamping: $0.workingHours)) } ?? "none")
    case .blocker(let ruling): (.blocker, ruling?.title ?? "by rule")
    case .disposition(let disposition, _): (.disposition, disposition.title)
    case .validation(let validation): (.validation, validation.rawValue)
    case .workstream(let id): (.workstream, id?.text ?? "none")
    default: nil
    }
  }

  /// Whether a finding with these facts has the value already; what comes with particulars is never the same.
  fileprivate func holds(for facts: FindingFacts, ownerPlace: UInt32?) -> Bool {
    switch self {
    case .severity(let severity): facts.severity == severity && facts.flags.contains(.humanSeverity)
    case .owner: facts.owner == ownerPlace
    case .effort(let effort): facts.effortHours == effort.map { UInt16(clamping: $0.workingHours) }
    case .blocker(.some): false
    case .blocker(nil): facts.flags.isDisjoint(with: [.overriddenMustFix, .waived])
    case .disposition(let disposition, let detail):
      facts.disposition == disposition && detail == DispositionDetail()
    case .validation(let validation): facts.validation == validation
    default: false
    }
  }
}

extension FindingTable {
  /// The place of the owner that an edit would set; nil for an owner whom nobody has yet, and for other edits.
  fileprivate func ownerPlace(for edit: Decision.Edit) -> UInt32? {
    guard case .owner(let owner) = edit else { return nil }
    return owner.map { owners.existingPlace(of: $0) } ?? FindingFacts.none
  }

  /// The value of a field as the table knows it, in the words of previews.
  func text(of field: FindingField, row: Int) -> String {
    let facts = facts[row]
    switch field {
    case .severity: return facts.severity.rawValue
    case .owner: return owner(row: row) ?? "nobody"
    case .effort: return facts.effortHours.map(Effort.short) ?? "none"
    case .blocker:
      if facts.flags.contains(.overriddenMustFix) { return BlockerOverride.Ruling.mustFix.title }
      return facts.flags.contains(.waived) ? BlockerOverride.Ruling.waived.title : "by rule"
    case .disposition: return facts.disposition.title
    case .validation: return facts.validation.rawValue
    case .workstream: return workstreams[facts.workstream] ?? "none"
    default: return ""
    }
  }
}
