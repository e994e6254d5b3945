extension Graph {
  /// A named group of nodes.
  package struct Subgraph: Equatable, Sendable {
    /// The name edges can refer to, or nil for a group with a title only.
    package var id: String?
    /// The text people read.
    package var title: String
    /// The index of the enclosing subgraph, or nil.
    package var parent: Int?
    /// The direction the group asks for, or nil.
    package var direction: Direction?

    /// Makes a group whose title is its id unless another is given.
    package init(id: String?, title: String? = nil, parent: Int? = nil, direction: Direction? = nil) {
      self.id = id
      self.title = title ?? id ?? ""
      self.parent = parent
      self.direction = direction
    }
  }
}
