/// A direction in which the selection moves.
package enum MoveDirection: Sendable, CaseIterable {
  /// Towards the first row.
  case up
  /// Towards the last row.
  case down
  /// Towards the first column.
  case left
  /// Towards the last column.
  case right
}
