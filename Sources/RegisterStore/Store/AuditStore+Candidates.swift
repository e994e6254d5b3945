import GRDB
package import Readiness

extension AuditStore {
  /// Findings that name one of these words in their rules or title, then those at one of these paths; without one.
  ///
  /// They are the ones to compare with a finding; whether they are about the same thing is another question. Of either
  /// at most three count. Cost: one scan of narrow rows, and decoding at most `limit` findings.
  package func candidates(
    besides id: FindingID,
    paths: [String],
    words: [String],
    limit: Int = 200
  ) throws(StoreFault) -> [Finding] {
    let (paths, words) = (Array(paths.prefix(3)), Array(words.prefix(3)))
    guard !paths.isEmpty || !words.isEmpty else { return [] }
    return try read { database in
      let found = try FindingRecord.ids(database, besides: id, at: paths, naming: words, limit: limit)
      return try found.compactMap { id in
        try FindingRecord.fetch(database, id).flatMap { $0.isRemoved ? nil : $0.finding }
      }
    }
  }
}

extension FindingRecord {
  /// The ids of findings that name a word, then of those at a path, each in the order of the register.
  fileprivate static func ids(
    _ database: Database,
    besides id: FindingID,
    at paths: [String],
    naming words: [String],
    limit: Int
  ) throws -> [FindingID] {
    let named = words.map { _ in "instr(rules, ?) OR instr(title, ?)" }.joined(separator: " OR ")
    // Most findings have one path, which is compared whole; of several, the line must be the path and no more.
    let line = "instr(char(10) || paths || char(10), char(10) || ? || char(10))"
    let placed = paths.map { _ in "paths = ? OR (instr(paths, ?) AND \(line))" }.joined(separator: " OR ")
    let sql = """
      SELECT id FROM (
        SELECT row, id, (\(words.isEmpty ? "0" : named)) AS isNamed, (\(paths.isEmpty ? "0" : placed)) AS isPlaced
        FROM finding WHERE flags & \(FindingFacts.Flags.removed.rawValue) = 0 AND id <> ?
      ) WHERE isNamed OR isPlaced ORDER BY isNamed DESC, row LIMIT ?
      """
    let texts = words.flatMap { [$0, $0] } + paths.flatMap { [$0, $0, $0] } + [id.text]
    var arguments: [(any DatabaseValueConvertible)?] = texts.map { StoredText($0) }
    arguments.append(limit)
    let rows = try Row.fetchCursor(
      database.makeStatement(sql: sql),
      arguments: StatementArguments(arguments)
    )
    var ids: [FindingID] = []
    while let row = try rows.next() { if let text = try row.text(0) { ids.append(FindingID(text)) } }
    return ids
  }
}
