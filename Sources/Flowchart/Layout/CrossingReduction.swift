/// Orders the items of each rank so that lines cross less; the given order stays where nothing is gained.
struct CrossingReduction {
  private let below: [[Int]]
  private let above: [[Int]]
  private var ranks: [[Int]]
  private var place: [Int]

  /// The largest number of items for which orders are tried.
  private static let itemLimit = 3000
  private static let sweepLimit = 8

  /// The ranks of a layering in a better order.
  static func ordered(_ layering: Layering) -> [[Int]] {
    guard layering.items.count <= itemLimit else { return layering.ranks }
    var reduction = CrossingReduction(layering)
    reduction.sweep()
    reduction.swapNeighbours()
    return reduction.ranks
  }

  private init(_ layering: Layering) {
    below = layering.neighbours(isBelow: true)
    above = layering.neighbours(isBelow: false)
    ranks = layering.ranks
    place = Array(repeating: 0, count: layering.items.count)
    for rank in ranks.indices { renumber(rank) }
  }

  private mutating func renumber(_ rank: Int) {
    for (index, item) in ranks[rank].enumerated() { place[item] = index }
  }

  private mutating func sweep() {
    var best = ranks
    var fewest = crossings()
    for round in 0..<Self.sweepLimit where fewest > 0 {
      let isDown = round.isMultiple(of: 2)
      for rank in isDown ? Array(ranks.indices) : ranks.indices.reversed() {
        sort(rank, by: isDown ? above : below)
      }
      let count = crossings()
      if count < fewest { (fewest, best) = (count, ranks) }
    }
    ranks = best
    for rank in ranks.indices { renumber(rank) }
  }

  /// Sorts a rank by the mean place of each item's neighbours, an item without any staying about where it is.
  private mutating func sort(_ rank: Int, by neighbours: [[Int]]) {
    let keys = ranks[rank].map { item in
      let near = neighbours[item]
      guard !near.isEmpty else { return Double(place[item]) }
      return Double(near.reduce(0) { $0 + place[$1] }) / Double(near.count)
    }
    let order = ranks[rank].indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    ranks[rank] = order.map { ranks[rank][$0] }
    renumber(rank)
  }

  private func crossings() -> Int {
    ranks.dropLast().reduce(0) { $0 + crossings(below: $1) }
  }

  /// The crossings between a rank and the next: the pairs of lines in opposite order, counted in a Fenwick tree.
  private func crossings(below rank: [Int]) -> Int {
    let ends = rank.flatMap { item in below[item].map { place[$0] }.sorted() }
    guard let last = ends.max() else { return 0 }
    var tree = Array(repeating: 0, count: last + 2)
    var count = 0
    for (index, end) in ends.enumerated() {
      var smaller = 0
      var node = end + 1
      while node > 0 {
        smaller += tree[node]
        node -= node & -node
      }
      count += index - smaller
      node = end + 1
      while node < tree.count {
        tree[node] += 1
        node += node & -node
      }
    }
    return count
  }

  /// Swaps neighbours while that removes crossings; each swap removes one at least, so that this ends.
  private mutating func swapNeighbours() {
    var hasSwapped = true
    var rounds = 0
    while hasSwapped, rounds < Self.sweepLimit {
      hasSwapped = false
      rounds += 1
      for rank in ranks.indices {
        for index in ranks[rank].indices.dropLast()
        where isBetterSwapped(ranks[rank][index], ranks[rank][index + 1]) {
          ranks[rank].swapAt(index, index + 1)
          place[ranks[rank][index]] = index
          place[ranks[rank][index + 1]] = index + 1
          hasSwapped = true
        }
      }
    }
  }

  private func isBetterSwapped(_ left: Int, _ right: Int) -> Bool {
    var gain = 0
    for neighbours in [below, above] {
      for first in neighbours[left] {
        for second in neighbours[right] { gain += (place[first] - place[second]).signum() }
      }
    }
    return gain > 0
  }
}
