/// A graph in ranks: every line runs from one rank to the next, those that span several through lanes.
///
/// A lane is one column that a line takes past the cards of a rank. Lines that leave one node, or enter one
/// node, share their lanes; which of the two is chosen so that there are few lanes.
struct Layering {
  /// A card, or a lane where there is no node.
  struct Item: Equatable {
    var rank: Int
    var node: Int?
  }

  /// A line from an item of one rank to an item of the next.
  struct Segment: Hashable {
    var upper: Int
    var lower: Int
  }

  /// The segments of a line from its source to its target.
  struct Route {
    var link: Graph.Link
    var segments: [Int]
  }

  /// The cards, by node index, then the lanes.
  private(set) var items: [Item]
  private(set) var segments: [Segment] = []
  private(set) var routes: [Route] = []
  /// The items of each rank from left to right.
  var ranks: [[Int]] = []

  /// The largest number of cards and lanes that is laid out.
  static let itemLimit = 6000

  /// Ranks a graph; nil for one that needs more lanes than can be laid out in reasonable time.
  init?(_ graph: Graph) {
    let links = graph.acyclicLinks
    let rankOfNode = Self.longestPathRanks(nodeCount: graph.nodes.count, links: links)
    items = rankOfNode.enumerated().map { Item(rank: $1, node: $0) }
    let visible = links.filter { graph.edges[$0.edge].stroke != .invisible }
    guard addRoutes(visible, rankOfNode) else { return nil }
    ranks = Array(repeating: [], count: (rankOfNode.max() ?? -1) + 1)
    for (index, item) in items.enumerated() { ranks[item.rank].append(index) }
  }

  /// The number of steps on the longest way to each node.
  static func longestPathRanks(nodeCount: Int, links: [Graph.Link]) -> [Int] {
    var targets = Array(repeating: [Int](), count: nodeCount)
    var waiting = Array(repeating: 0, count: nodeCount)
    for link in links {
      targets[link.source].append(link.target)
      waiting[link.target] += 1
    }
    var rank = Array(repeating: 0, count: nodeCount)
    var queue = (0..<nodeCount).filter { waiting[$0] == 0 }
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for target in targets[node] {
        rank[target] = max(rank[target], rank[node] + 1)
        waiting[target] -= 1
        if waiting[target] == 0 { queue.append(target) }
      }
    }
    return rank
  }

  /// Whose lanes: those of the lines that leave a node, or those of the lines that enter it.
  private struct LaneKey: Hashable {
    var node: Int
    var isLeaving: Bool
    var rank: Int
  }

  private mutating func addRoutes(_ links: [Graph.Link], _ rank: [Int]) -> Bool {
    let long = links.filter { rank[$0.target] - rank[$0.source] > 1 }
    let count = rank.count
    let cover = StarCover(upperCount: count, lowerCount: count, lines: long.map { ($0.source, $0.target) })
    var lanes: [LaneKey: Int] = [:]
    var indices: [Segment: Int] = [:]
    for link in links {
      var way = [link.source]
      for step in (rank[link.source] + 1)..<max(rank[link.target], rank[link.source] + 1) {
        let isLeaving = cover.isUpper[link.source]
        let key = LaneKey(node: isLeaving ? link.source : link.target, isLeaving: isLeaving, rank: step)
        let lane = lanes[key] ?? items.count
        if lane == items.count { items.append(Item(rank: step, node: nil)) }
        guard items.count <= Self.itemLimit else { return false }
        lanes[key] = lane
        way.append(lane)
      }
      way.append(link.target)
      let route = zip(way, way.dropFirst()).map { upper, lower in
        let segment = Segment(upper: upper, lower: lower)
        if let index = indices[segment] { return index }
        indices[segment] = segments.count
        segments.append(segment)
        return segments.count - 1
      }
      routes.append(Route(link: link, segments: route))
    }
    return true
  }

  /// The items each item has a segment to, in the rank below or above.
  func neighbours(isBelow: Bool) -> [[Int]] {
    var neighbours = Array(repeating: [Int](), count: items.count)
    for segment in segments {
      if isBelow {
        neighbours[segment.upper].append(segment.lower)
      } else {
        neighbours[segment.lower].append(segment.upper)
      }
    }
    return neighbours
  }
}
