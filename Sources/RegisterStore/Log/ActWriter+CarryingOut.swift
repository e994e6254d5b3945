import GRDB
import Readiness

extension ActWriter {
  /// Carries out all changes of an act again; false when the register is not as it was before one of them.
  mutating func carryOut(all changes: [Change], _ database: Database) throws -> Bool {
    for change in changes {
      if case .contextChanged(let before, let after) = change {
        // The context before the first act is what was usual in the release that wrote it.
        guard header.number == 1 || before == context else { return false }
        try changeContext(from: before, to: after)
        continue
      }
      guard try carryOut(change, database).isEmpty else { return false }
    }
    return true
  }

  /// Carries out a change as far as the register is as it was before it; returns where it is not.
  mutating func carryOut(_ change: Change, _ database: Database) throws -> [Conflict] {
    if case .contextChanged(let before, let after) = change {
      return try carryOutOnContext(from: before, to: after)
    }
    if case .scanRecorded(let tool, let before, let after) = change {
      guard try StoredScan.fetch(database, of: tool) == before else { return [Conflict(part: "scan")] }
      try record(after, of: tool)
      return []
    }
    guard let id = change.findingID else { return [] }
    let stored = try FindingRecord.fetch(database, id)
    if case .findingAdded(let finding) = change {
      guard stored?.isRemoved ?? true else { return [Conflict(finding: id)] }
      try add(finding, returningTo: stored?.row)
      return []
    }
    guard let stored, !stored.isRemoved else { return [Conflict(finding: id)] }
    return try carryOut(change, on: stored)
  }

  private mutating func carryOut(_ change: Change, on stored: StoredFinding) throws -> [Conflict] {
    let id = stored.finding.id
    switch change {
    case .findingRemoved(let finding):
      guard stored.finding == finding else { return [Conflict(finding: id)] }
      try remove(stored)
    case .findingEdited(_, let before, let after):
      guard stored.finding.value(of: before.field) == before else {
        return [Conflict(finding: id, part: before.field.rawValue)]
      }
      try edit(stored, after)
    case .findingReplaced(let before, let after):
      let result = Aspect.finding.carryOver(from: before, to: after, on: stored.finding)
      if result.value != stored.finding { try replace(stored, with: result.value) }
      return result.refused.map { Conflict(finding: id, part: $0) }
    case .findingAdded, .contextChanged, .scanRecorded: break
    }
    return []
  }

  private mutating func carryOutOnContext(
    from before: RegisterContext,
    to after: RegisterContext
  ) throws -> [Conflict] {
    let result = Aspect.context.carryOver(from: before, to: after, on: context)
    if result.value != context { try changeContext(to: result.value) }
    return result.refused.map { Conflict(part: $0) }
  }
}
