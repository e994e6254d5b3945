import GRDB
import Readiness

extension FindingRecord {
  private static let tableColumns = """
    SELECT row, id, severity, validation, disposition, presence, category, flags, effortHours, expiryDay,
      firstSeenDay, owner, workstream, title, paths, tags, hasBytes, evidenceDay, flows, gates, rules
    FROM finding ORDER BY row
    """

  /// Hands over the rows of the table of findings, those of removed findings included.
  static func forEachSummary(_ database: Database, _ body: (Int, FindingSummary) throws -> Void) throws {
    let rows = try Row.fetchCursor(database.cachedStatement(sql: tableColumns))
    while let row = try rows.next() { try body(row.integer(0) ?? -1, summary(row)) }
  }

  private static func summary(_ row: Row) throws -> FindingSummary {
    let text = row.integer(16) == 0 ? Row.string : Row.text
    guard let id = try text(row)(1), let title = try text(row)(13), let paths = try text(row)(14),
      let tags = try text(row)(15), let flows = try text(row)(18), let gates = try text(row)(19),
      let rules = try text(row)(20), let facts = facts(row)
    else { throw StoreFault.Damage.row(table: "finding", number: row.integer(0) ?? -1) }
    return FindingSummary(
      id: FindingID(id),
      title: title,
      paths: paths,
      tags: tags,
      flows: flows,
      gates: gates,
      rules: rules,
      owner: try text(row)(11),
      workstream: try text(row)(12).map { WorkstreamID($0) },
      facts: facts
    )
  }

  private static func facts(_ row: Row) -> FindingFacts? {
    guard let severity = StoredCode.severity.word(row.integer(2)),
      let validation = StoredCode.validation.word(row.integer(3)),
      let disposition = StoredCode.disposition.word(row.integer(4)),
      let presence = StoredCode.presence.word(row.integer(5)),
      let category = StoredCode.category.word(row.integer(6)), let flags = row.integer(7)
    else { return nil }
    return FindingFacts(
      severity: severity,
      validation: validation,
      disposition: disposition,
      presence: presence,
      category: category,
      effortHours: row.integer(8).map { UInt16(clamping: $0) },
      flags: FindingFacts.Flags(rawValue: UInt16(clamping: flags)),
      expiryDay: row.integer(9).map { Int32(clamping: $0) },
      firstSeenDay: row.integer(10).map { Int32(clamping: $0) },
      evidenceDay: row.integer(17).map { Int32(clamping: $0) }
    )
  }
}
