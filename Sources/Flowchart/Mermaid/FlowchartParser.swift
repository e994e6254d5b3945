/// Reads one diagram, statement by statement, and recovers at the end of the statement or line.
///
/// No part calls itself, so that nothing in the source can exhaust the stack.
struct FlowchartParser {
  var scanner: SourceScanner
  var graph = Graph()
  var openSubgraphs: [OpenSubgraph] = []
  /// Set when a limit is reached, so that reading stops.
  var isFull = false
  var nodePositions: [SourcePosition] = []
  var edgePositions: [SourcePosition] = []
  var nodeByID: [String: Int] = [:]
  var subgraphByID: [String: Int] = [:]
  var edgeIDs: Set<String> = []
  private var diagnostics: [Diagnostic] = []
  private var counts: [Diagnostic.Severity: Int] = [:]

  init(_ scanner: SourceScanner) {
    self.scanner = scanner
  }

  mutating func parse() -> ParsedFlowchart {
    skipPreamble()
    guard readHeader() else { return ParsedFlowchart(diagnostics: diagnostics) }
    while !isFull, skipToStatement() { readStatement() }
    reportOpenSubgraphs()
    resolveSubgraphEnds()
    reportCycles()
    let inOrder = diagnostics.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (a.line, a.column, left.offset) < (b.line, b.column, right.offset)
    }
    return ParsedFlowchart(
      graph: graph,
      nodePositions: nodePositions,
      edgePositions: edgePositions,
      diagnostics: inOrder.map(\.element)
    )
  }

  mutating func report(_ kind: Diagnostic.Kind, at offset: Int) {
    report(kind, at: scanner.position(of: offset))
  }

  /// Keeps a diagnostic, up to a limit for each severity so that notes cannot crowd out errors.
  mutating func report(_ kind: Diagnostic.Kind, at position: SourcePosition) {
    let count = counts[kind.severity, default: 0]
    counts[kind.severity] = count + 1
    guard count <= Mermaid.Limits.diagnostics else { return }
    let isLast = count == Mermaid.Limits.diagnostics
    let kept = isLast ? .tooManyDiagnostics(limit: Mermaid.Limits.diagnostics) : kind
    diagnostics.append(Diagnostic(line: position.line, column: position.column, kind: kept))
  }

  /// Reports the rest of the statement as not understood, and moves past it.
  mutating func rejectRest(from start: Int) {
    guard !isFull else { return }
    scanner.offset = max(scanner.offset, start)
    while let scalar = scanner.current, scalar != "\n", scalar != ";" { scanner.offset += 1 }
    report(.unknownConstruct(excerpt(start..<scanner.offset)), at: start)
  }

  /// Reports something that is never closed, and moves to the end of the line, as no statement end can be trusted.
  mutating func rejectLine(_ kind: Diagnostic.Kind, at start: Int) {
    report(kind, at: start)
    scanner.offset = scanner.endOfLine(from: scanner.offset)
  }

  /// A text for a diagnostic: without control characters, cut to a readable length.
  func excerpt(_ range: Range<Int>) -> String {
    let limit = 60
    let shown = scanner.scalars[range].prefix(limit).filter { !LabelText.isUnprintable($0) }
    let text = String(String.UnicodeScalarView(shown))
    return range.count > limit ? text + "…" : text
  }

  /// Moves to the next statement past blanks, semicolons and comments; false at the end.
  private mutating func skipToStatement() -> Bool {
    while !scanner.isAtEnd {
      scanner.skipBlanks()
      guard skipComment() || scanner.consume(";") else { return !scanner.isAtEnd }
    }
    return false
  }

  private mutating func readStatement() {
    guard !readAccessibilityText(), !readKeywordStatement(), !readEdgeAttributes() else { return }
    readChain()
  }

  private mutating func reportCycles() {
    for cycle in graph.markBackEdges() where graph.edges[cycle.closingEdge].stroke != .invisible {
      let ids = cycle.nodes.map { graph.nodes[$0].id }
      let kind: Diagnostic.Kind = ids.count == 1 ? .selfLoop(ids[0]) : .cycle(ids)
      report(kind, at: edgePositions[cycle.closingEdge])
    }
  }
}
