package import Readiness

extension AuditStore {
  /// Everything in the register but its findings.
  package func context() throws(StoreFault) -> RegisterContext { try read(ContextRecord.fetch) }

  /// The newest scans of the tools, in the order in which the tools first ran.
  package func scans() throws(StoreFault) -> [ScanRecord] { try read(StoredScan.fetchAll) }

  /// The number of findings that were ever in the register.
  package func rowCount() throws(StoreFault) -> Int { try read(FindingRecord.count) }

  /// The newest scan of a tool.
  package func scan(of tool: String) throws(StoreFault) -> ScanRecord? {
    try read { try StoredScan.fetch($0, of: tool) }
  }

  /// The whole register as columns: one scan of narrow rows, without decoding a finding.
  package func table() throws(StoreFault) -> FindingTable {
    try read { database in
      var table = FindingTable(plan: try ContextRecord.fetch(database).plan)
      table.reserve(try FindingRecord.count(database))
      try FindingRecord.forEachSummary(database) { _, summary in table.append(summary) }
      return table
    }
  }

  /// The finding with an id, if it is in the register.
  package func finding(_ id: FindingID) throws(StoreFault) -> Finding? {
    try read { database in
      try FindingRecord.fetch(database, id).flatMap { $0.isRemoved ? nil : $0.finding }
    }
  }

  /// The findings with these ids, in this order; ids that are not in the register are left out.
  package func findings(_ ids: [FindingID]) throws(StoreFault) -> [Finding] {
    try read { database in
      try ids.compactMap { id in
        try FindingRecord.fetch(database, id).flatMap { $0.isRemoved ? nil : $0.finding }
      }
    }
  }

  /// Hands over every finding of one state of the register, in its order, without holding them all.
  ///
  /// The body must not use this store. What it throws is thrown on.
  package func forEachFinding(_ body: (Finding) throws -> Void) throws {
    var failure: (any Error)?
    try read { database in
      do {
        try FindingRecord.forEach(database) { stored in
          do { try body(stored.finding) } catch {
            failure = error
            throw error
          }
        }
      } catch  where failure != nil {
        return
      }
    }
    if let failure { throw failure }
  }

  /// The whole register.
  ///
  /// Cost: decodes every finding.
  package func register() throws(StoreFault) -> Register {
    try read { database in
      var register = Register(
        context: try ContextRecord.fetch(database),
        scans: try StoredScan.fetchAll(database)
      )
      try FindingRecord.forEach(database) { register.insert($0.finding) }
      return register
    }
  }
}
