/// The columns of the ports on each side of each item, so that a port is moved only where there is room.
struct PortColumns {
  private struct Side: Hashable {
    var item: Int
    var isUpper: Bool
  }

  private var columns: [Side: [Int]] = [:]

  init(_ bundles: [Bundle]) {
    for bundle in bundles {
      for pin in bundle.upper {
        columns[Side(item: pin.item, isUpper: false), default: []].append(pin.column)
      }
      for pin in bundle.lower { columns[Side(item: pin.item, isUpper: true), default: []].append(pin.column) }
    }
  }

  /// Tells whether a port can be moved within its card without touching or passing another.
  func canMove(_ pin: Bundle.Pin, to column: Int, isUpperSide: Bool) -> Bool {
    guard pin.range.contains(column) else { return false }
    let others = columns[Side(item: pin.item, isUpper: isUpperSide), default: []].filter { $0 != pin.column }
    return others.allSatisfy { ($0 < pin.column) == ($0 < column) && abs($0 - column) > 1 }
  }

  /// Moves a port if it can be; false where it stays.
  mutating func move(_ pin: Bundle.Pin, to column: Int, isUpperSide: Bool) -> Bool {
    guard canMove(pin, to: column, isUpperSide: isUpperSide) else { return false }
    let side = Side(item: pin.item, isUpper: isUpperSide)
    columns[side] = columns[side, default: []].map { $0 == pin.column ? column : $0 }
    return true
  }
}
