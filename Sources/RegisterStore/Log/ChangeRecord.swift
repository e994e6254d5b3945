import GRDB
import Readiness

/// A row of the table `change`.
struct ChangeRecord {
  /// The place in the whole log, from 1.
  var number: Int
  var act: Int
  /// The row of the finding that it touches.
  var row: Int?
  var payload: [UInt8]

  private static let columns = "number, act, finding, payload"
  private static let insertion = "INSERT INTO change (\(columns)) VALUES (?, ?, ?, ?)"

  /// Makes the record of a change.
  init(number: Int, act: Int, row: Int?, payload: [UInt8]) {
    self.number = number
    self.act = act
    self.row = row
    self.payload = payload
  }

  private init(_ row: Row) throws {
    number = row.integer(0) ?? 0
    self.row = row.integer(2)
    guard let act = row.integer(1), let payload = try row.bytes(3) else {
      throw StoreFault.Damage.change(number)
    }
    self.act = act
    self.payload = payload
  }

  /// Reads the payload.
  func change() throws -> Change { try Payload.change(payload, number: number) }

  /// Which changes to read.
  enum Selection {
    case act(Int)
    case finding(row: Int)

    var condition: String {
      switch self {
      case .act: "act = ?"
      case .finding: "finding = ?"
      }
    }

    var argument: Int {
      switch self {
      case .act(let number), .finding(let number): number
      }
    }
  }

  /// Hands over changes one by one, in the order of the log.
  static func forEach(
    _ database: Database,
    _ selection: Selection,
    limit: Int? = nil,
    _ body: (ChangeRecord) throws -> Void
  ) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT \(columns) FROM change WHERE \(selection.condition) ORDER BY number LIMIT ?"
    )
    let rows = try Row.fetchCursor(statement, arguments: [selection.argument, limit ?? -1])
    while let row = try rows.next() { try body(ChangeRecord(row)) }
  }

  /// The number of changes of an act.
  static func count(_ database: Database, of act: Int) throws -> Int {
    let statement = try database.cachedStatement(sql: "SELECT count(*) FROM change WHERE act = ?")
    return try Int.fetchOne(statement, arguments: [act]) ?? 0
  }

  /// The changes of an act, up to a limit.
  static func changes(_ database: Database, of act: Int, limit: Int? = nil) throws -> [Change] {
    var changes: [Change] = []
    try forEach(database, .act(act), limit: limit) { changes.append(try $0.change()) }
    return changes
  }

  /// The number of the latest change, 0 when there is none.
  static func lastNumber(_ database: Database) throws -> Int {
    let statement = try database.cachedStatement(sql: "SELECT coalesce(max(number), 0) FROM change")
    return try Int.fetchOne(statement) ?? 0
  }

  /// Appends the change to the log.
  func insert(_ database: Database) throws {
    let statement = try database.cachedStatement(sql: Self.insertion)
    // JSON writes a NUL as an escape, so that nothing ends the text early (``StoredText``).
    let text = String(decoding: payload, as: UTF8.self)
    try statement.execute(arguments: [number, act, row, text])
  }
}
