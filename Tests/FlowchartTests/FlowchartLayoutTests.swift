import Flowchart
import Testing

struct FlowchartLayoutTests {
  @Test(arguments: Array(1...160 as ClosedRange<UInt64>))
  func `every placement of a random graph is sound`(seed: UInt64) throws {
    let graph = Graph.random(seed: seed, nodeLimit: seed.isMultiple(of: 3) ? 60 : 16)
    let card = CardSize(width: [5, 7, 9, 15][Int(seed % 4)], height: 3)
    let heads: Arrowheads = seed.isMultiple(of: 2) ? .onBorder : .ownRow
    let placement = try #require(
      FlowchartLayout.place(graph, card: card, horizontalGap: Int(seed % 3), arrowheads: heads)
    )
    #expect(PlacementInvariants(graph: graph, placement: placement).violations == [])
  }

  /// Graphs in which lines change places, so that a port has to move.
  @Test(arguments: [17, 23, 123, 146, 151, 161, 218] as [UInt64], [5, 9])
  func `lines that change places are kept apart`(seed: UInt64, width: Int) throws {
    let graph = Graph.random(seed: seed)
    let placement = try #require(FlowchartLayout.place(graph, card: CardSize(width: width, height: 3)))
    #expect(PlacementInvariants(graph: graph, placement: placement).violations == [])
  }

  @Test(arguments: [3, 7, 19, 26, 41] as [UInt64])
  func `the same graph gives the same placement in twenty runs`(seed: UInt64) {
    let graph = Graph.random(seed: seed)
    let first = FlowchartLayout.place(graph, card: CardSize(width: 9, height: 3))
    for _ in 0..<20 { #expect(FlowchartLayout.place(graph, card: CardSize(width: 9, height: 3)) == first) }
  }

  @Test(arguments: [
    "A --> B --> C --> A", "A --> A", "A --> B\nB --> A\nB --> C",
    "A --> B --> C --> D --> B\nD --> A\nC --> C",
  ])
  func `edges that close a cycle are left out, the rest is drawn`(source: String) throws {
    let marked = Mermaid.parse("graph TD\n\(source)").graph
    var unmarked = marked
    for index in unmarked.edges.indices { unmarked.edges[index].isBackEdge = false }
    let placement = try #require(FlowchartLayout.place(marked, card: CardSize(width: 7, height: 3)))
    #expect(PlacementInvariants(graph: marked, placement: placement).violations == [])
    #expect(FlowchartLayout.place(unmarked, card: CardSize(width: 7, height: 3)) == placement)
  }

  @Test func `an invisible edge orders nodes and is not drawn`() throws {
    let graph = Mermaid.parse("graph TD\nA ~~~ B\nB --> C").graph
    let placement = try #require(FlowchartLayout.place(graph, card: CardSize(width: 7, height: 3)))
    #expect(placement.cards.map(\.rank) == [0, 1, 2])
    #expect(placement.edges.map(\.edge) == [1])
  }

  @Test func `an edge at a subgraph is drawn to its sources`() throws {
    let graph = Mermaid.parse("graph TD\nP --> s\nsubgraph s\nA --> B\nC\nend").graph
    let placement = try #require(FlowchartLayout.place(graph, card: CardSize(width: 7, height: 3)))
    #expect(placement.edges.map { [$0.edge, $0.source, $0.target] } == [[0, 0, 1], [0, 0, 3], [1, 1, 2]])
  }

  @Test func `cards grow where more lines arrive than fit`() throws {
    let source =
      (0..<6).map { "a\($0) --> z\($0) & hub" }.joined(separator: "\n")
      + "\n" + (0..<6).map { "a\($0) --> y" }.joined(separator: "\n")
    let graph = Mermaid.parse("graph TD\n\(source)").graph
    let placement = try #require(FlowchartLayout.place(graph, card: CardSize(width: 3, height: 3)))
    #expect(placement.cards[0].size.width >= 5)
    #expect(PlacementInvariants(graph: graph, placement: placement).violations == [])
  }

  @Test func `a rank is as high as its highest card`() throws {
    let graph = Mermaid.parse("graph TD\nI --> A & B --> Z").graph
    let size = CardSize(width: 7, height: 5)
    let placement = try #require(FlowchartLayout.place(graph, card: size, cardHeights: [0: 4, 1: 3, 3: 2]))
    #expect(placement.cards.map(\.size.height) == [4, 5, 5, 2])
    #expect(placement.size.height == 4 + 1 + 5 + 1 + 2)
    #expect(PlacementInvariants(graph: graph, placement: placement).violations == [])
  }

  @Test func `nothing is laid out for no nodes, nor for what no drawing could show`() {
    let empty = FlowchartLayout.place(Graph(), card: CardSize(width: 7, height: 3))
    #expect(empty?.size == Placement.Size(width: 0, height: 0))
    var dense = Graph(nodes: (0..<200).map { Graph.Node(id: "n\($0)") })
    for source in 0..<100 {
      dense.edges += (100..<200).map { Graph.Edge(from: .node(source), to: .node($0)) }
    }
    #expect(FlowchartLayout.place(dense, card: CardSize(width: 7, height: 3)) == nil)
  }

  @Test(arguments: [
    "A --> B & C & D --> Z", "A --> B & C & D & E & F --> Z", "A --> B & C --> D --> E & F --> G",
  ])
  func `parents stand over the middle of their children`(source: String) throws {
    let graph = Mermaid.parse("graph TD\n\(source)").graph
    let placement = try #require(FlowchartLayout.place(graph, card: CardSize(width: 9, height: 3)))
    let middle = placement.size.width / 2
    let ranks = Dictionary(grouping: placement.cards, by: \.rank)
    for cards in ranks.values {
      #expect(cards.map(\.middle).reduce(0, +) == middle * cards.count)
    }
    #expect(placement.size.height == ranks.count * 4 - 1)
  }
}
