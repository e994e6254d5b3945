package import Readiness

/// The findings list: which rows are shown in what order, where the cursor is, and what is marked.
package struct FindingList: Equatable, Sendable {
  /// Every finding as the audit has it now.
  package var table: FindingTable
  /// The day and the person that queries speak of.
  package var scope: QueryScope
  /// The place of the workstream to which the list is narrowed; nil for all.
  package var scopePlace: UInt32?
  /// What the list is filtered by; nil for everything.
  package private(set) var query: Query?
  /// The order that was chosen last; it holds from the next sorting on.
  package var order = FindingOrder.standard
  /// Every row in the chosen order; made anew only when somebody asks, so that rows do not jump.
  package private(set) var ordered: [Int32] = []
  /// The rows shown.
  package private(set) var rows: [Int32] = []
  /// The place of the cursor among the rows shown, 0-based; 0 when there are none.
  package private(set) var cursor = 0
  /// The first row on screen.
  package private(set) var top = 0
  /// Marked findings by their rows in the table; they outlive filter and order.
  package internal(set) var marks = RowSet()
  /// Where a range was started, as a row of the table.
  package var rangeStart: Int32?

  /// Makes the list of all findings in the standard order.
  package init(table: FindingTable, scope: QueryScope) {
    self.table = table
    self.scope = scope
    rebuild()
  }

  /// The row of the table under the cursor.
  package var currentRow: Int32? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// The finding under the cursor.
  package var currentID: FindingID? { currentRow.map { table.id(row: Int($0)) } }

  /// The number of findings in the workstream shown, filter aside.
  ///
  /// Cost: linear in the table.
  package var countInScope: Int {
    guard let scopePlace else { return ordered.count }
    return ordered.count { table.facts[Int($0)].workstream == scopePlace }
  }

  /// Orders, narrows and filters anew; the cursor stays on its finding, or else at its place.
  package mutating func rebuild() {
    ordered = order.rows(of: table, today: scope.today)
    refilter()
  }

  /// Narrows and filters what is ordered; the cursor stays on its finding, or else at its place.
  package mutating func refilter() {
    let current = currentRow
    let candidates =
      scopePlace.map { place in ordered.filter { table.facts[Int($0)].workstream == place } } ?? ordered
    rows = query?.rows(in: table, from: candidates, scope) ?? candidates
    place(current)
  }

  private mutating func place(_ row: Int32?) {
    if let row, let index = rows.firstIndex(of: row) {
      cursor = index
    } else {
      cursor = min(cursor, max(0, rows.count - 1))
    }
  }

  /// Takes a query that parses; one that does not is thrown back and changes nothing.
  package mutating func filter(by text: String) throws(QueryError) {
    let parsed = try Query(text)
    query = parsed.isEmpty ? nil : parsed
    refilter()
  }

  /// Moves the cursor by that many rows, not beyond the ends.
  package mutating func moveCursor(by distance: Int) {
    cursor = max(0, min(rows.count - 1, cursor + distance))
  }

  /// Moves the cursor to a row of the table if it is shown, else to the first row.
  package mutating func moveCursor(toRowOrTop row: Int32?) {
    cursor = row.flatMap { rows.firstIndex(of: $0) } ?? 0
  }

  /// Moves the cursor to a row of the table if it is shown.
  package mutating func moveCursor(toRow row: Int32) { place(row) }

  /// Moves the window as little as needed for the cursor to be within `height` rows.
  package mutating func scroll(height: Int) {
    let height = max(1, height)
    if cursor < top { top = cursor }
    if cursor >= top + height { top = cursor - height + 1 }
    top = max(0, min(top, max(0, rows.count - height)))
  }

  /// The next row after the cursor, around the end, for which the test holds.
  package func next(where test: (Int32) -> Bool) -> Int? {
    guard !rows.isEmpty else { return nil }
    for step in 1...rows.count {
      let index = (cursor + step) % rows.count
      if test(rows[index]) { return index }
    }
    return nil
  }

  /// Takes a table read anew; filter, marks and the cursor's finding stay.
  package mutating func replaceTable(_ new: FindingTable) {
    let current = currentID
    table = new
    rebuild()
    marks = RowSet(marks.rows.filter { $0 < new.count })
    if let row = current.flatMap({ new.row(of: $0) }) { place(Int32(row)) }
  }

  /// Takes in findings as they are now; shown rows that the filter no longer admits leave, none moves.
  package mutating func update(_ summaries: [FindingSummary]) {
    var touched: Set<Int32> = []
    for summary in summaries {
      let wasRemoved = table.row(of: summary.id).map { table.facts[$0].flags.contains(.removed) } ?? true
      table.append(summary)
      guard let row = table.row(of: summary.id).map(Int32.init) else { continue }
      touched.insert(row)
      if wasRemoved, !table.facts[Int(row)].flags.contains(.removed) { ordered.append(row) }
    }
    let leaving = Set(touched.filter { !admits($0) })
    guard !leaving.isEmpty else { return }
    let before = rows[..<min(cursor, rows.count)].count { leaving.contains($0) }
    rows.removeAll { leaving.contains($0) }
    ordered.removeAll { leaving.contains($0) && table.facts[Int($0)].flags.contains(.removed) }
    for row in leaving where table.facts[Int(row)].flags.contains(.removed) { marks.remove(row) }
    cursor = max(0, min(rows.count - 1, cursor - before))
  }

  private func admits(_ row: Int32) -> Bool {
    let facts = table.facts[Int(row)]
    if facts.flags.contains(.removed) { return false }
    if let scopePlace, facts.workstream != scopePlace { return false }
    return query?.matches(row: Int(row), in: table, scope) ?? true
  }
}

extension FindingOrder {
  /// The order by a key first, with severity to tell equals apart; the same key again turns it round.
  func led(by key: Key) -> FindingOrder {
    if key == .blocker, self != .standard { return .standard }
    let isAscending = keys.first?.key == key ? keys.first?.isAscending == false : true
    let rest = key == .severity ? [] : [Part(.severity)]
    return FindingOrder([Part(key, isAscending: isAscending)] + rest)
  }
}
