/// A place at which a keyword stands in a text.
package struct KeywordHit: Equatable, Sendable {
  /// The keyword's place among those that the automaton was made of.
  package var keyword: UInt32
  /// 0-based byte offset of its first byte.
  package var offset: UInt32

  /// Makes a hit.
  package init(keyword: UInt32, offset: UInt32) {
    self.keyword = keyword
    self.offset = offset
  }
}
