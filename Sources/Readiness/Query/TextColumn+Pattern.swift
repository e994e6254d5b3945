extension TextColumn {
  /// Those of some rows whose text fits a pattern, or does not when negated.
  func rows(_ candidates: [Int32], with pattern: TextPattern, isNegated: Bool) -> [Int32] {
    switch pattern {
    case .part(let needle):
      rows(candidates, isNegated) { needle.occurs(in: $0, of: $1) }
    case .whole(let whole):
      rows(candidates, isNegated) { range, buffer in
        range.count >= whole.count && Self.hasLine(in: range, of: buffer) { $0.elementsEqual(whole) }
      }
    case .shape(let pattern):
      rows(candidates, isNegated) { range, buffer in
        pattern.literal.occurs(in: range, of: buffer)
          && Self.hasLine(in: range, of: buffer) { pattern.matches($0) }
      }
    }
  }

  /// Whether one of the lines passes a test.
  @inline(__always)
  private static func hasLine(
    in range: Range<Int>,
    of buffer: UnsafeRawBufferPointer,
    _ test: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, buffer[end] != UInt8(ascii: "\n") { end += 1 }
      if test(UnsafeRawBufferPointer(rebasing: buffer[start..<end])) { return true }
      start = end + 1
    }
    return false
  }
}
