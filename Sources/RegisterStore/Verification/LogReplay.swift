import GRDB
import Readiness

/// Reads the log from its first act, checks the chain of hashes and carries out every change anew.
struct LogReplay {
  /// A finding as the log leaves it.
  struct Replayed {
    var finding: Finding
    var row: Int
    var lastAct: Int
    var isRemoved = false
  }

  private(set) var findings: [FindingID: Replayed] = [:]
  private(set) var context = RegisterContext()
  private(set) var lastContextAct = 0
  /// The scans and the acts that recorded them, by tool.
  private(set) var scans: [String: (scan: ScanRecord, act: Int)] = [:]
  private(set) var faults: [AuditFault] = []

  /// Replays the whole log of a database.
  init(_ database: Database) throws {
    var previous = ActHash.origin
    for (index, record) in try ActRecord.fetch(database).enumerated() {
      let number = record.header.number
      if number != index + 1 { faults.append(.gap(act: number)) }
      if record.previousHash != previous { faults.append(.brokenChain(act: number)) }
      var hash = ActHash(record.header, after: record.previousHash)
      try ChangeRecord.forEach(database, .act(number)) { change in
        hash.append(payload: change.payload)
        replay(change)
      }
      if hash.value != record.hash { faults.append(.wrongHash(act: number)) }
      previous = record.hash
    }
  }

  private mutating func replay(_ record: ChangeRecord) {
    guard let change = try? record.change() else {
      faults.append(.unreadableChange(act: record.act, change: record.number))
      return
    }
    switch change {
    case .contextChanged(_, let after):
      context = after
      lastContextAct = record.act
    case .scanRecorded(let tool, _, let after): scans[tool] = after.map { ($0, record.act) }
    case .findingAdded(let finding):
      let row = findings[finding.id]?.row ?? findings.count
      findings[finding.id] = Replayed(
        finding: finding,
        row: row,
        lastAct: record.act
      )
    case .findingReplaced(_, let finding):
      update(finding.id, in: record) { $0.finding = finding }
    case .findingRemoved(let finding):
      update(finding.id, in: record) { $0.isRemoved = true }
    case .findingEdited(let id, _, let after):
      update(id, in: record) { $0.finding.set(after) }
    }
  }

  private mutating func update(
    _ id: FindingID,
    in record: ChangeRecord,
    _ transform: (inout Replayed) -> Void
  ) {
    guard var replayed = findings[id] else {
      faults.append(.unreadableChange(act: record.act, change: record.number))
      return
    }
    transform(&replayed)
    replayed.lastAct = record.act
    findings[id] = replayed
  }
}
