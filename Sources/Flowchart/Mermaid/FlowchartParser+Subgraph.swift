extension FlowchartParser {
  /// Reads the rest of a `subgraph` line.
  mutating func openSubgraph(at start: Int) {
    let (id, title) = readTitle()
    let outer = openSubgraphs.last?.index
    var index = id.flatMap { subgraphByID[$0] }
    if openSubgraphs.count >= Mermaid.Limits.depth {
      if openSubgraphs.count == Mermaid.Limits.depth {
        report(.nestedTooDeeply(limit: Mermaid.Limits.depth), at: start)
      }
      index = outer
    } else if index == nil {
      guard graph.subgraphs.count < Mermaid.Limits.nodes else {
        isFull = true
        return report(.tooManyNodes(limit: Mermaid.Limits.nodes), at: start)
      }
      index = graph.subgraphs.count
      if let id { subgraphByID[id] = index }
      graph.subgraphs.append(Graph.Subgraph(id: id, title: title, parent: outer))
    }
    openSubgraphs.append(OpenSubgraph(index: index, start: start, title: title))
  }

  /// Reads `id [Title]`, `"Title"`, `id` or a title of several words, up to the end of the statement.
  private mutating func readTitle() -> (id: String?, title: String) {
    let start = scanner.offset
    if let id = scanner.readIdentifier() {
      scanner.skipSpaces()
      if scanner.isEndOfStatement(at: scanner.offset) { return (id, id) }
      let brackets = ShapeToken(opener: "[", closer: "]", shape: .rectangle)
      if let label = scanner.readLabel(in: brackets), isAtEndOfStatement() {
        return (id, LabelText.decode(label.raw))
      }
      scanner.offset = start
    }
    if scanner.skipQuoted(), isAtEndOfStatement() {
      return named(LabelText.decode(scanner.text(start..<scanner.offset)))
    }
    scanner.offset = start
    while let scalar = scanner.current, scalar != "\n", scalar != ";" { scanner.offset += 1 }
    return freeTitle(start..<scanner.offset)
  }

  /// A title in the form `several words [Title]`, or as it stands.
  private func freeTitle(_ range: Range<Int>) -> (id: String?, title: String) {
    let line = scanner.scalars[range]
    let isBracketed = line.last { !$0.properties.isWhitespace } == "]"
    guard isBracketed, let opener = line.firstIndex(of: "["), let closer = line.lastIndex(of: "]"),
      opener < closer
    else { return named(LabelText.decode(scanner.text(range))) }
    return (nil, LabelText.decode(scanner.text((opener + 1)..<closer)))
  }

  /// A title that can be an id is one, as in Mermaid.
  private func named(_ title: String) -> (id: String?, title: String) {
    var probe = SourceScanner(title, firstLine: 1)
    return probe.readIdentifier() == title ? (title, title) : (nil, title)
  }

  private func isAtEndOfStatement() -> Bool {
    scanner.isEndOfStatement(at: scanner.afterSpaces(scanner.offset))
  }

  mutating func reportOpenSubgraphs() {
    for group in openSubgraphs.prefix(Mermaid.Limits.depth) {
      report(.unterminatedSubgraph(title: group.title), at: group.start)
    }
  }

  /// Turns nodes that only name a subgraph into that subgraph.
  ///
  /// A subgraph without nodes that an edge names stays a node, as Mermaid draws it, and so does a node inside
  /// the subgraph of its own name.
  mutating func resolveSubgraphEnds() {
    let chains = graph.nodes.map { graph.enclosing($0.subgraph) }
    var groupOfNode: [Int?] = graph.nodes.enumerated().map { node, value in
      subgraphByID[value.id].flatMap { chains[node].contains($0) ? nil : $0 }
    }
    var hasMembers = Array(repeating: false, count: graph.subgraphs.count)
    for (node, chain) in chains.enumerated() where groupOfNode[node] == nil {
      for group in chain { hasMembers[group] = true }
    }
    for (node, group) in groupOfNode.enumerated() {
      guard let group, !hasMembers[group] else { continue }
      groupOfNode[node] = nil
      if graph.nodes[node].label == graph.nodes[node].id {
        graph.nodes[node].label = graph.subgraphs[group].title
      }
    }
    removeNodes(standingFor: groupOfNode)
  }

  private mutating func removeNodes(standingFor groupOfNode: [Int?]) {
    guard groupOfNode.contains(where: { $0 != nil }) else { return }
    let kept = groupOfNode.indices.filter { groupOfNode[$0] == nil }
    var newIndex = Array(repeating: 0, count: groupOfNode.count)
    for (index, node) in kept.enumerated() { newIndex[node] = index }
    func resolved(_ endpoint: Graph.Endpoint) -> Graph.Endpoint {
      guard case .node(let node) = endpoint else { return endpoint }
      return groupOfNode[node].map { .subgraph($0) } ?? .node(newIndex[node])
    }
    for index in graph.edges.indices {
      graph.edges[index].source = resolved(graph.edges[index].source)
      graph.edges[index].target = resolved(graph.edges[index].target)
    }
    graph.nodes = kept.map { graph.nodes[$0] }
    nodePositions = kept.map { nodePositions[$0] }
  }
}
