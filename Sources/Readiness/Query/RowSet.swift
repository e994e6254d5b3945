/// A set of table rows, a bit each: as quick with all of a large table as with a few.
package struct RowSet: Equatable, Sendable {
  private var words: [UInt64] = []
  /// How many rows are in the set.
  package private(set) var count = 0

  /// Makes an empty set.
  package init() {}

  /// Makes a set of some rows, 0 or more each.
  package init(_ rows: some Sequence<Int32>) { for row in rows { insert(row) } }

  /// Whether no row is in the set.
  package var isEmpty: Bool { count == 0 }

  /// Whether a row is in the set.
  package func contains(_ row: Int32) -> Bool {
    let word = Int(row) >> 6
    return word < words.count && words[word] & (1 << UInt64(row & 63)) != 0
  }

  /// Adds a row, 0 or more; true when it was not in the set before.
  @discardableResult
  package mutating func insert(_ row: Int32) -> Bool {
    let word = Int(row) >> 6
    if word >= words.count { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
    let bit: UInt64 = 1 << UInt64(row & 63)
    guard words[word] & bit == 0 else { return false }
    words[word] |= bit
    count += 1
    return true
  }

  /// Takes a row out; true when it was in the set.
  @discardableResult
  package mutating func remove(_ row: Int32) -> Bool {
    guard contains(row) else { return false }
    words[Int(row) >> 6] &= ~(1 << UInt64(row & 63))
    count -= 1
    return true
  }

  /// The rows in ascending order.
  ///
  /// Cost: linear in the greatest row ever added, a sixty-fourth of it when the set is sparse.
  package var rows: [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(count)
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        rows.append(Int32(index << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return rows
  }

  /// Two sets are equal when they have the same rows.
  package static func == (left: RowSet, right: RowSet) -> Bool {
    left.count == right.count && left.rows == right.rows
  }
}
