extension Graph {
  /// What an edge bears at one of its ends.
  package enum Head: Equatable, Sendable {
    /// Nothing.
    case none
    /// Written `>`.
    case arrow
    /// Written `o`.
    case circle
    /// Written `x`.
    case cross
  }
}

extension Graph.Head: Comparable {
  /// Orders heads by how much they tell, so that of several in one place the weightiest is shown.
  package static func < (left: Graph.Head, right: Graph.Head) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .none: 0
    case .cross: 1
    case .circle: 2
    case .arrow: 3
    }
  }
}
