extension Graph {
  /// One node-to-node line that an edge stands for.
  package struct Link: Equatable, Sendable {
    /// The index of the edge.
    package var edge: Int
    /// The index of the node the line leaves.
    package var source: Int
    /// The index of the node the line enters.
    package var target: Int

    /// Makes a line of an edge between two nodes, all by index.
    package init(edge: Int, source: Int, target: Int) {
      self.edge = edge
      self.source = source
      self.target = target
    }
  }

  /// The number of lines past which an edge at a subgraph stands for its first line only.
  static let linkLimit = 20_000

  /// The edges as lines between nodes, in declared order, those at subgraphs expanded.
  ///
  /// An edge to an empty subgraph stands for no line. O(nodes × subgraph depth + lines).
  package var links: [Link] {
    let ends = SubgraphEnds(self)
    var links: [Link] = []
    for (index, edge) in edges.enumerated() {
      var sources = ends.exits(of: edge.source)
      var targets = ends.entries(of: edge.target)
      if links.count + sources.count * targets.count > Self.linkLimit {
        sources = Array(sources.prefix(1))
        targets = Array(targets.prefix(1))
      }
      for source in sources {
        links += targets.map { Link(edge: index, source: source, target: $0) }
      }
    }
    return links
  }

  /// The lines that placement ranks by: those of ``links`` whose edge closes no cycle, marked so or not.
  var acyclicLinks: [Link] {
    var graph = self
    graph.markBackEdges()
    return links.filter { !graph.edges[$0.edge].isBackEdge }
  }
}
