/// How many terminal columns text takes.
///
/// The rules are those of `wcwidth` in current C libraries: wide and fullwidth characters (Unicode
/// Standard Annex 11) and emoji take two columns, nonspacing marks none; ambiguous ones take one. Emoji
/// sequences take two as a whole, whatever their parts would add up to.
package enum TextWidth {
  /// The columns that the text takes once it is sanitised, which is what `Grid.write` draws.
  package static func columns(_ text: String) -> Int {
    guard !isPrintableASCII(text) else { return text.utf8.count }
    return GlyphSequence(text).reduce(0) { $0 + $1.columns }
  }

  /// The columns that one character takes, which may be more than two for spacing marks.
  package static func columns(of cluster: Character) -> Int {
    if let ascii = cluster.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
    return GlyphSequence.glyphs(of: cluster).reduce(0) { $0 + $1.columns }
  }

  /// The columns of one scalar by itself: 0 for a nonspacing mark, 2 for a wide one, otherwise 1.
  ///
  /// Logarithmic in the number of ranges in the table.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300 else { return 1 }
    if contains(zeroRanges, scalar.value) { return 0 }
    return contains(wideRanges, scalar.value) ? 2 : 1
  }

  /// Whether the text holds only the printable characters of ASCII, one column each.
  static func isPrintableASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// Whether the value lies in one of the ascending ranges, given as first and last values in turn.
  private static func contains(_ bounds: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < bounds[2 * middle] {
        high = middle
      } else if value > bounds[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
