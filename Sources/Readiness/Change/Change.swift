/// One difference between a register before and after an act; the register is the fold of its changes.
package enum Change: Equatable, Sendable {
  /// A finding that came, whole, so that the log alone can make the register again.
  case findingAdded(Finding)
  /// A finding that was taken out, whole, so that it can be put back.
  case findingRemoved(Finding)
  /// A newer report of the finding was read; fields that people decided are as they left them.
  case findingReplaced(before: Finding, after: Finding)
  /// One field that a person decided; both values are of the same field.
  case findingEdited(FindingID, before: FieldValue, after: FieldValue)
  /// Something beside the findings changed; both contexts are whole.
  case contextChanged(before: RegisterContext, after: RegisterContext)
  /// A tool scanned the repository; with its scan before, if there was one, and nil after for one taken back.
  case scanRecorded(tool: String, before: ScanRecord?, after: ScanRecord?)

  /// The change that takes this one back.
  package var inverse: Change {
    switch self {
    case .findingAdded(let finding): .findingRemoved(finding)
    case .findingRemoved(let finding): .findingAdded(finding)
    case .findingReplaced(let before, let after): .findingReplaced(before: after, after: before)
    case .findingEdited(let id, let before, let after): .findingEdited(id, before: after, after: before)
    case .contextChanged(let before, let after): .contextChanged(before: after, after: before)
    case .scanRecorded(let tool, let before, let after):
      .scanRecorded(tool: tool, before: after, after: before)
    }
  }

  /// The finding that the change touches, if it touches one.
  package var findingID: FindingID? {
    switch self {
    case .findingAdded(let finding), .findingRemoved(let finding): finding.id
    case .findingReplaced(_, let finding): finding.id
    case .findingEdited(let id, _, _): id
    case .contextChanged, .scanRecorded: nil
    }
  }
}

extension Register {
  /// Carries out a change; a change of a finding that is not there does nothing.
  package mutating func apply(_ change: Change) {
    switch change {
    case .findingAdded(let finding), .findingReplaced(_, let finding): insert(finding)
    case .findingRemoved(let finding): remove(finding.id)
    case .findingEdited(let id, _, let after):
      guard var finding = self[id] else { return }
      finding.set(after)
      insert(finding)
    case .contextChanged(_, let after): context = after
    case .scanRecorded(let tool, _, let after): record(after, of: tool)
    }
  }

  /// The register that a log of acts leaves, from nothing.
  package init(replaying acts: some Sequence<Act>) {
    self.init()
    for act in acts { for change in act.changes { apply(change) } }
  }
}
