/// The rows between two ranks, and the way every bundle takes through them.
///
/// A bundle runs down from its upper pins to a track, along the track, and down to its lower pins. Where one
/// bundle has its upper pin and another its lower pin in one column, the first must be on the higher track. If
/// that leads round in a circle, a port is moved aside, or one line takes a second track.
struct Channel {
  /// A piece of a bundle on one track.
  struct Wire {
    var bundle: Int
    /// The columns at which it runs up from its track.
    var upper: [Int]
    /// The columns at which it runs down from its track.
    var lower: [Int]
    /// For a second piece, the wire above and the column at which it hangs from it.
    var parent: (wire: Int, column: Int)?

    var span: ClosedRange<Int> {
      let columns = upper + lower
      return (columns.min() ?? 0)...(columns.max() ?? 0)
    }
    var isStraight: Bool { parent == nil && upper.count == 1 && upper == lower }
  }

  /// One bundle must be above another, because of the pins in a column.
  struct Constraint {
    var above: Int
    var below: Int
    /// The column, or nil between the two pieces of one bundle.
    var column: Int?
  }

  private(set) var bundles: [Bundle]
  private(set) var wires: [Wire]
  private(set) var rows: [Int?] = []
  private var ports: PortColumns

  init(_ bundles: [Bundle]) {
    self.bundles = bundles
    ports = PortColumns(bundles)
    wires = bundles.enumerated().map { index, bundle in
      Wire(bundle: index, upper: bundle.upper.map(\.column), lower: bundle.lower.map(\.column))
    }
    while let circle = firstCircle() { open(circle) }
    rows = TrackAssignment(wires, constraints()).rows
  }

  /// The number of tracks in use.
  var trackCount: Int { (rows.compactMap { $0 }.max() ?? -1) + 1 }

  /// The rightmost column in use.
  var lastColumn: Int { wires.map(\.span.upperBound).max() ?? 0 }

  /// The columns with an upper pin and with a lower pin, and whose they are.
  private func pinOwners() -> (upper: [Int: Int], lower: [Int: Int]) {
    var upper: [Int: Int] = [:]
    var lower: [Int: Int] = [:]
    let joints = wires.compactMap(\.parent?.column)
    for (index, wire) in wires.enumerated() {
      for column in wire.upper where wire.parent?.column != column { upper[column] = index }
      for column in wire.lower where !joints.contains(column) { lower[column] = index }
    }
    return (upper, lower)
  }

  private func constraints() -> [Constraint] {
    let owners = pinOwners()
    var constraints: [Constraint] = []
    for (index, wire) in wires.enumerated() {
      if let parent = wire.parent { constraints.append(Constraint(above: parent.wire, below: index)) }
      for column in wire.lower {
        guard owners.lower[column] == index, let above = owners.upper[column], above != index else {
          continue
        }
        constraints.append(Constraint(above: above, below: index, column: column))
      }
    }
    return constraints
  }

  /// Constraints that lead round in a circle, or nil where all can be kept.
  private func firstCircle() -> [Constraint]? {
    var remaining = constraints()
    while true {
      let blocked = Set(remaining.map(\.below))
      let kept = remaining.filter { blocked.contains($0.above) }
      if kept.count == remaining.count { break }
      remaining = kept
    }
    guard let first = remaining.first else { return nil }
    var way = [first]
    var seen: [Int: Int] = [first.above: 0]
    while let last = way.last, let next = remaining.first(where: { $0.below == last.above }) {
      way.append(next)
      if let start = seen[next.above] { return Array(way[(start + 1)...]) }
      seen[next.above] = way.count - 1
    }
    return nil
  }

  /// Removes one constraint of a circle.
  private mutating func open(_ circle: [Constraint]) {
    for constraint in circle {
      if let column = constraint.column, movePort(of: constraint, at: column) { return }
    }
    guard let constraint = circle.first(where: { $0.column != nil }), let column = constraint.column else {
      return
    }
    addSecondTrack(to: constraint.below, at: column)
  }

  private mutating func movePort(of constraint: Constraint, at column: Int) -> Bool {
    let below = wires[constraint.below].bundle
    let above = wires[constraint.above].bundle
    if let place = bundles[below].lower.firstIndex(where: { $0.column == column }),
      let free = freeColumn(for: bundles[below].lower[place], isUpperSide: true)
    {
      _ = ports.move(bundles[below].lower[place], to: free, isUpperSide: true)
      bundles[below].lower[place].column = free
      wires[constraint.below].lower = wires[constraint.below].lower.map { $0 == column ? free : $0 }
      return true
    }
    guard let place = bundles[above].upper.firstIndex(where: { $0.column == column }),
      let free = freeColumn(for: bundles[above].upper[place], isUpperSide: false)
    else { return false }
    _ = ports.move(bundles[above].upper[place], to: free, isUpperSide: false)
    bundles[above].upper[place].column = free
    wires[constraint.above].upper = wires[constraint.above].upper.map { $0 == column ? free : $0 }
    return true
  }

  /// The column nearest to a port to which it can be moved and where no other line begins or ends.
  private func freeColumn(for pin: Bundle.Pin, isUpperSide: Bool) -> Int? {
    let used = Set(wires.flatMap { $0.upper + $0.lower })
    return pin.range.filter { !used.contains($0) && ports.canMove(pin, to: $0, isUpperSide: isUpperSide) }
      .min { (abs($0 - pin.column), $0) < (abs($1 - pin.column), $1) }
  }

  /// Leads a line to its lower pin by a second track, joined to the first in a column no other line uses.
  private mutating func addSecondTrack(to wire: Int, at column: Int) {
    let used = Set(wires.flatMap { $0.upper + $0.lower })
    var distance = 1
    while used.contains(column - distance) || column < distance, used.contains(column + distance) {
      distance += 1
    }
    let isLeftFree = column >= distance && !used.contains(column - distance)
    let joint = isLeftFree ? column - distance : column + distance
    wires[wire].lower = wires[wire].lower.map { $0 == column ? joint : $0 }
    wires.append(Wire(bundle: wires[wire].bundle, upper: [joint], lower: [column], parent: (wire, joint)))
  }

  /// The corners of the way from an upper to a lower column of a bundle, as columns and rows from the first row.
  func corners(of bundle: Int, from upper: Int, to lower: Int, lastRow: Int) -> [Placement.Point] {
    typealias Point = Placement.Point
    guard let row = rows[bundle] else { return [Point(x: upper, y: 0), Point(x: lower, y: lastRow)] }
    let start = [Point(x: upper, y: 0), Point(x: upper, y: row)]
    let second = wires.indices.first { wires[$0].parent?.wire == bundle && wires[$0].lower == [lower] }
    guard let second, let joint = wires[second].parent?.column, let secondRow = rows[second] else {
      return start + [Point(x: lower, y: row), Point(x: lower, y: lastRow)]
    }
    let turn = [Point(x: joint, y: row), Point(x: joint, y: secondRow)]
    return start + turn + [Point(x: lower, y: secondRow), Point(x: lower, y: lastRow)]
  }
}
