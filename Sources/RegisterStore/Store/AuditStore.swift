import Foundation
import GRDB
import Synchronization

/// One audit: a file `NAME.launchpoll` with the plan, the register and the log of everything that was decided.
///
/// The log of acts is the truth and the register is its fold. Each act is one transaction, durable before the call
/// that makes it returns. Any number of processes may have the file open; while they do, SQLite keeps two more
/// files beside it (`-wal` and `-shm`). Every call may be made from any thread; calls on one store take turns.
/// Every call may throw what ``StoreFault`` names, and nothing else.
package final class AuditStore: Sendable {
  /// The path by which the file was opened.
  package let path: String
  private let queue: DatabaseQueue
  private let dataVersion: Mutex<Int>

  /// Opens an audit file, and brings one of an older release up to date.
  ///
  /// A writer that finds another one at work waits for it, up to `waitingSeconds`.
  package init(opening path: String, readOnly: Bool = false, waitingSeconds: Double = 5) throws(StoreFault) {
    try AuditFileHeader.check(path)
    if !readOnly { try Self.checkWritable(path) }
    self.path = path
    do {
      let configuration = Self.configuration(readOnly: readOnly, waitingSeconds: waitingSeconds)
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try Self.checkVersion(of: queue, path: path, readOnly: readOnly)
      dataVersion = Mutex(try queue.read(Self.dataVersion))
    } catch {
      throw StoreFault(error, path: path)
    }
  }

  /// Ends what is being read or written on another thread: its call throws, and its transaction is rolled back.
  package func interrupt() { queue.interrupt() }

  /// SQLite opens a write-protected file for reading only without a word, and fails at the first act.
  private static func checkWritable(_ path: String) throws(StoreFault) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard access(path, W_OK) == 0, access(folder, W_OK) == 0 else { throw .readOnly(path: path) }
  }

  /// The file may come from anywhere: SQLite's advice for such files is to trust neither schema nor cells.
  ///
  /// Source: SQLite, "Defense Against The Dark Arts", 1.2 Untrusted SQLite Database Files.
  private static func configuration(readOnly: Bool, waitingSeconds: Double) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(waitingSeconds)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      // NORMAL may lose the last acts when the power goes; FULL costs one more sync for each act.
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  private static func checkVersion(of queue: DatabaseQueue, path: String, readOnly: Bool) throws {
    let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    let supported = AuditSchema.version
    guard version <= supported else {
      throw StoreFault.newer(path: path, version: version, supported: supported)
    }
    guard version < supported else { return }
    guard readOnly else { return try AuditSchema.migrate(queue) }
    // Reading an audit of an older release brings it up to date as well, where it can be written.
    do throws(StoreFault) { try checkWritable(path) } catch {
      throw StoreFault.older(path: path, version: version, supported: supported)
    }
    let writer = try DatabaseQueue(
      path: path,
      configuration: configuration(readOnly: false, waitingSeconds: 5)
    )
    try AuditSchema.migrate(writer)
    try writer.close()
  }

  /// Closes the file; every later call throws.
  package func close() throws(StoreFault) {
    do { try queue.close() } catch { throw StoreFault(error, path: path) }
  }

  /// Whether another connection, in this process or another, has changed the file since this was last asked.
  ///
  /// Cost: some microseconds.
  package func changedElsewhere() throws(StoreFault) -> Bool {
    let now = try read(Self.dataVersion)
    return dataVersion.withLock { last in
      defer { last = now }
      return last != now
    }
  }

  /// SQLite counts the commits of all connections but the one that asks.
  private static func dataVersion(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA data_version") ?? 0
  }

  /// Runs reads on one state of the file.
  func read<Result>(_ body: (Database) throws -> Result) throws(StoreFault) -> Result {
    do { return try queue.read(body) } catch { throw StoreFault(error, path: path) }
  }

  /// Runs reads and writes in one transaction that no other writer can come between; taken back when it throws.
  func write<Result>(_ body: (Database) throws -> Result) throws(StoreFault) -> Result {
    do { return try queue.write(body) } catch { throw StoreFault(error, path: path) }
  }
}
