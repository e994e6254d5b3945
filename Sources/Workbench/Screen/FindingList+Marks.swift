package import Readiness

extension FindingList {
  /// The rows of the range that is being drawn, from its start to the cursor; empty without one.
  package var range: Set<Int32> {
    guard let rangeStart, let start = rows.firstIndex(of: rangeStart), !rows.isEmpty else { return [] }
    return Set(rows[min(start, cursor)...max(start, cursor)])
  }

  /// Everything marked, the range included.
  package var marked: Set<Int32> { marks.union(range) }

  /// The number of marked findings that the list does not show.
  package var hiddenMarkCount: Int {
    let marked = marked
    guard !marked.isEmpty else { return 0 }
    return marked.count - rows.count { marked.contains($0) }
  }

  /// What a decision would be about: the marked findings if there are any, else the one under the cursor.
  package var targets: [Int32] {
    let marked = marked
    return marked.isEmpty ? currentRow.map { [$0] } ?? [] : marked.sorted()
  }

  /// The same as findings.
  package var targetIDs: [FindingID] { targets.map { table.id(row: Int($0)) } }

  /// Marks the finding under the cursor or takes its mark away.
  package mutating func toggleMark() {
    guard let row = currentRow else { return }
    if marks.remove(row) == nil { marks.insert(row) }
  }

  /// Marks everything shown or, if all of it is marked, takes those marks away.
  package mutating func toggleAllShown() {
    let shown = Set(rows)
    if shown.isSubset(of: marks) { marks.subtract(shown) } else { marks.formUnion(shown) }
  }

  /// Turns the range into marks.
  package mutating func keepRange() {
    marks.formUnion(range)
    rangeStart = nil
  }

  /// Takes all marks away.
  package mutating func clearMarks() { marks = [] }

  /// Takes the marks of those findings away.
  package mutating func unmark(_ ids: [FindingID]) {
    guard !marks.isEmpty else { return }
    marks.subtract(ids.compactMap { table.row(of: $0).map(Int32.init) })
  }

  /// Marks those findings that are in the table.
  package mutating func mark(_ ids: [FindingID]) {
    marks.formUnion(ids.compactMap { table.row(of: $0).map(Int32.init) })
  }
}
