package import Flowchart
package import Readiness

/// The plan's flowchart, which is the navigation: which workstream is chosen, and the shapes it can be drawn in.
package struct FlowPane: Equatable, Sendable {
  /// The place in the plan of the workstream chosen; nil for all.
  package var selected: Int?
  /// The workstreams as nodes, by their places in the plan.
  package private(set) var graph: Graph
  /// The drawings that were laid out, the most generous first; laid out anew only when the plan's shape changes.
  private(set) var drawings: [Drawing] = []
  /// The places of the workstreams rank by rank, for strip and list.
  private(set) var ranks: [[Int]] = []

  /// A layout with cards of one size.
  struct Drawing: Equatable, Sendable {
    var placement: Placement
    /// Whether its cards have room for three lines of text, or for two.
    var isFull: Bool
  }

  /// How the chart is drawn in the room there is.
  package enum Shape: Equatable, Sendable {
    case hidden
    /// Two rows that name every workstream.
    case strip
    /// A row for every workstream.
    case list
    /// Cards and lines: which drawing, and whether only a part of it can be seen.
    case cards(drawing: Int, rows: Int, isPanned: Bool)

    /// The rows that the shape takes beside the findings.
    var height: Int {
      switch self {
      case .hidden, .list: 0
      case .strip: 2
      case .cards(_, let rows, _): rows
      }
    }
  }

  /// The widths of cards that are tried, border included, and whether they have three lines.
  private static let cardSizes: [(width: Int, isFull: Bool)] = [
    (27, true), (25, true), (23, true), (21, true), (17, false), (15, false), (13, false), (11, false),
  ]

  /// Lays out a plan's workstreams.
  package init(plan: Plan) {
    graph = Graph(plan)
    layOut()
  }

  /// Takes a plan that has changed; the workstream chosen stays if it is still there.
  package mutating func replacePlan(_ plan: Plan) {
    let changed = Graph(plan)
    if let selected, !changed.nodes.indices.contains(selected) { self.selected = nil }
    guard changed != graph else { return }
    graph = changed
    layOut()
  }

  private mutating func layOut() {
    drawings = Self.cardSizes.compactMap { size in
      let card = CardSize(width: size.width, height: size.isFull ? 5 : 4)
      return FlowchartLayout.place(graph, card: card).map { Drawing(placement: $0, isFull: size.isFull) }
    }
    // A chart too large to be laid out is still listed, in declared order.
    ranks = drawings.last.map { Self.ranks(of: $0.placement) } ?? [Array(graph.nodes.indices)]
  }

  private static func ranks(of placement: Placement) -> [[Int]] {
    let count = (placement.cards.map(\.rank).max() ?? -1) + 1
    return (0..<count).map { rank in
      placement.cards.filter { $0.rank == rank }.sorted { $0.origin.x < $1.origin.x }.map(\.node)
    }
  }

  /// The shape for some room: the most generous drawing that fits, else the strip; a zoomed chart is panned or listed.
  func shape(width: Int, height: Int, isZoomed: Bool) -> Shape {
    for (index, drawing) in drawings.enumerated() where fits(drawing, width, height) {
      return .cards(drawing: index, rows: drawing.placement.size.height, isPanned: false)
    }
    guard isZoomed else { return height >= 2 ? .strip : .hidden }
    guard width >= 50, height >= 6, let first = drawings.firstIndex(where: { !$0.isFull }) else {
      return .list
    }
    return .cards(drawing: first, rows: height, isPanned: true)
  }

  private func fits(_ drawing: Drawing, _ width: Int, _ height: Int) -> Bool {
    drawing.placement.size.width <= width && drawing.placement.size.height <= height
  }

  /// The workstream next to the chosen one in a direction; with none chosen the first.
  func neighbour(_ direction: Direction, shape: Shape) -> Int? {
    guard let selected else { return ranks.first?.first }
    if case .cards(let index, _, _) = shape {
      return drawings[index].placement.nearest(from: selected, direction.onChart)
    }
    let order = ranks.flatMap { $0 }
    guard let place = order.firstIndex(of: selected) else { return nil }
    let next = place + (direction == .left || direction == .up ? -1 : 1)
    return order.indices.contains(next) ? order[next] : nil
  }
}

extension Graph {
  /// The workstreams of a plan and what feeds what.
  init(_ plan: Plan) {
    let places = Dictionary(
      plan.workstreams.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.init(
      nodes: plan.workstreams.map { Node(id: $0.id.text, label: $0.title) },
      edges: plan.dependencies.compactMap { dependency in
        guard let from = places[dependency.from], let to = places[dependency.to], from != to else {
          return nil
        }
        return Edge(from: .node(from), to: .node(to))
      }
    )
  }
}
