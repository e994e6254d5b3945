import Flowchart

/// A linear congruential generator, so that a seed gives the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 32) | (state << 32)
  }
}

extension Graph {
  /// An acyclic graph with nodes in shuffled order, of a size and density that follow from the seed.
  static func random(seed: UInt64, nodeLimit: Int = 60) -> Graph {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...nodeLimit, using: &generator)
    let rankOrder = (0..<count).shuffled(using: &generator)
    let span = Int.random(in: 1...max(1, count), using: &generator)
    var graph = Graph(nodes: (0..<count).map { Node(id: "n\($0)") })
    for _ in 0..<Int.random(in: 0...(2 * count), using: &generator) {
      let first = Int.random(in: 0..<count, using: &generator)
      let second = min(first + Int.random(in: 1...span, using: &generator), count - 1)
      guard first != second else { continue }
      let heads: [Head] = [.arrow, .arrow, .arrow, .none, .circle]
      let head = heads.randomElement(using: &generator) ?? .arrow
      graph.edges.append(Edge(from: .node(rankOrder[first]), to: .node(rankOrder[second]), endHead: head))
    }
    return graph
  }
}
