import CellGrid
package import Flowchart
package import Readiness

/// The plan's flowchart, which is the navigation: which workstream is chosen, and how the chart is drawn.
package struct FlowPane: Equatable, Sendable {
  /// The place in the plan of the workstream chosen; nil for all.
  package var selected: Int?
  /// The workstreams as nodes, by their places in the plan.
  package private(set) var graph: Graph
  /// The places of the workstreams rank by rank, for strip and list.
  private(set) var ranks: [[Int]]
  /// The chart as it is drawn beside the findings, and as it is drawn alone, for the screen it was last fitted to.
  private(set) var beside = Shape.hidden
  private(set) var alone = Shape.list
  private var fitted: Size?

  /// How the chart is drawn in the room there is.
  package enum Shape: Equatable, Sendable {
    case hidden
    /// Two rows that name every workstream.
    case strip
    /// A row for every workstream.
    case list
    /// Cards and lines, of which perhaps only a part can be seen.
    case cards(FittedCards)

    /// The rows that the shape takes beside the findings.
    var height: Int {
      switch self {
      case .hidden, .list: 0
      case .strip: 2
      case .cards(let cards): cards.placement.size.height
      }
    }
  }

  /// The sizes of cards: three lines of text when full, two when short.
  private static let ladder = Ladder(
    full: Ladder.CardMeasure(minimumInnerWidth: 19, preferredInnerWidth: 27, height: 5),
    short: Ladder.CardMeasure(minimumInnerWidth: 9, preferredInnerWidth: 17, height: 4)
  )

  /// Takes a plan's workstreams.
  package init(plan: Plan) {
    graph = Graph(plan)
    ranks = FlowchartLayout.rankOrder(of: graph)
  }

  /// Takes a plan that has changed; the workstream chosen stays if it is still there.
  package mutating func replacePlan(_ plan: Plan) {
    let changed = Graph(plan)
    if let id = selected.map({ graph.nodes[$0].id }) { selected = changed.nodes.firstIndex { $0.id == id } }
    guard changed != graph else { return }
    graph = changed
    ranks = FlowchartLayout.rankOrder(of: graph)
    fitted = nil
  }

  /// Lays the chart out for a screen, unless it was laid out for it before.
  mutating func fit(to screen: Size) {
    guard fitted != screen else { return }
    fitted = screen
    let rows = ScreenLayout.flowRows(of: screen)
    beside = shape(columns: screen.columns, rows: rows) ?? (rows >= 2 ? .strip : .hidden)
    let body = screen.rows - 1 - ScreenLayout.footerHeight(screen)
    alone = shape(columns: screen.columns, rows: body) ?? panned(columns: screen.columns, rows: body) ?? .list
  }

  private func shape(columns: Int, rows: Int) -> Shape? {
    let space = Placement.Size(width: columns, height: rows)
    return FlowchartLayout.fit(graph, into: space, ladder: Self.ladder).map { .cards($0) }
  }

  /// Short cards that do not fit, to be panned over; nil where a list says more.
  private func panned(columns: Int, rows: Int) -> Shape? {
    guard columns >= 50, rows >= 6 else { return nil }
    let space = Placement.Size(width: columns, height: rows)
    return FlowchartLayout.fit(graph, into: space, ladder: Self.ladder, forcing: .short).map { .cards($0) }
  }

  /// The workstream next to the chosen one in a direction; with none chosen the first.
  func neighbour(_ direction: MoveDirection, shape: Shape) -> Int? {
    guard let selected else { return ranks.first?.first }
    if case .cards(let cards) = shape { return cards.placement.nearest(from: selected, direction) }
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
