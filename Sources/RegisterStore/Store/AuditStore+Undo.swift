import GRDB
package import Readiness

extension AuditStore {
  /// The numbers of the acts that undo and redo would take; nil where there is none.
  package struct UndoTargets: Equatable, Sendable {
    /// The act that would be taken back.
    package var undo: Int?
    /// The act that would be done again.
    package var redo: Int?
  }

  /// Whose acts undo and redo look at.
  package enum UndoScope: Equatable, Sendable {
    case everyone
    /// Only one's own, so that nobody takes back by chance what somebody else has just done.
    case own
  }

  /// Takes back the latest act that stands, by a new act with the inverse of its changes.
  ///
  /// Every act but the first can be taken back, imports included. What was changed since is left as it is and
  /// becomes a ``Conflict``; the act counts as undone all the same, so that the next undo goes on before it.
  /// Nothing to undo is an outcome without an act.
  package func undo(
    author: String,
    time: Timestamp,
    scope: UndoScope = .everyone
  ) throws(StoreFault) -> ActOutcome {
    try turnAround(author: author, time: time, scope: scope) { history in
      history.standing.last.map { .undone($0) }
    }
  }

  /// Does again the act that was undone last, if nothing was decided since.
  ///
  /// Conflicts are as with ``undo(author:time:scope:)``.
  package func redo(
    author: String,
    time: Timestamp,
    scope: UndoScope = .everyone
  ) throws(StoreFault) -> ActOutcome {
    try turnAround(author: author, time: time, scope: scope) { history in
      history.undone.last.map { .redone($0) }
    }
  }

  /// The numbers of the acts that undo and redo would take now.
  package func undoTargets(
    author: String,
    scope: UndoScope = .everyone
  ) throws(StoreFault) -> UndoTargets {
    try read { database in
      let history = try Self.history(database, author: author, scope: scope)
      return UndoTargets(undo: history.standing.last, redo: history.undone.last)
    }
  }

  private static func history(
    _ database: Database,
    author: String,
    scope: UndoScope
  ) throws -> UndoHistory {
    let log = try ActRecord.fetch(database).lazy.map(\.header)
    return UndoHistory(log, of: scope == .own ? author : nil)
  }

  private func turnAround(
    author: String,
    time: Timestamp,
    scope: UndoScope,
    _ choose: (UndoHistory) -> Act.Kind?
  ) throws(StoreFault) -> ActOutcome {
    try write { database in
      let history = try Self.history(database, author: author, scope: scope)
      var outcome = ActOutcome()
      guard let kind = choose(history), let target = kind.target else { return outcome }
      let changes = try ChangeRecord.changes(database, of: history.lastStep(of: target))
      var writer = try ActWriter(database, kind: kind, author: author, time: time)
      for change in changes.reversed() {
        outcome.conflicts += try writer.carryOut(change.inverse, database)
      }
      try outcome.close(&writer, evenIfEmpty: true)
      return outcome
    }
  }
}
