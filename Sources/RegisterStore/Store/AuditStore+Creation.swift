import Foundation
import GRDB
package import Readiness

extension AuditStore {
  /// Makes an audit file of a register; its first act says where the register came from.
  ///
  /// Fails when there is anything at the path. The file appears whole or not at all: it is written under a
  /// hidden name beside its place, and what a creation that was killed left there goes with the next one.
  package static func create(
    at path: String,
    register: Register,
    source: String,
    author: String,
    time: Timestamp
  ) throws(StoreFault) -> AuditStore {
    try create(at: path) { database in
      var writer = try ActWriter(
        database,
        kind: .imported(from: source),
        author: author,
        time: time,
        options: ActWriter.Options(keepsChanges: false)
      )
      // Logged even when it is the usual one, so that a replay never depends on what is usual in a later release.
      try writer.changeContext(to: register.context)
      for scan in register.scans { try writer.record(scan, of: scan.tool) }
      for finding in register.findings { try writer.add(finding) }
      _ = try writer.finish()
    }
  }

  /// Makes an audit file and fills it in one transaction.
  static func create(
    at path: String,
    _ fill: (Database) throws -> Void
  ) throws(StoreFault) -> AuditStore {
    let draft = DraftFile(for: path)
    try draft.begin()
    defer { draft.discard() }
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { database in
        // A draft that fails is thrown away, so nothing has to be taken back in it; it is synced once, whole.
        try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      }
      let queue = try DatabaseQueue(path: draft.draftPath, configuration: configuration)
      try queue.write { try $0.execute(sql: "PRAGMA application_id = \(AuditSchema.applicationID)") }
      try AuditSchema.migrate(queue)
      try queue.write(fill)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try queue.close()
    } catch {
      throw StoreFault(error, path: path)
    }
    try draft.publish()
    return try AuditStore(opening: path)
  }
}

extension AuditStore {
  /// Makes an audit file of a log: the same acts, and so the same register and the same hashes.
  ///
  /// Fails with ``StoreFault/unfoundedAct(path:act:)`` at the first act that does not follow from those before it.
  package static func create(at path: String, replaying acts: [Act]) throws(StoreFault) -> AuditStore {
    try create(at: path) { database in
      for (index, act) in acts.enumerated() {
        var writer = try ActWriter(
          database,
          kind: act.kind,
          author: act.author,
          time: act.time,
          reason: act.reason,
          options: ActWriter.Options(keepsChanges: false)
        )
        let isFounded = try act.number == index + 1 && writer.carryOut(all: act.changes, database)
        guard isFounded else { throw StoreFault.unfoundedAct(path: path, act: act.number) }
        _ = try writer.finish()
      }
    }
  }
}
