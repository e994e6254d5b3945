import GRDB
import Readiness

extension FindingRecord {
  /// The columns that a finding's summary fills.
  private static let summaryColumns = [
    "hasFlows", "hasBytes", "severity", "validation", "disposition", "presence", "category", "flags",
    "effortHours",
    "expiryDay", "firstSeenDay", "evidenceDay", "owner", "workstream", "title", "paths", "tags", "flows",
    "gates", "rules",
  ]

  private static let assignments = summaryColumns.map { "\($0) = ?" }.joined(separator: ", ")

  private static let insertion: String = {
    let columns = (["row", "id", "reported", "isEdited"] + summaryColumns).joined(separator: ", ")
    let marks = Array(repeating: "?", count: 4 + summaryColumns.count).joined(separator: ", ")
    return "INSERT INTO finding (\(columns)) VALUES (\(marks))"
  }()

  private static func values(
    _ finding: Finding,
    _ summary: FindingSummary
  ) throws -> [(any DatabaseValueConvertible)?] {
    let facts = summary.facts
    return [
      !finding.flows.isEmpty,
      summary.hasStoredBytes,
      try StoredCode.severity.number(of: facts.severity),
      try StoredCode.validation.number(of: facts.validation),
      try StoredCode.disposition.number(of: facts.disposition),
      try StoredCode.presence.number(of: facts.presence),
      try StoredCode.category.number(of: facts.category),
      Int(facts.flags.rawValue),
      facts.effortHours.map { Int($0) },
      facts.expiryDay.map { Int($0) },
      facts.firstSeenDay.map { Int($0) },
      facts.evidenceDay.map { Int($0) },
      summary.owner.map { StoredText($0) },
      (summary.workstream?.text).map { StoredText($0) },
      StoredText(summary.title),
      StoredText(summary.paths),
      StoredText(summary.tags),
      StoredText(summary.flows),
      StoredText(summary.gates),
      StoredText(summary.rules),
    ]
  }

  /// Adds a finding in a new row; the change with this number holds it.
  static func insert(
    _ database: Database,
    _ finding: Finding,
    _ summary: FindingSummary,
    row: Int,
    change: Int
  ) throws {
    let statement = try database.cachedStatement(sql: insertion)
    let identity: [(any DatabaseValueConvertible)?] = [
      row, StoredText(finding.id.text), change, false,
    ]
    try statement.execute(arguments: StatementArguments(identity + values(finding, summary)))
  }

  /// Writes down that a finding is as the change with this number says, in the row that it has.
  static func setReported(
    _ database: Database,
    _ finding: Finding,
    _ summary: FindingSummary,
    row: Int,
    change: Int
  ) throws {
    let statement = try database.cachedStatement(
      sql: "UPDATE finding SET reported = ?, \(assignments) WHERE row = ?"
    )
    let head: [(any DatabaseValueConvertible)?] = [change]
    try statement.execute(arguments: StatementArguments(head + values(finding, summary) + [row]))
    try deleteBody(database, row: row)
  }

  /// Writes down what people made of a finding.
  static func setEdited(
    _ database: Database,
    _ finding: Finding,
    _ summary: FindingSummary,
    row: Int
  ) throws {
    let statement = try database.cachedStatement(
      sql: "UPDATE finding SET isEdited = 1, \(assignments) WHERE row = ?"
    )
    try statement.execute(arguments: StatementArguments(values(finding, summary) + [row]))
    let body = try database.cachedStatement(
      sql: "INSERT INTO body (finding, json) VALUES (?, ?) ON CONFLICT DO UPDATE SET json = excluded.json"
    )
    let json = String(decoding: Payload.bytes(finding), as: UTF8.self)
    try body.execute(arguments: [row, StoredText(json)])
  }

  /// Writes down anew everything that is derived from a finding.
  static func setSummary(
    _ database: Database,
    _ finding: Finding,
    _ summary: FindingSummary,
    row: Int
  ) throws {
    let statement = try database.cachedStatement(sql: "UPDATE finding SET \(assignments) WHERE row = ?")
    try statement.execute(arguments: StatementArguments(values(finding, summary) + [row]))
  }

  /// Writes down the flags of a finding, such as that it was taken out.
  static func setFlags(_ database: Database, _ flags: FindingFacts.Flags, row: Int) throws {
    let statement = try database.cachedStatement(sql: "UPDATE finding SET flags = ? WHERE row = ?")
    try statement.execute(arguments: [Int(flags.rawValue), row])
  }

  private static func deleteBody(_ database: Database, row: Int) throws {
    let statement = try database.cachedStatement(sql: "DELETE FROM body WHERE finding = ?")
    try statement.execute(arguments: [row])
  }
}

extension FindingSummary {
  /// Whether one of the texts holds a NUL, so that it is kept as bytes (``StoredText``).
  fileprivate var hasStoredBytes: Bool {
    [id.text, title, paths, tags, flows, gates, rules, owner, workstream?.text].contains {
      $0?.utf8.contains(0) ?? false
    }
  }
}
