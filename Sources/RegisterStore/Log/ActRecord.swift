import Foundation
import GRDB
import Readiness

/// A row of the table `act`.
struct ActRecord {
  var header: ActHeader
  var previousHash: [UInt8]
  var hash: [UInt8]

  private static let columns = "number, kind, source, target, author, time, reason, previousHash, hash"

  /// Makes the record of an act.
  init(header: ActHeader, previousHash: [UInt8], hash: [UInt8]) {
    self.header = header
    self.previousHash = previousHash
    self.hash = hash
  }

  private init(_ row: Row) throws {
    let number = row.integer(0) ?? 0
    let kind = Act.Kind(word: try row.text(1), source: try row.text(2), target: row.integer(3))
    guard let kind, let author = try row.text(4), let time = row.integer(5), let reason = try row.text(6),
      let previousHash = try row.bytes(7), let hash = try row.bytes(8)
    else { throw StoreFault.Damage.row(table: "act", number: number) }
    header = ActHeader(
      number: number,
      kind: kind,
      author: author,
      time: Timestamp(secondsSinceEpoch: time),
      reason: reason
    )
    self.previousHash = previousHash
    self.hash = hash
  }

  /// The hash as lower-case hexadecimal.
  var hexadecimalHash: String {
    hash.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The acts after a number, in their order.
  static func fetch(_ database: Database, after number: Int = 0, limit: Int? = nil) throws -> [ActRecord] {
    let statement = try database.cachedStatement(
      sql: "SELECT \(columns) FROM act WHERE number > ? ORDER BY number LIMIT ?"
    )
    return try fetch(statement, [number, limit ?? -1])
  }

  /// The acts up to a number, the latest first.
  static func fetchLatest(_ database: Database, before number: Int, limit: Int) throws -> [ActRecord] {
    let statement = try database.cachedStatement(
      sql: "SELECT \(columns) FROM act WHERE number < ? ORDER BY number DESC LIMIT ?"
    )
    return try fetch(statement, [number, limit])
  }

  /// The latest act.
  static func fetchLast(_ database: Database) throws -> ActRecord? {
    try fetchLatest(database, before: .max, limit: 1).first
  }

  private static func fetch(_ statement: Statement, _ arguments: StatementArguments) throws -> [ActRecord] {
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var records: [ActRecord] = []
    while let row = try rows.next() { records.append(try ActRecord(row)) }
    return records
  }

  /// Appends the act to the log.
  func insert(_ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO act (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    try statement.execute(arguments: [
      header.number, header.kind.word, header.kind.source.map { StoredText($0) }, header.kind.target,
      StoredText(header.author), header.time.secondsSinceEpoch, StoredText(header.reason),
      Data(previousHash), Data(hash),
    ])
  }
}
