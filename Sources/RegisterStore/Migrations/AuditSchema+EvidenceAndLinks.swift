import GRDB
import Readiness

extension AuditSchema {
  /// What confidence and exit criteria ask of findings: how old their evidence is, whether somebody looked at them, and
  /// which flows, gates and rules they name.
  static func addEvidenceAndLinks(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE finding ADD COLUMN evidenceDay INTEGER;
        ALTER TABLE finding ADD COLUMN flows TEXT NOT NULL DEFAULT '';
        ALTER TABLE finding ADD COLUMN gates TEXT NOT NULL DEFAULT '';
        ALTER TABLE finding ADD COLUMN rules TEXT NOT NULL DEFAULT '';
        """
    )
    guard try FindingRecord.count(database) > 0 else { return }
    let mustHave = try ContextRecord.fetch(database).mustHaveFlowNames
    try FindingRecord.forEachRow(database) { stored in
      var summary = FindingSummary(stored.finding, mustHaveFlows: mustHave)
      if stored.isRemoved { summary.facts.flags.insert(.removed) }
      try FindingRecord.setSummary(database, stored.finding, summary, row: stored.row)
    }
  }
}
