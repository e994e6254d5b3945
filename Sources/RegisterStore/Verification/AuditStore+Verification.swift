import GRDB
import Readiness

extension AuditStore {
  /// Recomputes the chain of hashes and the whole register from the log, and returns what does not agree.
  ///
  /// Empty for a sound file. What the chain cannot show is that the latest acts were cut off together with all
  /// that they left; who must be sure of that keeps the last hash elsewhere.
  /// Cost: reads and decodes the whole file, and holds the register.
  package func verify() throws(StoreFault) -> [AuditFault] {
    try read { database in
      var faults = try Self.structuralFaults(database)
      do {
        let replay = try LogReplay(database)
        faults += replay.faults
        faults += try Self.differences(database, from: replay)
      } catch let damage as StoreFault.Damage {
        faults.append(.damage(damage))
      }
      return faults
    }
  }

  /// The hash of the latest act, as lower-case hexadecimal; it stands for the whole log.
  package func lastHash() throws(StoreFault) -> String? {
    try read { try ActRecord.fetchLast($0)?.hexadecimalHash }
  }

  private static func structuralFaults(_ database: Database) throws -> [AuditFault] {
    let words = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
      "\(try row.text(0) ?? "") \(row.integer(1) ?? 0) refers to nothing in \(try row.text(2) ?? "")"
    }
    let own = try schema(database)
    let standard = try DatabaseQueue()
    try AuditSchema.migrate(standard)
    let expected = try standard.read(schema)
    let names = Set(own.keys).union(expected.keys).filter { own[$0] != expected[$0] }
    return (words + strays).map { .database($0) } + names.sorted().map { .schema(name: $0) }
  }

  private static func schema(_ database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT name, type || ' ' || sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
    )
    let pairs = try rows.map { (try $0.text(0) ?? "", try $0.text(1) ?? "") }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func scanDifferences(_ database: Database, from replay: LogReplay) throws -> [AuditFault] {
    let stored = Dictionary(try StoredScan.fetchAll(database).map { ($0.tool, $0) }) { first, _ in first }
    return Set(stored.keys).union(replay.scans.keys).sorted()
      .filter { stored[$0] != replay.scans[$0]?.scan }
      .map { .scanDiffers(tool: $0, act: replay.scans[$0]?.act) }
  }

  private static func differences(_ database: Database, from replay: LogReplay) throws -> [AuditFault] {
    var faults: [AuditFault] = []
    if try ContextRecord.fetch(database) != replay.context {
      faults.append(.contextDiffers(act: replay.lastContextAct))
    }
    faults += try scanDifferences(database, from: replay)
    let mustHave = replay.context.mustHaveFlowNames
    var seen: Set<FindingID> = []
    try FindingRecord.forEachSummary(database) { row, summary in
      guard let expected = replay.findings[summary.id] else {
        faults.append(.findingUnknown(summary.id))
        return
      }
      seen.insert(summary.id)
      let stored = try FindingRecord.fetch(database, summary.id)
      if stored?.finding != expected.finding || stored?.isRemoved != expected.isRemoved {
        faults.append(.findingDiffers(summary.id, act: expected.lastAct))
      }
      var right = FindingSummary(expected.finding, mustHaveFlows: mustHave)
      if expected.isRemoved { right.facts.flags.insert(.removed) }
      if summary != right || row != expected.row {
        faults.append(.rowDiffers(summary.id, act: expected.lastAct))
      }
    }
    let missing = replay.findings.filter { !seen.contains($0.key) }
    return faults
      + missing.sorted { $0.value.row < $1.value.row }.map {
        .findingMissing($0.key, act: $0.value.lastAct)
      }
  }
}
