extension Graph {
  /// How an edge's line is drawn.
  package enum Stroke: Equatable, Sendable {
    /// Written `---`.
    case solid
    /// Written `-.-`.
    case dotted
    /// Written `===`.
    case thick
    /// `~~~`, which orders nodes and is not drawn.
    case invisible
  }
}
