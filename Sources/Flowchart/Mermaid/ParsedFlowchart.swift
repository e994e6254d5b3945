/// What came of reading a flowchart: the graph, where its parts are declared, and what was wrong.
package struct ParsedFlowchart: Equatable, Sendable {
  /// The graph, with the edges that close cycles marked.
  package var graph: Graph
  /// Where each node is first named, by node index.
  package var nodePositions: [SourcePosition]
  /// Where each edge's line begins, by edge index.
  package var edgePositions: [SourcePosition]
  /// What was wrong or left out, by line and column.
  package var diagnostics: [Diagnostic]

  init(
    graph: Graph = Graph(),
    nodePositions: [SourcePosition] = [],
    edgePositions: [SourcePosition] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.graph = graph
    self.nodePositions = nodePositions
    self.edgePositions = edgePositions
    self.diagnostics = diagnostics
  }
}
