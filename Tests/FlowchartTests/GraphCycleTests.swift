import Flowchart
import Testing

struct GraphCycleTests {
  private func randomGraph(seed: UInt64) -> Graph {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...12, using: &generator)
    var graph = Graph(nodes: (0..<count).map { Graph.Node(id: "n\($0)") })
    for _ in 0..<Int.random(in: 0...(3 * count), using: &generator) {
      let source = Int.random(in: 0..<count, using: &generator)
      let target = Int.random(in: 0..<count, using: &generator)
      graph.edges.append(Graph.Edge(from: .node(source), to: .node(target)))
    }
    return graph
  }

  /// Whether a way leads from one node to another along lines, by trying every line again and again.
  private func isReachable(_ goal: Int, from start: Int, _ lines: [Graph.Link]) -> Bool {
    var reached: Set<Int> = [start]
    for _ in lines.indices {
      for line in lines where reached.contains(line.source) { reached.insert(line.target) }
    }
    return reached.contains(goal)
  }

  @Test(arguments: Array(1...60 as ClosedRange<UInt64>))
  func `an edge is marked exactly when its target already leads to its source`(seed: UInt64) {
    var graph = randomGraph(seed: seed)
    let cycles = graph.markBackEdges()
    var kept: [Graph.Link] = []
    for link in graph.links {
      let closes = isReachable(link.source, from: link.target, kept)
      #expect(graph.edges[link.edge].isBackEdge == closes)
      if !closes { kept.append(link) }
    }
    for cycle in cycles {
      let closing = graph.edges[cycle.closingEdge]
      #expect(cycle.nodes.first.map { .node($0) } == closing.target)
      #expect(cycle.nodes.last.map { .node($0) } == closing.source)
      for (source, target) in zip(cycle.nodes, cycle.nodes.dropFirst()) {
        #expect(kept.contains { $0.source == source && $0.target == target && $0.edge < cycle.closingEdge })
      }
    }
    #expect(graph.cycle == cycles.first?.nodes)
  }

  @Test func `an edge past the limit on lines stands for its first line`() {
    var graph = Graph(subgraphs: [Graph.Subgraph(id: "s"), Graph.Subgraph(id: "t")])
    graph.nodes = (0..<400).map { Graph.Node(id: "n\($0)", subgraph: $0 / 200) }
    graph.edges = [Graph.Edge(from: .subgraph(0), to: .subgraph(1))]
    #expect(graph.links == [Graph.Link(edge: 0, source: 0, target: 200)])
  }

  @Test func `a subgraph that is one cycle is entered at its first node and left at its last`() {
    let graph = Mermaid.parse("graph TD\nsubgraph s\nA --> B --> C --> A\nend\nX --> s --> Y").graph
    let links = graph.links.suffix(2).map { graph.nodes[$0.source].id + graph.nodes[$0.target].id }
    #expect(links == ["XA", "CY"])
  }
}
