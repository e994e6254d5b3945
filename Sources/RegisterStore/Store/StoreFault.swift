import GRDB
package import Readiness

/// Why an audit file could not be used; the file is as it was before.
package enum StoreFault: Error, Equatable, Sendable {
  /// There is already something at the path where an audit file was to be made.
  case exists(path: String)
  case missing(path: String)
  case notDatabase(path: String)
  /// A database of another program, with its `application_id`.
  case foreign(path: String, applicationID: Int)
  /// Written by a newer release: its schema version, and the newest that this one knows.
  case newer(path: String, version: Int, supported: Int)
  /// Written by an older release and opened for reading only, so that it cannot be brought up to date.
  case older(path: String, version: Int, supported: Int)
  case corrupt(path: String, Damage)
  /// The file, or the folder that it is in, cannot be written.
  case readOnly(path: String)
  /// Another process was writing for longer than the time to wait.
  case busy(path: String)
  case diskFull(path: String)
  /// A value that the file's format does not know, such as an id with spaces; with the finding that holds it.
  case unwritable(path: String, finding: FindingID?)
  /// An act of a log to be replayed does not follow from those before it.
  case unfoundedAct(path: String, act: Int)
  /// A call to the operating system failed, with its `errno`.
  case system(path: String, call: String, errno: Int32)
  /// Any other error of SQLite, with its extended result code.
  case database(path: String, code: Int, message: String)

  /// What does not fit in a damaged file.
  package enum Damage: Error, Equatable, Sendable {
    /// SQLite's own words.
    case database(String)
    /// A row of a table, by its number.
    case row(table: String, number: Int)
    /// The payload of a change, by its number in the log.
    case change(Int)
    case context
  }
}

extension StoreFault {
  /// The fault behind an error that came up while working on the file at a path.
  init(_ error: any Error, path: String) {
    switch error {
    case let fault as StoreFault: self = fault
    case let unwritable as UnwritableChange: self = .unwritable(path: path, finding: unwritable.finding)
    case let damage as Damage: self = .corrupt(path: path, damage)
    case let error as DatabaseError: self.init(error, path: path)
    default: self = .database(path: path, code: 0, message: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let message = error.message ?? ""
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_NOTADB: self = .notDatabase(path: path)
    case .SQLITE_CORRUPT: self = .corrupt(path: path, .database(message))
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    default:
      self = .database(path: path, code: Int(error.extendedResultCode.rawValue), message: message)
    }
  }
}
