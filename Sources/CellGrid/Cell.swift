/// One cell of a grid: what is drawn there and the number of its style.
///
/// Both numbers have a meaning only together with the grid that the cell was read from.
package struct Cell: Equatable, Sendable {
  /// A Unicode scalar; 0 is the trailing half of a wide glyph, and above U+10FFFF the number of a cluster.
  package var scalar: UInt32

  /// The number of a style in the grid's table.
  package var style: UInt16

  /// Makes a cell.
  package init(scalar: UInt32, style: UInt16) {
    self.scalar = scalar
    self.style = style
  }

  /// Whether the cell is the right half of the wide glyph to its left.
  package var isTrailingHalf: Bool { scalar == 0 }

  static let firstCluster: UInt32 = 0x11_0000
  static let blank: UInt32 = 0x20
}
