extension FlowchartParser {
  /// Reads a node with its shape, attributes and class, or returns nil, unmoved, where none begins.
  mutating func readNode() -> Int? {
    let start = scanner.offset
    guard let id = scanner.readIdentifier() else { return nil }
    guard let node = declare(id, at: start) else {
      scanner.offset = start
      return nil
    }
    readShape(of: node)
    if scanner.hasPrefix("@{") { readAttributes(of: node) }
    if scanner.consume(":::") {
      let classStart = scanner.offset
      if let name = scanner.readIdentifier() {
        graph.nodes[node].styleClass = name
      } else {
        report(.unknownConstruct(":::"), at: classStart - 3)
      }
    }
    return node
  }

  /// The index of a node, made if its id is new; nil, and reading stops, beyond the limit.
  private mutating func declare(_ id: String, at start: Int) -> Int? {
    let group = openSubgraphs.last?.index
    if let node = nodeByID[id] {
      let current = graph.nodes[node].subgraph
      // An inner group takes a node from the groups around it, never from one beside it.
      if current == nil || current != group && graph.enclosing(group).contains(where: { $0 == current }) {
        graph.nodes[node].subgraph = group
      }
      return node
    }
    guard graph.nodes.count < Mermaid.Limits.nodes else {
      if !isFull { report(.tooManyNodes(limit: Mermaid.Limits.nodes), at: start) }
      isFull = true
      return nil
    }
    nodeByID[id] = graph.nodes.count
    graph.nodes.append(Graph.Node(id: id, subgraph: group))
    nodePositions.append(scanner.position(of: start))
    return graph.nodes.count - 1
  }

  private mutating func readShape(of node: Int) {
    let start = scanner.offset
    let candidates = ShapeToken.all.filter { scanner.hasPrefix($0.opener) }
    guard let longest = candidates.first else { return }
    for token in candidates {
      guard let found = scanner.readLabel(in: token) else { continue }
      graph.nodes[node].label = LabelText.decode(found.raw)
      graph.nodes[node].shape = found.shape
      if found.isUnquoted { report(.unquotedLabel(excerpt(start..<scanner.offset)), at: start) }
      return
    }
    rejectLine(.unterminatedShape(opener: longest.opener), at: start)
  }

  /// Reads `@{ key: value, … }`.
  private mutating func readAttributes(of node: Int) {
    let start = scanner.offset
    guard let range = skipAttributes() else { return }
    for (key, value) in attributes(range) { apply(key, value, to: node, at: start) }
  }

  /// Reads `id@{ … }` where the id is an edge's, which only styles its line; false where it is not.
  mutating func readEdgeAttributes() -> Bool {
    let start = scanner.offset
    guard let id = scanner.readIdentifier(), edgeIDs.contains(id), nodeByID[id] == nil,
      scanner.hasPrefix("@{")
    else {
      scanner.offset = start
      return false
    }
    if skipAttributes() != nil { report(.ignoredStatement("@{ }"), at: start) }
    return true
  }

  /// Moves past a list of attributes and returns what is between the braces, or reports that it never ends.
  private mutating func skipAttributes() -> Range<Int>? {
    let start = scanner.offset
    scanner.offset += 2
    guard let end = endOfAttributes() else {
      rejectLine(.unterminatedBlock(opener: "@{"), at: start)
      return nil
    }
    defer { scanner.offset = end + 1 }
    return scanner.offset..<end
  }

  private mutating func endOfAttributes() -> Int? {
    var index = scanner.offset
    // Without a brace ahead there is no end, whatever the quotes say.
    guard scanner.next("}", from: index) != nil else { return nil }
    while let scalar = scanner.scalar(at: index), scalar != "}" {
      if scalar == "\"" {
        guard let quote = scanner.next("\"", from: index + 1) else { return nil }
        index = quote
      }
      if scalar == "{" { return nil }
      index += 1
    }
    return index < scanner.scalars.count ? index : nil
  }

  /// The pairs of an attribute list, values without their quotes.
  private func attributes(_ range: Range<Int>) -> [(key: String, value: String)] {
    var isQuoted = false
    let pairs = scanner.scalars[range].split { scalar in
      if scalar == "\"" { isQuoted.toggle() }
      return !isQuoted && (scalar == "," || scalar == "\n")
    }
    return pairs.compactMap { pair in
      let colon = pair.firstIndex(of: ":") ?? pair.endIndex
      let key = LabelText.decode(String(String.UnicodeScalarView(pair[..<colon])))
      let value = String(String.UnicodeScalarView(pair[colon...].dropFirst()))
      return key.isEmpty ? nil : (key, value)
    }
  }

  private mutating func apply(_ key: String, _ value: String, to node: Int, at start: Int) {
    var text = LabelText.decode(value)
    if text.count > 1, text.first == "'", text.last == "'" { text = String(text.dropFirst().dropLast()) }
    switch key {
    case "label": graph.nodes[node].label = text
    case "shape":
      if let shape = ShapeNames.shape(named: text) {
        graph.nodes[node].shape = shape
      } else {
        report(.unknownShape(text), at: start)
      }
    default: report(.ignoredAttribute(key), at: start)
    }
  }
}
