extension Graph {
  /// A box of the flowchart.
  package struct Node: Equatable, Sendable {
    /// The name the source uses to refer to the node.
    package var id: String
    /// The text people read, lines separated by `\n`; the id where the source gives no label.
    package var label: String
    /// The outline the source asks for; the placement draws every node as a card.
    package var shape: Shape
    /// The index of the innermost subgraph the node belongs to, or nil.
    package var subgraph: Int?
    /// The style class given with `:::`, or nil.
    package var styleClass: String?

    /// Makes a node whose label is its id unless another is given.
    package init(
      id: String,
      label: String? = nil,
      shape: Shape = .rectangle,
      subgraph: Int? = nil,
      styleClass: String? = nil
    ) {
      self.id = id
      self.label = label ?? id
      self.shape = shape
      self.subgraph = subgraph
      self.styleClass = styleClass
    }
  }
}
