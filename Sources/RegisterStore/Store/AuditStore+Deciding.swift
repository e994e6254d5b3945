import GRDB
package import Readiness

extension AuditStore {
  /// Carries out a decision on the findings for which it holds, as one act that lasts when this returns.
  ///
  /// The decision is judged by what the file says now, not by what the caller last saw. Refusals and findings
  /// that are already as wanted are no errors; when nothing else is left there is no act.
  package func perform(
    _ decision: Decision,
    author: String,
    time: Timestamp
  ) throws(StoreFault) -> ActOutcome {
    try write { try Self.decide(decision, author: author, time: time, isPreview: false, $0) }
  }

  /// What ``perform(_:author:time:)`` would do now; writes nothing.
  package func preview(
    _ decision: Decision,
    author: String,
    time: Timestamp
  ) throws(StoreFault) -> ActOutcome {
    try read { try Self.decide(decision, author: author, time: time, isPreview: true, $0) }
  }

  private static func decide(
    _ decision: Decision,
    author: String,
    time: Timestamp,
    isPreview: Bool,
    _ database: Database
  ) throws -> ActOutcome {
    var outcome = ActOutcome()
    var writer = try ActWriter(
      database,
      kind: .decided,
      author: author,
      time: time,
      reason: decision.reason,
      options: ActWriter.Options(isPreview: isPreview)
    )
    let known = try decision.edit.namedFinding.flatMap { try FindingRecord.exists(database, $0) ? $0 : nil }
    var seen: Set<FindingID> = []
    for id in decision.findings where seen.insert(id).inserted {
      guard let stored = try FindingRecord.fetch(database, id), !stored.isRemoved else {
        outcome.refusals.append(RefusedFinding(finding: id, refusal: .unknownFinding(id)))
        continue
      }
      let value = Result { () throws(Refusal) in
        try decision.value(for: stored.finding, author: author, time: time) { $0 == known }
      }
      switch value {
      case .failure(let refusal): outcome.refusals.append(RefusedFinding(finding: id, refusal: refusal))
      case .success(let value) where value == stored.finding.value(of: value.field):
        outcome.unchanged.append(id)
      case .success(let value): try writer.edit(stored, value)
      }
    }
    try outcome.close(&writer)
    return outcome
  }

  /// Changes something in the register's context, such as the state of a workstream, as one act.
  ///
  /// The transform is given the context as the file has it now; when it changes nothing there is no act.
  package func changeContext(
    author: String,
    time: Timestamp,
    reason: String = "",
    kind: Act.Kind = .decided,
    _ transform: (inout RegisterContext) -> Void
  ) throws(StoreFault) -> ActOutcome {
    try write { database in
      var writer = try ActWriter(database, kind: kind, author: author, time: time, reason: reason)
      var context = writer.context
      transform(&context)
      var outcome = ActOutcome()
      if context != writer.context { try writer.changeContext(to: context) }
      try outcome.close(&writer)
      return outcome
    }
  }
}

extension ActOutcome {
  /// Closes the act, if it changes anything, and takes over what came of it.
  mutating func close(_ writer: inout ActWriter, evenIfEmpty: Bool = false) throws {
    guard writer.changeCount > 0 || evenIfEmpty else { return }
    act = try writer.finish()
    summaries = writer.summaries
    context = writer.changedContext ? writer.context : nil
  }
}

extension Decision.Edit {
  /// The other finding that the edit speaks of.
  fileprivate var namedFinding: FindingID? {
    if case .disposition(_, let detail) = self { detail.duplicateOf } else { nil }
  }
}
