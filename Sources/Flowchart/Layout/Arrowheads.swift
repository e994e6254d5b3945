/// Where the heads of arrows stand.
package enum Arrowheads: Sendable {
  /// In the target's upper border, so that ranks are one row closer.
  case onBorder
  /// In a row of their own above the target, whose border stays whole.
  case ownRow
}
