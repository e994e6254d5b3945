/// A directed graph of labelled nodes, grouped in subgraphs, as a flowchart states it.
///
/// Nodes, edges and subgraphs keep the order in which they were declared, and refer to each other by index.
/// Whoever builds a graph by hand keeps those indices in range.
package struct Graph: Equatable, Sendable {
  /// The direction the source asks for; the placement is drawn top-down whatever it says.
  package var direction: Direction
  /// The nodes in declared order.
  package var nodes: [Node]
  /// The edges in declared order; duplicates are kept, as they may bear different labels.
  package var edges: [Edge]
  /// The subgraphs in declared order; a parent comes before its children.
  package var subgraphs: [Subgraph]

  /// Makes a graph of the given parts.
  package init(
    direction: Direction = .topDown,
    nodes: [Node] = [],
    edges: [Edge] = [],
    subgraphs: [Subgraph] = []
  ) {
    self.direction = direction
    self.nodes = nodes
    self.edges = edges
    self.subgraphs = subgraphs
  }
}
