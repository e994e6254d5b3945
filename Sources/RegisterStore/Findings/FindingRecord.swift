import GRDB
import Readiness

/// The table `finding` and the bodies that go with it.
enum FindingRecord {
  /// Columns of a whole finding, for ``stored(_:)``.
  private static let wholeColumns = """
    SELECT finding.row, finding.flags, finding.isEdited, finding.reported, body.json,
      CASE WHEN body.json IS NULL THEN change.payload END
    FROM finding
    LEFT JOIN body ON body.finding = finding.row
    LEFT JOIN change ON change.number = finding.reported
    """

  /// The finding with an id, be it removed or not.
  static func fetch(_ database: Database, _ id: FindingID) throws -> StoredFinding? {
    let statement = try database.cachedStatement(sql: "\(wholeColumns) WHERE finding.id = ?")
    let rows = try Row.fetchCursor(statement, arguments: [StoredText(id.text)])
    return try rows.next().map(stored)
  }

  /// Hands over the findings of the register, in its order.
  static func forEach(_ database: Database, _ body: (StoredFinding) throws -> Void) throws {
    try forEachRow(database) { if !$0.isRemoved { try body($0) } }
  }

  /// Hands over every row with its finding, removed ones included.
  static func forEachRow(_ database: Database, _ body: (StoredFinding) throws -> Void) throws {
    let rows = try Row.fetchCursor(database.makeStatement(sql: "\(wholeColumns) ORDER BY finding.row"))
    while let row = try rows.next() { try body(stored(row)) }
  }

  /// Hands over the findings whose facts depend on which flows are must-haves.
  static func forEachWithFlows(_ database: Database, _ body: (StoredFinding) throws -> Void) throws {
    let sql = "\(wholeColumns) WHERE finding.hasFlows ORDER BY finding.row"
    let rows = try Row.fetchCursor(database.makeStatement(sql: sql))
    while let row = try rows.next() { try body(stored(row)) }
  }

  private static func stored(_ row: Row) throws -> StoredFinding {
    guard let number = row.integer(0), let flags = row.integer(1), let isEdited = row.integer(2),
      let reported = row.integer(3)
    else { throw StoreFault.Damage.row(table: "finding", number: row.integer(0) ?? -1) }
    let removed = Int(FindingFacts.Flags.removed.rawValue)
    return StoredFinding(
      row: number,
      finding: try finding(row, number: number, reported: reported),
      isRemoved: flags & removed != 0,
      isEdited: isEdited != 0
    )
  }

  private static func finding(_ row: Row, number: Int, reported: Int) throws -> Finding {
    if let body = try row.bytes(4) { return try Payload.finding(body, row: number) }
    guard let payload = try row.bytes(5) else { throw StoreFault.Damage.change(reported) }
    switch try Payload.change(payload, number: reported) {
    case .findingAdded(let finding), .findingReplaced(_, let finding): return finding
    case .findingRemoved, .findingEdited, .contextChanged, .scanRecorded:
      throw StoreFault.Damage.change(reported)
    }
  }

  /// Whether a finding is in the register.
  static func exists(_ database: Database, _ id: FindingID) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT 1 FROM finding WHERE id = ? AND flags & \(FindingFacts.Flags.removed.rawValue) = 0"
    )
    return try Int.fetchOne(statement, arguments: [StoredText(id.text)]) != nil
  }

  /// The row of an id that was ever in the register.
  static func row(_ database: Database, of id: FindingID) throws -> Int? {
    let statement = try database.cachedStatement(sql: "SELECT row FROM finding WHERE id = ?")
    return try Int.fetchOne(statement, arguments: [StoredText(id.text)])
  }

  /// The number of rows, those of removed findings included.
  static func count(_ database: Database) throws -> Int {
    let statement = try database.cachedStatement(sql: "SELECT coalesce(max(row), -1) + 1 FROM finding")
    return try Int.fetchOne(statement) ?? 0
  }
}
