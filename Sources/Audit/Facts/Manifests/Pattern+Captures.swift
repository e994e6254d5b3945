import SourceTree

extension Pattern {
  /// The texts of the groups of the first match in a text, the whole match first; nil when nothing matches.
  ///
  /// A group that took no part is empty.
  func captures(in text: String) -> [String]? {
    let bytes = Array(text.utf8)
    guard let match = firstMatch(in: bytes) else { return nil }
    return match.ranges.indices.map { match.text($0, in: bytes) ?? "" }
  }

  /// The captures of every match in the bytes, each with the 0-based offset at which it begins.
  func allCaptures(in bytes: [UInt8]) -> [(offset: Int, texts: [String])] {
    matches(in: bytes).map { match in
      (match.range.lowerBound, match.ranges.indices.map { match.text($0, in: bytes) ?? "" })
    }
  }
}
