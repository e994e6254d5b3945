import GRDB
package import Readiness

extension AuditStore {
  /// The acts after a number, in their order.
  package func acts(after number: Int = 0, limit: Int? = nil) throws(StoreFault) -> [Act] {
    try read { database in
      try ActRecord.fetch(database, after: number, limit: limit).map { record in
        record.header.act(try ChangeRecord.changes(database, of: record.header.number))
      }
    }
  }

  /// The latest acts, the newest first, each with its first changes; before an act of that number if one is given.
  package func recentActs(
    before number: Int? = nil,
    limit: Int,
    changesPerAct: Int = 1
  ) throws(StoreFault) -> [ActExcerpt] {
    try read { database in
      try ActRecord.fetchLatest(database, before: number ?? .max, limit: limit).map { record in
        let changes = try ChangeRecord.changes(database, of: record.header.number, limit: changesPerAct)
        let count = try ChangeRecord.count(database, of: record.header.number)
        return ActExcerpt(act: record.header.act(changes), changeCount: count)
      }
    }
  }

  /// The number of the latest act.
  package func lastActNumber() throws(StoreFault) -> Int {
    try read { try ActRecord.fetchLast($0)?.header.number ?? 0 }
  }

  /// The acts that touched a finding, each with only its changes of that finding, the newest last.
  package func history(of id: FindingID) throws(StoreFault) -> [Act] {
    try read { database in
      guard let row = try FindingRecord.row(database, of: id) else { return [] }
      var changes: [(act: Int, change: Change)] = []
      try ChangeRecord.forEach(database, .finding(row: row)) { record in
        changes.append((record.act, try record.change()))
      }
      var acts: [Act] = []
      for (number, change) in changes {
        if acts.last?.number == number {
          acts[acts.count - 1].changes.append(change)
        } else if let record = try ActRecord.fetch(database, after: number - 1, limit: 1).first {
          acts.append(record.header.act([change]))
        }
      }
      return acts
    }
  }

  /// The last state of the register itself: the newest act that changed more than what was said in the poll.
  ///
  /// Nil before the first act. Cost: reads the acts since.
  package func revision() throws(StoreFault) -> RegisterRevision? {
    try read { database in
      var before = Int.max
      while let record = try ActRecord.fetchLatest(database, before: before, limit: 1).first {
        let number = record.header.number
        // What is only about the poll is one change; of an import of 100,000 findings two are enough to see it.
        let act = record.header.act(try ChangeRecord.changes(database, of: number, limit: 2))
        if act.changesRegister { return RegisterRevision(act: number, hash: record.hexadecimalHash) }
        before = number
      }
      return nil
    }
  }

  /// How many people have changed the register; programs that imported for them count as the people they ran for.
  package func people() throws(StoreFault) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(DISTINCT author) FROM act") ?? 0 }
  }
}
