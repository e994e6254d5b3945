import GRDB
import Readiness

/// The table `scan`: the newest scan of each tool.
enum StoredScan {
  /// The newest scans, in the order in which the tools first ran.
  static func fetchAll(_ database: Database) throws -> [ScanRecord] {
    let statement = try database.cachedStatement(sql: "SELECT row, json FROM scan ORDER BY row")
    return try Row.fetchAll(statement).map { row in try scan(row) }
  }

  /// The newest scan of a tool.
  static func fetch(_ database: Database, of tool: String) throws -> ScanRecord? {
    let statement = try database.cachedStatement(sql: "SELECT row, json FROM scan WHERE tool = ?")
    return try Row.fetchOne(statement, arguments: [StoredText(tool)]).map { row in try scan(row) }
  }

  /// Puts a scan in the place of the tool's last one; nil takes it out.
  static func set(_ database: Database, _ scan: ScanRecord?, of tool: String) throws {
    guard let scan else {
      let statement = try database.cachedStatement(sql: "DELETE FROM scan WHERE tool = ?")
      return try statement.execute(arguments: [StoredText(tool)])
    }
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO scan (tool, json) VALUES (?, ?)
        ON CONFLICT (tool) DO UPDATE SET json = excluded.json
        """
    )
    let json = String(decoding: Payload.bytes(scan), as: UTF8.self)
    try statement.execute(arguments: [StoredText(tool), StoredText(json)])
  }

  private static func scan(_ row: Row) throws -> ScanRecord {
    let number = row.integer(0) ?? 0
    guard let json = try row.bytes(1) else { throw StoreFault.Damage.row(table: "scan", number: number) }
    return try Payload.scan(json, row: number)
  }
}
