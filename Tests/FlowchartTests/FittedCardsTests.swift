import Flowchart
import Testing

struct FittedCardsTests {
  static let graph = Mermaid.parse("graph TD\nI --> S & E & P & O & D --> G").graph
  static let ladder = Ladder(
    full: Ladder.CardMeasure(
      minimumInnerWidth: 13,
      preferredInnerWidth: 19,
      height: 5,
      heights: [0: 4, 6: 4]
    ),
    short: Ladder.CardMeasure(minimumInnerWidth: 7, preferredInnerWidth: 11, height: 3)
  )

  private func fit(_ width: Int, _ height: Int, forcing: FittedCards.Step? = nil) -> FittedCards? {
    let space = Placement.Size(width: width, height: height)
    return FlowchartLayout.fit(Self.graph, into: space, ladder: Self.ladder, forcing: forcing)
  }

  /// The kind of cards in one word, with their width.
  private func form(_ cards: FittedCards?) -> String {
    cards.map { "\($0.step) \($0.placement.cards[0].size.width)" } ?? "none"
  }

  @Test(arguments: [
    (200, 40, "full 21"), (109, 15, "full 21"), (108, 15, "full 19"), (79, 15, "full 15"),
    (78, 15, "short 13"),
    (200, 14, "short 13"), (69, 11, "short 13"), (68, 11, "short 11"), (49, 11, "short 9"),
    (200, 10, "none"), (48, 11, "none"), (0, 0, "none"),
  ])
  func `the richest cards that fit are taken`(width: Int, height: Int, expected: String) {
    let cards = fit(width, height)
    #expect(form(cards) == expected)
    if let size = cards?.placement.size { #expect(size.width <= width && size.height <= height) }
  }

  @Test(arguments: [
    (FittedCards.Step.short, 20, 5, "short 9"), (.short, 60, 5, "short 11"), (.full, 10, 10, "full 15"),
  ])
  func `forced cards are shown even where they do not fit`(
    step: FittedCards.Step,
    width: Int,
    height: Int,
    expected: String
  ) {
    #expect(form(fit(width, height, forcing: step)) == expected)
  }

  @Test func `a graph too large for cards has none`() {
    var graph = Graph(nodes: (0..<2000).map { Graph.Node(id: "n\($0)") })
    for index in 0..<1999 { graph.edges.append(Graph.Edge(from: .node(index), to: .node(1999))) }
    let space = Placement.Size(width: 200, height: 60)
    #expect(FlowchartLayout.fit(graph, into: space, ladder: Self.ladder, forcing: .short) == nil)
    #expect(FlowchartLayout.rankOrder(of: graph).flatMap(\.self).count == 2000)
  }
}
