/// The track of every wire of a channel: few tracks first, then few crossings.
struct TrackAssignment {
  /// The track of each wire, from 0 at the top; nil for a straight one.
  private(set) var rows: [Int?]

  private let wires: [Channel.Wire]
  private var isAbove: [[Bool]]
  private var isApart: [[Bool]]
  /// The crossings of two wires with the first above the second.
  private var crossings: [[Int]]

  /// The pairs of wires looked at while orders are tried, which bounds the time for one channel.
  private static let trialBudget = 2_000_000

  init(_ wires: [Channel.Wire], _ constraints: [Channel.Constraint]) {
    self.wires = wires
    let count = wires.count
    isAbove = Array(repeating: Array(repeating: false, count: count), count: count)
    isApart = isAbove
    crossings = Array(repeating: Array(repeating: 0, count: count), count: count)
    rows = Array(repeating: nil, count: count)
    for constraint in constraints { isAbove[constraint.above][constraint.below] = true }
    for (index, wire) in wires.enumerated() {
      for (other, second) in wires.enumerated() {
        isApart[index][other] =
          wire.span.lowerBound > second.span.upperBound + 1
          || second.span.lowerBound > wire.span.upperBound + 1
        crossings[index][other] = Self.crossings(of: wire, above: second)
      }
    }
    let order = improved(firstOrder())
    for (wire, row) in zip(order, tracks(order)) { rows[wire] = row }
  }

  /// The wires that need a track, each below those it must be below, otherwise from left to right.
  private func firstOrder() -> [Int] {
    var remaining = wires.indices.filter { !wires[$0].isStraight }
    remaining.sort { left, right in
      (wires[left].span.lowerBound, left) < (wires[right].span.lowerBound, right)
    }
    var order: [Int] = []
    while !remaining.isEmpty {
      let next = remaining.firstIndex { wire in remaining.allSatisfy { !isAbove[$0][wire] } } ?? 0
      order.append(remaining.remove(at: next))
    }
    return order
  }

  /// The highest track for each wire of an order that keeps those that meet in that order.
  private func tracks(_ order: [Int]) -> [Int] {
    var tracks: [Int] = []
    for (place, wire) in order.enumerated() {
      var track = 0
      for earlier in 0..<place where isAbove[order[earlier]][wire] || !isApart[order[earlier]][wire] {
        track = max(track, tracks[earlier] + 1)
      }
      tracks.append(track)
    }
    return tracks
  }

  /// The tracks and crossings that come of an order.
  private func cost(_ order: [Int]) -> (tracks: Int, crossings: Int) {
    let tracks = tracks(order)
    var count = 0
    for (place, wire) in order.enumerated() {
      for (other, second) in order.enumerated() where tracks[place] < tracks[other] {
        count += crossings[wire][second]
      }
    }
    return ((tracks.max() ?? -1) + 1, count)
  }

  private static func crossings(of wire: Channel.Wire, above second: Channel.Wire) -> Int {
    let (outer, inner) = (wire.span, second.span)
    return wire.lower.count { $0 > inner.lowerBound && $0 < inner.upperBound }
      + second.upper.count { $0 > outer.lowerBound && $0 < outer.upperBound }
  }

  /// Moves single wires within an order while that costs less, by one place first, then further.
  private func improved(_ start: [Int]) -> [Int] {
    var best = start
    var least = cost(start)
    var trials = Self.trialBudget / max(1, start.count * start.count)
    var distance = 1
    while distance < start.count, trials > 0 {
      var hasImproved = false
      for from in best.indices {
        for to in [from - distance, from + distance] where best.indices.contains(to) && trials > 0 {
          var order = best
          order.insert(order.remove(at: from), at: to)
          guard isAllowed(order) else { continue }
          trials -= 1
          let cost = cost(order)
          if cost < least { (best, least, hasImproved) = (order, cost, true) }
        }
      }
      distance = hasImproved ? 1 : distance + 1
    }
    return best
  }

  private func isAllowed(_ order: [Int]) -> Bool {
    for (place, wire) in order.enumerated() {
      for later in order[(place + 1)...] where isAbove[later][wire] { return false }
    }
    return true
  }
}
