extension FlowchartParser {
  /// What stands between two groups of nodes.
  private enum LineReading {
    case none
    case broken
    case line(Graph.Edge, at: Int)
  }

  /// Reads groups of nodes and the lines between them.
  mutating func readChain() {
    guard var sources = readGroup() else { return rejectRest(from: scanner.offset) }
    while !isFull {
      switch readLine() {
      case .broken: return
      case .none:
        let next = scanner.afterSpaces(scanner.offset)
        if !scanner.isEndOfStatement(at: next) { rejectRest(from: next) }
        return
      case .line(let edge, let start):
        skipToTarget()
        guard !isBlockStatement(), let targets = readGroup() else {
          return report(.missingTarget, at: start)
        }
        connect(sources, to: targets, by: edge, at: start)
        sources = targets
      }
    }
  }

  /// Reads nodes joined by `&`, or returns nil where there is none.
  private mutating func readGroup() -> [Int]? {
    guard let first = readNode() else { return nil }
    var nodes = [first]
    while true {
      let next = scanner.afterSpaces(scanner.offset)
      guard scanner.scalar(at: next) == "&" else { return nodes }
      let end = scanner.offset
      scanner.offset = scanner.afterSpaces(next + 1)
      guard let node = readNode() else {
        scanner.offset = end
        return nodes
      }
      nodes.append(node)
    }
  }

  /// Moves past the blanks, line ends and comments that may stand between a line and its target.
  private mutating func skipToTarget() {
    repeat { scanner.skipBlanks() } while skipComment()
  }

  /// Tells whether an `end` or a subgraph follows, which a forgotten target must not swallow.
  private mutating func isBlockStatement() -> Bool {
    let start = scanner.offset
    defer { scanner.offset = start }
    let isOnNewLine = scanner.scalars[..<start].last { !$0.properties.isWhitespace || $0 == "\n" } == "\n"
    guard isOnNewLine, let word = scanner.readIdentifier() else { return false }
    let next = scanner.afterSpaces(scanner.offset)
    let isAlone = scanner.isEndOfStatement(at: next)
    return word == "end"
      ? isAlone && !openSubgraphs.isEmpty : word == "subgraph" && !isAlone && next > scanner.offset
  }

  /// Reads a line with its label, which may stand on the line after its source; unmoved where there is none.
  private mutating func readLine() -> LineReading {
    let end = scanner.offset
    scanner.skipBlanks()
    let start = scanner.offset
    let id = readEdgeID()
    guard let token = scanner.readLink() else {
      scanner.offset = end
      return .none
    }
    var edge = Graph.Edge(from: .node(0), to: .node(0), id: id, stroke: token.stroke)
    edge.startHead = token.startHead
    edge.endHead = token.endHead
    edge.length = token.length
    let isRead = token.isOpening ? readInnerLabel(of: token, into: &edge) : readPipeLabel(into: &edge)
    guard isRead else {
      let opener = token.isOpening ? scanner.text(start..<scanner.offset) : "|"
      rejectLine(.unterminatedLabel(opener: opener), at: start)
      return .broken
    }
    if let id { edgeIDs.insert(id) }
    return .line(edge, at: start)
  }

  /// Reads `id@` in front of a line; nil and unmoved where there is none.
  private mutating func readEdgeID() -> String? {
    let start = scanner.offset
    if let id = scanner.readIdentifier(), scanner.consume("@") {
      let end = scanner.offset
      let isLine = scanner.readLink() != nil
      scanner.offset = end
      if isLine { return id }
    }
    scanner.offset = start
    return nil
  }

  /// Reads the label between the halves of a line such as `-- label -->`.
  private mutating func readInnerLabel(of opening: LinkToken, into edge: inout Graph.Edge) -> Bool {
    let start = scanner.offset
    while let scalar = scanner.current, scalar != "\n" {
      let end = scanner.offset
      if let closing = scanner.readClosingLink(of: opening) {
        edge.label = label(start..<end)
        edge.endHead = closing.endHead
        edge.length = closing.length
        return true
      }
      if !scanner.skipQuoted() { scanner.offset += runLength(of: scalar) }
    }
    scanner.offset = start
    return false
  }

  /// A run of signs that is no line is passed as a whole, so that no part of it is taken for one.
  private func runLength(of scalar: Unicode.Scalar) -> Int {
    guard scalar == "-" || scalar == "=" || scalar == "." else { return 1 }
    return scanner.scalars[scanner.offset...].prefix { $0 == scalar }.count
  }

  /// Reads a label such as `|label|` if one follows; false where it is never closed.
  private mutating func readPipeLabel(into edge: inout Graph.Edge) -> Bool {
    let start = scanner.afterSpaces(scanner.offset)
    guard scanner.scalar(at: start) == "|" else { return true }
    scanner.offset = scanner.afterSpaces(start + 1)
    _ = scanner.skipQuoted()
    while let scalar = scanner.current, scalar != "\n" {
      if scalar == "|" {
        edge.label = label((start + 1)..<scanner.offset)
        scanner.offset += 1
        return true
      }
      scanner.offset += 1
    }
    return false
  }

  private func label(_ range: Range<Int>) -> String? {
    let label = LabelText.decode(scanner.text(range))
    return label.isEmpty ? nil : label
  }

  private mutating func connect(_ sources: [Int], to targets: [Int], by edge: Graph.Edge, at start: Int) {
    let position = scanner.position(of: start)
    for source in sources {
      for target in targets {
        guard graph.edges.count < Mermaid.Limits.edges else {
          isFull = true
          return report(.tooManyEdges(limit: Mermaid.Limits.edges), at: position)
        }
        var edge = edge
        edge.source = .node(source)
        edge.target = .node(target)
        graph.edges.append(edge)
        edgePositions.append(position)
      }
    }
  }
}
