/// Compares cells of two grids that number their styles and clusters differently.
struct CellComparison {
  /// The right grid's number for each style of the left, or an impossible one.
  private let styles: [UInt32]
  /// The right grid's scalar for each cluster of the left, or an impossible one.
  private let clusters: [UInt32]

  private static let none = UInt32.max

  /// Prepares the comparison, which costs one look-up for each style and cluster of the left grid.
  init(_ left: Grid, _ right: Grid) {
    styles = left.styles.elements.map { style in
      right.styles.existingNumber(of: style).map(UInt32.init) ?? Self.none
    }
    clusters = left.clusters.elements.map { cluster in
      right.clusters.existingNumber(of: cluster).map { Cell.firstCluster + UInt32($0) } ?? Self.none
    }
  }

  /// Whether both cells show the same.
  func areSame(_ left: Cell, _ right: Cell) -> Bool {
    guard styles[Int(left.style)] == UInt32(right.style) else { return false }
    guard left.scalar >= Cell.firstCluster else { return left.scalar == right.scalar }
    return clusters[Int(left.scalar - Cell.firstCluster)] == right.scalar
  }
}
