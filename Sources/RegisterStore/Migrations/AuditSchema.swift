import GRDB

/// What marks a database as an audit file, and the steps that bring one to the present form.
///
/// Files keep the facts that the domain derives from findings. Who changes how they are derived adds a migration
/// that derives them anew, or lists of older files are wrong (and ``AuditStore/verify()`` says so).
enum AuditSchema {
  /// The `application_id` of audit files: `LPOL` in ASCII, so that `file(1)` and SQLite tools can tell them.
  static let applicationID = 0x4C50_4F4C

  /// The `user_version` of the present form: the number of migrations.
  static let version = 3

  /// The migrations, oldest first; one that was released is never edited.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 log and register", migrate: createLogAndRegister)
    migrator.registerMigration("2 scans", migrate: createScans)
    migrator.registerMigration("3 evidence and links", migrate: addEvidenceAndLinks)
    return migrator
  }

  /// Brings a database to the present form and writes down which form that is.
  static func migrate(_ queue: DatabaseQueue) throws {
    try migrator.migrate(queue)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = \(version)") }
  }
}
