import Flowchart
import Testing

struct MermaidFuzzTests {
  private static let pieces =
    Array("[](){}<>-=.~|&;:@%#\"'`\\/ \n\tox!_A1é作🔒\u{301}\u{202E}\u{0}").map(String.init)
    + [
      "-->", "subgraph", "end", "%%{", "}%%", "<br/>", "#quot;", "@{", "click", "---", ":::", "direction",
      "graph",
    ]

  @Test(.timeLimit(.minutes(1)), arguments: GraphMermaidTests.sources.indices)
  func `mutated sources never crash and read back what they write`(source: Int) {
    var generator = SeededGenerator(seed: UInt64(source) + 1)
    for _ in 0..<60 {
      var characters = Array(GraphMermaidTests.sources[source]).map(String.init)
      for _ in 0..<Int.random(in: 1...8, using: &generator) { mutate(&characters, &generator) }
      let text = characters.joined()
      let parsed = Mermaid.parse(text)
      check(parsed, text)
      let again = Mermaid.parse(parsed.graph.mermaid())
      #expect(again.graph.nodes.map(\.label) == parsed.graph.nodes.map(\.label), "\(text)")
      #expect(again.graph.links.count == parsed.graph.links.count, "\(text)")
    }
  }

  private func mutate(_ characters: inout [String], _ generator: inout SeededGenerator) {
    let place = Int.random(in: 0..<max(1, characters.count), using: &generator)
    let piece = Self.pieces.randomElement(using: &generator) ?? ""
    switch Int.random(in: 0..<3, using: &generator) {
    case 0 where !characters.isEmpty: characters.remove(at: place)
    case 1 where !characters.isEmpty: characters[place] = piece
    default: characters.insert(piece, at: place)
    }
  }

  private func check(_ parsed: ParsedFlowchart, _ text: String) {
    let lineCount = text.unicodeScalars.count { $0 == "\n" } + 1
    #expect(
      parsed.diagnostics.allSatisfy { $0.line >= 1 && $0.line <= lineCount && $0.column >= 1 },
      "\(text)"
    )
    #expect(parsed.nodePositions.count == parsed.graph.nodes.count, "\(text)")
    #expect(parsed.edgePositions.count == parsed.graph.edges.count, "\(text)")
    guard let placement = FlowchartLayout.place(parsed.graph, card: CardSize(width: 7, height: 3)) else {
      return
    }
    #expect(placement.cards.count == parsed.graph.nodes.count, "\(text)")
  }
}
