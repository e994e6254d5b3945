/// A part of a text in which a pattern is matched.
struct SearchRange: Equatable {
  /// The bytes, without a line break at their end.
  var range: Range<Int>
  /// Whether they end where a line or the text ends.
  var endsLine = true

  /// Lines longer than this are matched around their keywords only, as far as this before and behind each.
  static let longLine = 8192

  /// The whole text.
  static func whole(_ buffer: UnsafeBufferPointer<UInt8>) -> SearchRange {
    SearchRange(range: 0..<buffer.count)
  }

  /// The lines that hold one of the ascending offsets, each once; every line when there are no offsets to
  /// go by.
  ///
  /// Cost: linear in the lines' bytes.
  static func lines(of offsets: [Int]?, in buffer: UnsafeBufferPointer<UInt8>) -> [SearchRange] {
    guard let offsets else { return everyLine(in: buffer) }
    var found: [SearchRange] = []
    // Where the next range may begin.
    var free = 0
    for offset in offsets {
      if let last = found.last, offset < free {
        if last.endsLine || offset + longLine / 2 < free { continue }
        let more = around(offset, in: buffer, from: last.range.lowerBound)
        found[found.count - 1] = SearchRange(
          range: last.range.lowerBound..<more.range.upperBound,
          endsLine: more.endsLine
        )
      } else {
        found.append(around(offset, in: buffer, from: free))
      }
      free = (found.last?.range.upperBound ?? 0) + (found.last?.endsLine == true ? 1 : 0)
    }
    return found.map { $0.withoutCarriageReturn(in: buffer) }
  }

  private static func everyLine(in buffer: UnsafeBufferPointer<UInt8>) -> [SearchRange] {
    var found: [SearchRange] = []
    var start = 0
    while start <= buffer.count {
      let line = around(start, in: buffer, from: start)
      found.append(line.withoutCarriageReturn(in: buffer))
      start = line.range.upperBound + (line.endsLine ? 1 : 0)
    }
    return found
  }

  /// The line of an offset as far as it is near, from `start` at the earliest.
  private static func around(
    _ offset: Int,
    in buffer: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> SearchRange {
    let earliest = max(start, offset - longLine)
    let latest = min(buffer.count, offset + longLine)
    var (lower, upper) = (offset, offset)
    while lower > earliest, buffer[lower - 1] != 10 { lower -= 1 }
    while upper < latest, buffer[upper] != 10 { upper += 1 }
    return SearchRange(range: lower..<upper, endsLine: upper == buffer.count || buffer[upper] == 10)
  }

  private func withoutCarriageReturn(in buffer: UnsafeBufferPointer<UInt8>) -> SearchRange {
    guard endsLine, !range.isEmpty, buffer[range.upperBound - 1] == 13 else { return self }
    return SearchRange(range: range.lowerBound..<(range.upperBound - 1))
  }
}
