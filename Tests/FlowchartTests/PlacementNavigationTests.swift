import Flowchart
import Testing

struct PlacementNavigationTests {
  private func placement(_ source: String) throws -> (graph: Graph, placement: Placement) {
    let graph = Mermaid.parse("graph TD\n\(source)").graph
    return (graph, try #require(FlowchartLayout.place(graph, card: CardSize(width: 9, height: 3))))
  }

  @Test(
    arguments: [
      ("I", MoveDirection.down, "P"), ("S", .down, "G"), ("D", .up, "I"), ("S", .right, "E"),
      ("E", .left, "S"),
      ("G", .up, "P"), ("O", .right, "D"), ("D", .right, nil), ("S", .left, nil), ("I", .up, nil),
      ("G", .down, nil),
      ("I", .right, "O"), ("G", .left, "E"),
    ] as [(String, MoveDirection, String?)]
  )
  func `moves lead to the nearest card`(start: String, direction: MoveDirection, goal: String?) throws {
    let (graph, placement) = try placement("I --> S & E & P & O & D --> G")
    let index = try #require(graph.nodes.firstIndex { $0.id == start })
    let next = placement.nearest(from: index, direction)
    #expect(next.map { graph.nodes[$0].id } == goal)
  }

  @Test(arguments: [2, 5, 8, 12, 30] as [UInt64])
  func `every card can be reached from the first`(seed: UInt64) throws {
    let graph = Graph.random(seed: seed)
    let placement = try #require(FlowchartLayout.place(graph, card: CardSize(width: 9, height: 3)))
    var reached: Set<Int> = [0]
    var queue = [0]
    while let node = queue.popLast() {
      for direction in MoveDirection.allCases {
        if let next = placement.nearest(from: node, direction), reached.insert(next).inserted {
          queue.append(next)
        }
      }
    }
    #expect(reached.count == graph.nodes.count)
  }

  @Test func `a move from a card that does not exist leads nowhere`() throws {
    let (_, placement) = try placement("A --> B")
    #expect(placement.nearest(from: 7, .down) == nil && placement.nearest(from: -1, .up) == nil)
  }
}
