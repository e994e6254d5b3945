import GRDB

extension AuditSchema {
  /// The newest scan of each tool, beside the register; what scans were before is in the log.
  static func createScans(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE scan (
          row INTEGER PRIMARY KEY,
          tool TEXT NOT NULL UNIQUE,
          json TEXT NOT NULL
        );
        """
    )
  }
}
