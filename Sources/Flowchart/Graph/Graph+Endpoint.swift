extension Graph {
  /// What an edge can start or end at.
  ///
  /// An edge that starts at a subgraph stands for one from each of its sinks, and one that ends at a subgraph
  /// for one to each of its sources: see ``links``.
  package enum Endpoint: Hashable, Sendable {
    /// The node at an index.
    case node(Int)
    /// The subgraph at an index.
    case subgraph(Int)
  }
}
