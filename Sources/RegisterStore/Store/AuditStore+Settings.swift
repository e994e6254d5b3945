import GRDB

extension AuditStore {
  /// A value kept with the audit that is no part of it, such as where the cursor was.
  package func setting(_ key: String) throws(StoreFault) -> String? {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT value FROM setting WHERE key = ?")
      return try Row.fetchOne(statement, arguments: [StoredText(key)])?.text(0)
    }
  }

  /// Keeps a value with the audit, or no longer for nil; this is no act and is not in the log.
  package func setSetting(_ key: String, _ value: String?) throws(StoreFault) {
    try write { database in
      guard let value else {
        try database.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [StoredText(key)])
        return
      }
      try database.execute(
        sql: """
          INSERT INTO setting (key, value) VALUES (?, ?)
          ON CONFLICT DO UPDATE SET value = excluded.value
          """,
        arguments: [StoredText(key), StoredText(value)]
      )
    }
  }
}
