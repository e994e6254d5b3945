import Flowchart
import Testing

struct FlowchartViewTests {
  static let graph = Mermaid.parse("graph TD\nI --> S & E & P & O & D --> G").graph
  static let ladder = Ladder(
    full: Ladder.CardMeasure(
      minimumInnerWidth: 13,
      preferredInnerWidth: 19,
      height: 5,
      heights: [0: 4, 6: 4]
    ),
    short: Ladder.CardMeasure(minimumInnerWidth: 7, preferredInnerWidth: 11, height: 3),
    stripWidths: [5, 9, 10, 8, 9, 7, 8]
  )

  private func fit(_ width: Int, _ height: Int, forcing: FlowchartView.CardStep? = nil) -> FlowchartView {
    let space = Placement.Size(width: width, height: height)
    return FlowchartLayout.fit(Self.graph, into: space, ladder: Self.ladder, forcing: forcing)
  }

  /// The form in one word, with the width of a card.
  private func form(_ view: FlowchartView) -> String {
    switch view {
    case .cards(let placement, let step): "\(step) \(placement.cards[0].size.width)"
    case .strip: "strip"
    case .list: "list"
    }
  }

  @Test(arguments: [
    (200, 40, "full 21"), (109, 15, "full 21"), (108, 15, "full 19"), (79, 15, "full 15"),
    (78, 15, "short 13"),
    (200, 14, "short 13"), (69, 11, "short 13"), (68, 11, "short 11"), (49, 11, "short 9"),
    (200, 10, "strip"),
    (71, 2, "strip"), (66, 2, "strip"), (65, 2, "list"), (48, 11, "list"), (200, 1, "list"), (0, 0, "list"),
  ])
  func `the richest form that fits is taken`(width: Int, height: Int, expected: String) {
    let view = fit(width, height)
    #expect(form(view) == expected)
    if case .cards(let placement, _) = view {
      #expect(placement.size.width <= width && placement.size.height <= height)
    }
  }

  @Test(arguments: [
    (FlowchartView.CardStep.short, 20, 5, "short 9"), (.short, 60, 5, "short 11"), (.full, 10, 10, "full 15"),
  ])
  func `forced cards are shown even where they do not fit`(
    step: FlowchartView.CardStep,
    width: Int,
    height: Int,
    expected: String
  ) {
    #expect(form(fit(width, height, forcing: step)) == expected)
  }

  @Test func `a strip lists ranks from left to right`() throws {
    guard case .strip(let strip) = fit(80, 2) else {
      Issue.record("not a strip")
      return
    }
    #expect(strip.segments.map(\.node) == [0, 1, 2, 3, 4, 5, 6])
    #expect(strip.segments.map(\.x) == [0, 8, 18, 29, 38, 48, 58])
    #expect(strip.segments.map(\.rank) == [0, 1, 1, 1, 1, 1, 2])
    #expect(strip.separators == [6, 56])
    #expect(strip.width == 66)
  }

  @Test func `strip and list are walked one node at a time`() {
    for view in [fit(80, 2), fit(10, 10)] {
      #expect(view.nodes == [0, 1, 2, 3, 4, 5, 6])
      #expect(view.neighbour(of: 2, .right) == 3 && view.neighbour(of: 2, .down) == 3)
      #expect(view.neighbour(of: 2, .left) == 1 && view.neighbour(of: 2, .up) == 1)
      #expect(view.neighbour(of: 0, .up) == nil && view.neighbour(of: 6, .right) == nil)
      #expect(view.neighbour(of: 99, .down) == nil)
    }
  }

  @Test func `a graph too large for cards is a list`() {
    var graph = Graph(nodes: (0..<2000).map { Graph.Node(id: "n\($0)") })
    for index in 0..<1999 { graph.edges.append(Graph.Edge(from: .node(index), to: .node(1999))) }
    let space = Placement.Size(width: 200, height: 60)
    let view = FlowchartLayout.fit(graph, into: space, ladder: Self.ladder, forcing: .short)
    #expect(view.nodes.count == 2000)
    #expect(form(view) == "list")
  }

  @Test func `an empty graph fits anywhere`() {
    let view = FlowchartLayout.fit(Graph(), into: Placement.Size(width: 0, height: 0), ladder: Self.ladder)
    #expect(view.nodes == [])
  }
}
