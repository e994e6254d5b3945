/// Sorts rows by columns of small numbers, without comparing: as many columns as fit are packed in one word.
///
/// Source: least-significant-digit radix sort, Knuth, "The Art of Computer Programming" 3, §5.2.5.
struct RowSort {
  /// A row with the numbers by which it is sorted.
  struct Entry {
    var key: UInt64
    var row: Int32
  }

  private var entries: [Entry]
  private var usedBits = 0

  init(rows: [Int32]) { entries = rows.map { Entry(key: 0, row: $0) } }

  /// Adds a column that comes before those added so far.
  mutating func add(_ column: FindingOrderColumn, _ isAscending: Bool) {
    let bits = column.bits + 1
    if usedBits + bits > UInt64.bitWidth { flush() }
    let last: UInt32 = 1 << UInt32(column.bits)
    column.values.withUnsafeBufferPointer { values in
      for place in entries.indices {
        let value = min(values[Int(entries[place].row)], last)
        let directed = isAscending || value == last ? value : last - 1 - value
        entries[place].key |= UInt64(directed) << UInt64(usedBits)
      }
    }
    usedBits += bits
  }

  /// The rows in order.
  mutating func sorted() -> [Int32] {
    flush()
    return entries.map(\.row)
  }

  private mutating func flush() {
    Self.sort(&entries, bits: usedBits)
    for place in entries.indices { entries[place].key = 0 }
    usedBits = 0
  }

  /// Sorts stably by the lowest bits of the keys.
  static func sort(_ entries: inout [Entry], bits: Int) {
    let digitBits = 11
    var other = [Entry](repeating: Entry(key: 0, row: 0), count: bits > 0 ? entries.count : 0)
    for shift in stride(from: 0, to: bits, by: digitBits) {
      let mask = (UInt64(1) << UInt64(min(digitBits, bits - shift))) - 1
      var starts = [Int](repeating: 0, count: Int(mask) + 2)
      for entry in entries { starts[Int(entry.key >> UInt64(shift) & mask) + 1] += 1 }
      guard let first = entries.first, starts[Int(first.key >> UInt64(shift) & mask) + 1] < entries.count
      else {
        continue
      }
      for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
      for entry in entries {
        let digit = Int(entry.key >> UInt64(shift) & mask)
        other[starts[digit]] = entry
        starts[digit] += 1
      }
      swap(&entries, &other)
    }
  }
}
