/// The place of each row's folded text among the texts of its column; equal texts have equal places.
struct TextRanks {
  /// One place per row.
  private(set) var values: [UInt32]

  /// Ranks a column by eight bytes at a time: those that are alike so far are told apart by the next eight.
  init(_ column: TextColumn) {
    values = [UInt32](repeating: 0, count: column.count)
    var entries = (0..<Int32(column.count)).map { RowSort.Entry(key: 0, row: $0) }
    var open = [(range: 0..<entries.count, offset: 0)]
    while let (range, offset) = open.popLast() {
      Self.sort(&entries, range, column, offset)
      for run in Self.runs(of: entries, in: range) {
        let isTold =
          run.count == 1 || run.allSatisfy { column.foldedLength(row: Int(entries[$0].row)) <= offset + 8 }
        if isTold {
          for place in run { values[Int(entries[place].row)] = UInt32(run.lowerBound) }
        } else {
          open.append((run, offset + 8))
        }
      }
    }
  }

  private static func sort(
    _ entries: inout [RowSort.Entry],
    _ range: Range<Int>,
    _ column: TextColumn,
    _ offset: Int
  ) {
    for place in range { entries[place].key = column.foldedWord(row: Int(entries[place].row), at: offset) }
    guard range.count > 512 else {
      entries[range].sort { $0.key < $1.key }
      return
    }
    var part = Array(entries[range])
    RowSort.sort(&part, bits: UInt64.bitWidth)
    entries.replaceSubrange(range, with: part)
  }

  private static func runs(of entries: [RowSort.Entry], in range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, entries[end].key == entries[start].key { end += 1 }
      runs.append(start..<end)
      start = end
    }
    return runs
  }
}
