/// A grid as plain text.
package enum GridText {
  /// The rows without trailing blanks, each ended by a line feed; styles are lost.
  package static func render(_ grid: Grid) -> String {
    (0..<grid.size.rows).map { grid.row($0) + "\n" }.joined()
  }
}
