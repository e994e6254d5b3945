/// Which parts of a text are code, comments and strings, from its start to its end without gaps.
///
/// Each element is where a region starts, as a 0-based byte offset, and what it is; it ends where the
/// next starts.
package struct RegionMap: RandomAccessCollection, Sendable, Equatable {
  /// Offset times 4 plus the region's number, so that a region takes four bytes.
  private var starts: [UInt32]

  /// Places from here on belong to the last region before: nobody reads texts of a gigabyte.
  private static let mostBytes = Int(UInt32.max >> 2)

  /// A text that is code from start to end.
  package init() { starts = [0] }

  /// The index of the first region: 0.
  package var startIndex: Int { 0 }
  /// One past the index of the last region.
  package var endIndex: Int { starts.count }

  package subscript(position: Int) -> (start: Int, region: Region) {
    (Int(starts[position] >> 2), Region(rawValue: UInt8(starts[position] & 3)) ?? .code)
  }

  /// Says what begins at an offset, which is none before the last that was said.
  mutating func mark(_ region: Region, at offset: Int) {
    guard offset < Self.mostBytes, let last = starts.last else { return }
    if Int(last >> 2) >= offset {
      starts.removeLast()
      if starts.last.map({ UInt8($0 & 3) }) == region.rawValue { return }
    } else if UInt8(last & 3) == region.rawValue {
      return
    }
    starts.append(UInt32(offset) << 2 | UInt32(region.rawValue))
  }

  /// Takes away a region that would begin where the text ends.
  mutating func close(at end: Int) {
    if starts.count > 1, let last = starts.last, Int(last >> 2) >= end { starts.removeLast() }
  }

  /// What stands at a 0-based byte offset.
  ///
  /// Cost: logarithmic in the number of regions.
  package func region(at offset: Int) -> Region { self[index(at: offset)].region }

  /// The index of the region that an offset lies in.
  package func index(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle] >> 2) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
