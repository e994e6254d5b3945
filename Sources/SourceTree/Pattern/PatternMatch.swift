/// Where a pattern matched, in 0-based byte offsets.
package struct PatternMatch: Equatable, Sendable {
  /// The whole match first, then the groups; nil for one that took no part.
  package var ranges: [Range<Int>?]

  /// Makes a match; the first range is the whole.
  init(ranges: [Range<Int>?]) { self.ranges = ranges }

  /// The whole match.
  package var range: Range<Int> { ranges[0] ?? 0..<0 }

  /// The text of a group (0 for the whole match) in the bytes that were searched; nil when it took no part.
  package func text(_ group: Int = 0, in bytes: [UInt8]) -> String? {
    guard group < ranges.count, let range = ranges[group] else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
