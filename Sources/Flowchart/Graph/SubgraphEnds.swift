/// The nodes through which edges enter and leave each subgraph.
struct SubgraphEnds {
  private var sources: [[Int]]
  private var sinks: [[Int]]

  init(_ graph: Graph) {
    sources = Array(repeating: [], count: graph.subgraphs.count)
    sinks = sources
    guard !graph.subgraphs.isEmpty else { return }
    let chains = graph.nodes.map { graph.enclosing($0.subgraph) }
    var hasEntry = chains.map { Array(repeating: false, count: $0.count) }
    var hasExit = hasEntry
    for edge in graph.edges {
      guard case .node(let source) = edge.source, case .node(let target) = edge.target, source != target
      else { continue }
      // Chains start at the outermost group, so the groups two nodes share are a common prefix.
      let shared = zip(chains[source], chains[target]).prefix { $0 == $1 }.count
      for depth in 0..<shared {
        hasExit[source][depth] = true
        hasEntry[target][depth] = true
      }
    }
    var members = sources
    for (node, chain) in chains.enumerated() {
      for (depth, group) in chain.enumerated() {
        members[group].append(node)
        if !hasEntry[node][depth] { sources[group].append(node) }
        if !hasExit[node][depth] { sinks[group].append(node) }
      }
    }
    // A group that is one cycle has neither; its first and last node stand for them.
    for group in members.indices {
      if sources[group].isEmpty { sources[group] = Array(members[group].prefix(1)) }
      if sinks[group].isEmpty { sinks[group] = Array(members[group].suffix(1)) }
    }
  }

  /// The nodes an edge that starts at an endpoint leaves from.
  func exits(of endpoint: Graph.Endpoint) -> [Int] {
    switch endpoint {
    case .node(let node): [node]
    case .subgraph(let group): sinks[group]
    }
  }

  /// The nodes an edge that ends at an endpoint arrives at.
  func entries(of endpoint: Graph.Endpoint) -> [Int] {
    switch endpoint {
    case .node(let node): [node]
    case .subgraph(let group): sources[group]
    }
  }
}

extension Graph {
  /// The subgraphs around one, itself included, outermost first; cut off where parents form a ring.
  func enclosing(_ subgraph: Int?) -> [Int] {
    var chain: [Int] = []
    var next = subgraph
    while let group = next, chain.count < subgraphs.count {
      chain.append(group)
      next = subgraphs[group].parent
    }
    return chain.reversed()
  }
}
