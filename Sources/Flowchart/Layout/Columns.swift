/// The middle column of every item.
///
/// The drawing is as wide as its widest rank and no wider. Within that, items stand near the middle of what
/// they are joined to: the places are relaxed rank by rank, then aligned in several ways, and the way with the
/// straightest and most centred lines is taken.
struct Columns {
  private(set) var middle: [Int] = []
  let width: Int

  private let layering: Layering
  private let below: [[Int]]
  private let above: [[Int]]
  private let offsets: [[Int]]
  private let halves: [(first: Int, last: Int)]

  private static let relaxationCount = 16

  init(_ layering: Layering, cardWidth: Int, gap: Int) {
    self.layering = layering
    below = layering.neighbours(isBelow: true)
    above = layering.neighbours(isBelow: false)
    let isCard = layering.items.map { $0.node != nil }
    offsets = layering.ranks.map { Self.offsets($0, isCard, cardWidth, gap) }
    halves = layering.ranks.map { rank in
      func half(_ item: Int?) -> Int { item.map { isCard[$0] ? cardWidth / 2 : 0 } ?? 0 }
      return (half(rank.first), half(rank.last))
    }
    width = zip(offsets, halves).map { ($0.last ?? 0) + $1.first + $1.last + 1 }.max() ?? 0
    middle = bestAlignment(of: relaxed())
  }

  /// The columns a rank order needs for a card width.
  static func requiredWidth(_ layering: Layering, cardWidth: Int, gap: Int) -> Int {
    let isCard = layering.items.map { $0.node != nil }
    return layering.ranks.map { rank in
      let ends = [rank.first, rank.last].reduce(0) { sum, item in
        sum + (item.map { isCard[$0] ? cardWidth / 2 : 0 } ?? 0)
      }
      return (offsets(rank, isCard, cardWidth, gap).last ?? 0) + ends + 1
    }.max() ?? 0
  }

  /// The least distance of each item's middle from that of the first in its rank.
  private static func offsets(_ rank: [Int], _ isCard: [Bool], _ cardWidth: Int, _ gap: Int) -> [Int] {
    var offsets: [Int] = []
    for (index, item) in rank.enumerated() {
      guard index > 0, let last = offsets.last else {
        offsets.append(0)
        continue
      }
      let distance =
        switch (isCard[rank[index - 1]], isCard[item]) {
        case (true, true): cardWidth + max(gap, 1)
        case (false, false): 2
        default: cardWidth / 2 + 2
        }
      offsets.append(last + distance)
    }
    return offsets
  }

  private func fit(_ rank: Int, wanted: [Double], weights: [Double]) -> [Double] {
    let room = width - 1 - halves[rank].last - (offsets[rank].last ?? 0)
    let range = halves[rank].first...max(room, halves[rank].first)
    return IsotonicFit.positions(wanted: wanted, weights: weights, offsets: offsets[rank], in: range)
  }

  /// How stiff a line is: one through lanes should be straight before all others.
  private func stiffness(_ item: Int, _ other: Int) -> Double {
    switch (layering.items[item].node, layering.items[other].node) {
    case (nil, nil): 8
    case (nil, _), (_, nil): 2
    default: 1
    }
  }

  /// Places in balance: each item near the mean of all its neighbours, every rank starting in the middle.
  private func relaxed() -> [Double] {
    var middle = Array(repeating: 0.0, count: layering.items.count)
    for (rank, items) in layering.ranks.enumerated() {
      let span = (offsets[rank].last ?? 0) + halves[rank].first + halves[rank].last + 1
      let start = Double(width - span) / 2 + Double(halves[rank].first)
      for (item, offset) in zip(items, offsets[rank]) { middle[item] = start + Double(offset) }
    }
    let ranks = Array(layering.ranks.indices)
    for round in 0..<Self.relaxationCount {
      for rank in round.isMultiple(of: 2) ? ranks : ranks.reversed() { relax(rank, &middle) }
    }
    return middle
  }

  private func relax(_ rank: Int, _ middle: inout [Double]) {
    let items = layering.ranks[rank]
    var wanted: [Double] = []
    var weights: [Double] = []
    for item in items {
      var sum = 0.0
      var weight = 0.0
      for other in above[item] + below[item] {
        let stiffness = stiffness(item, other)
        sum += stiffness * middle[other]
        weight += stiffness
      }
      wanted.append(weight > 0 ? sum / weight : middle[item])
      weights.append(weight > 0 ? weight : Self.idleWeight)
    }
    for (item, place) in zip(items, fit(rank, wanted: wanted, weights: weights)) { middle[item] = place }
  }

  /// The weight of an item that is joined to nothing in the direction looked at.
  private static let idleWeight = 0.01

  private func bestAlignment(of start: [Double]) -> [Int] {
    let ways: [[Bool]] = [
      [], [true], [false], [true, false], [false, true], [true, false, true], [false, true, false],
    ]
    var best: [Int] = []
    var least = Double.infinity
    for way in ways {
      var middle = rounded(start)
      for isDown in way { align(isDown: isDown, &middle) }
      let cost = cost(of: middle)
      if cost < least { (least, best) = (cost, middle.map { Int($0) }) }
    }
    return best
  }

  /// Places rounded to columns without breaking the distances between them.
  private func rounded(_ start: [Double]) -> [Double] {
    var middle = start
    for rank in layering.ranks.indices {
      for (item, offset) in zip(layering.ranks[rank], offsets[rank]) {
        middle[item] = Double(Self.nearest(start[item] - Double(offset)) + offset)
      }
    }
    return middle
  }

  /// The nearest whole number, the greater of two; without the C library's rounding.
  private static func nearest(_ value: Double) -> Int {
    let whole = Int(value + 0.5)
    return Double(whole) > value + 0.5 ? whole - 1 : whole
  }

  /// Sets each rank under the middle of what is above it, from the top down, or the other way round.
  private func align(isDown: Bool, _ middle: inout [Double]) {
    let neighbours = isDown ? above : below
    for rank in isDown ? Array(layering.ranks.indices) : layering.ranks.indices.reversed() {
      let items = layering.ranks[rank]
      let wanted = items.map { item in median(aims(neighbours[item]).map { middle[$0] }) ?? middle[item] }
      let weights = items.map { item in
        neighbours[item].isEmpty ? Self.idleWeight : neighbours[item].reduce(0) { $0 + stiffness(item, $1) }
      }
      let places = fit(rank, wanted: wanted, weights: weights)
      for index in items.indices {
        let offset = offsets[rank][index]
        middle[items[index]] = Double(Self.nearest(places[index] - Double(offset)) + offset)
      }
    }
  }

  /// The neighbours an item should stand in the middle of: the cards, where lanes only run past them.
  private func aims(_ neighbours: [Int]) -> [Int] {
    let cards = neighbours.filter { layering.items[$0].node != nil }
    return cards.isEmpty ? neighbours : cards
  }

  private func median(_ places: [Double]) -> Double? {
    guard !places.isEmpty else { return nil }
    let sorted = places.sorted()
    let half = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
  }

  /// How far lines are from straight, and items from the middle of those they are joined to.
  private func cost(of middle: [Double]) -> Double {
    let bends = layering.segments.reduce(0.0) { sum, segment in
      let distance = abs(middle[segment.upper] - middle[segment.lower])
      let penalty = distance == 0 ? 0 : 4 + 4 * stiffness(segment.upper, segment.lower)
      return sum + distance + penalty
    }
    let skews = [below, above].joined().enumerated().reduce(0.0) { sum, entry in
      let item = entry.offset % layering.items.count
      let places = aims(entry.element).map { middle[$0] }
      guard places.count > 1, let low = places.min(), let high = places.max() else { return sum }
      return sum + abs(2 * middle[item] - low - high)
    }
    return bends + 2 * skews
  }
}
