extension Graph {
  /// An edge that closes a cycle, and the way round.
  package struct Cycle: Equatable, Sendable {
    /// The index of the edge that closes the cycle.
    package var closingEdge: Int
    /// The indices of the nodes, from the closing edge's target to its source; one node for a self loop.
    package var nodes: [Int]
  }

  /// The nodes of the first cycle in declared order, or nil for an acyclic graph; a self loop counts.
  package var cycle: [Int]? {
    var graph = self
    return graph.markBackEdges().first?.nodes
  }

  /// Marks the edges that close a cycle when edges are added in declared order, and returns them.
  ///
  /// O(edges × (nodes + edges)) at worst, close to linear where most edges follow the declared order.
  @discardableResult
  package mutating func markBackEdges() -> [Cycle] {
    var order = AcyclicOrder(nodeCount: nodes.count)
    var cycles: [Cycle] = []
    let links = links
    var start = 0
    while start < links.count {
      let edge = links[start].edge
      let end = links[start...].firstIndex { $0.edge != edge } ?? links.count
      let group = links[start..<end]
      start = end
      let ways = group.lazy.compactMap { order.path(from: $0.target, to: $0.source) }
      if let nodes = ways.first {
        edges[edge].isBackEdge = true
        cycles.append(Cycle(closingEdge: edge, nodes: nodes))
      } else {
        edges[edge].isBackEdge = false
        for link in group { order.insert(from: link.source, to: link.target) }
      }
    }
    return cycles
  }
}
