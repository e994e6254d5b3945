package import Readiness

extension FindingList {
  /// The rows of the range that is being drawn, from its start to the cursor; empty without one.
  private var range: ArraySlice<Int32> {
    guard let rangeStart, let start = rows.firstIndex(of: rangeStart) else { return [] }
    return rows[min(start, cursor)...max(start, cursor)]
  }

  /// Everything marked, the range included.
  package var marked: RowSet {
    var marked = marks
    for row in range { marked.insert(row) }
    return marked
  }

  /// The number of marked findings that the list does not show.
  ///
  /// Cost: linear in the rows shown when anything is marked.
  package var hiddenMarkCount: Int {
    let marked = marked
    guard !marked.isEmpty else { return 0 }
    return marked.count - rows.count { marked.contains($0) }
  }

  /// What a decision would be about: the marked findings if there are any, else the one under the cursor.
  package var targets: [Int32] {
    let marked = marked
    return marked.isEmpty ? currentRow.map { [$0] } ?? [] : marked.rows
  }

  /// How many findings a decision would be about.
  package var targetCount: Int {
    let count = marked.count
    return count > 0 ? count : currentRow == nil ? 0 : 1
  }

  /// Marks the finding under the cursor or takes its mark away.
  package mutating func toggleMark() {
    guard let row = currentRow else { return }
    if !marks.remove(row) { marks.insert(row) }
  }

  /// Marks everything shown or, if all of it is marked, takes those marks away.
  package mutating func toggleAllShown() {
    if rows.allSatisfy(marks.contains) {
      for row in rows { marks.remove(row) }
    } else {
      for row in rows { marks.insert(row) }
    }
  }

  /// Turns the range into marks.
  package mutating func keepRange() {
    marks = marked
    rangeStart = nil
  }

  /// Takes all marks away.
  package mutating func clearMarks() { marks = RowSet() }

  /// Takes the marks of those findings away.
  package mutating func unmark(_ ids: [FindingID]) {
    guard !marks.isEmpty else { return }
    for id in ids { if let row = table.row(of: id) { marks.remove(Int32(row)) } }
  }

  /// Marks those findings that are in the table.
  package mutating func mark(_ ids: [FindingID]) {
    for id in ids { if let row = table.row(of: id) { marks.insert(Int32(row)) } }
  }
}
