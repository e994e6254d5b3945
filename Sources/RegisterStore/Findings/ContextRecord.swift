import GRDB
import Readiness

/// The table `context`, which has one row.
enum ContextRecord {
  /// The context as it is now.
  static func fetch(_ database: Database) throws -> RegisterContext {
    let statement = try database.cachedStatement(sql: "SELECT json FROM context")
    guard let row = try Row.fetchOne(statement), let json = try row.bytes(0) else {
      throw StoreFault.Damage.context
    }
    return try Payload.context(json)
  }

  /// Writes down the context as it is now.
  static func set(_ database: Database, _ context: RegisterContext) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO context (one, json) VALUES (1, ?) ON CONFLICT DO UPDATE SET json = excluded.json"
    )
    let json = String(decoding: Payload.bytes(context), as: UTF8.self)
    try statement.execute(arguments: [StoredText(json)])
  }
}
