/// A flowchart in the form that fits a given space.
package enum FlowchartView: Equatable, Sendable {
  /// Cards joined by lines.
  case cards(Placement, CardStep)
  /// All nodes in one or two rows, rank after rank.
  case strip(Strip)
  /// The nodes by index, in rank order, one a row.
  case list([Int])

  /// How much a card shows.
  package enum CardStep: Sendable {
    /// Everything.
    case full
    /// A short name and the weightiest number.
    case short
  }

  /// The nodes by index, rank after rank and in declared order within a rank.
  package var nodes: [Int] {
    switch self {
    case .cards(let placement, _):
      placement.cards.sorted { ($0.rank, $0.node) < ($1.rank, $1.node) }.map(\.node)
    case .strip(let strip): strip.segments.map(\.node)
    case .list(let nodes): nodes
    }
  }

  /// The node a move leads to, or nil at the end; in a strip or list every move goes one node on or back.
  package func neighbour(of node: Int, _ direction: MoveDirection) -> Int? {
    if case .cards(let placement, _) = self { return placement.nearest(from: node, direction) }
    let nodes = nodes
    guard let place = nodes.firstIndex(of: node) else { return nil }
    let next = direction == .up || direction == .left ? place - 1 : place + 1
    return nodes.indices.contains(next) ? nodes[next] : nil
  }
}
