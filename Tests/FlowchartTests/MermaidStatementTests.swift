import Flowchart
import Testing

struct MermaidStatementTests {
  @Test(arguments: [
    ("graph TD", Graph.Direction.topDown), ("graph TB", .topDown), ("flowchart BT", .bottomUp),
    ("graph LR", .leftRight),
    ("flowchart RL", .rightLeft), ("graph", .topDown), ("flowchart", .topDown),
    ("flowchart-elk LR", .leftRight),
    ("graph LR;", .leftRight), ("  graph   LR  ", .leftRight), ("\u{FEFF}graph LR", .leftRight),
    ("graph >", .leftRight),
    ("%% remark\n\n%%{init: {\"theme\": \"dark\"}}%%\ngraph LR", .leftRight),
    ("---\ntitle: Plan\nconfig:\n  look: plain\n---\nflowchart LR", .leftRight),
    ("%%{init: {\n  \"theme\": \"dark\"\n}}%%\r\nflowchart LR", .leftRight),
  ])
  func `headers are read after whatever may precede them`(header: String, direction: Graph.Direction) {
    let parsed = Mermaid.parse("\(header)\nA --> B\n")
    #expect(Mermaid.isFlowchart(header))
    #expect(parsed.graph.direction == direction)
    #expect(parsed.graph.edgeSummary == "A>B")
    #expect(parsed.problems == [])
  }

  @Test(arguments: [
    "", "sequenceDiagram\nA->>B: hi", "graphTD\nA", "flowcharts TD", "%% graph TD", "erDiagram", "A --> B",
  ])
  func `other texts are no flowcharts`(source: String) {
    #expect(!Mermaid.isFlowchart(source))
    let parsed = Mermaid.parse(source)
    #expect(parsed.graph == Graph())
    #expect(parsed.diagnostics.contains { if case .missingHeader = $0.kind { true } else { false } })
  }

  @Test func `front matter without an end is reported`() {
    let parsed = Mermaid.parse("---\ngraph TD\nA --> B")
    #expect(parsed.problems == ["1:1 unterminatedBlock(opener: \"---\")"])
    #expect(parsed.graph.edgeSummary == "A>B")
  }

  @Test(arguments: [
    "classDef warm fill:#f9f,stroke:#333;", "class A,B warm", "style A fill:#f9f", "linkStyle 0 stroke:red",
    "click A \"https://example.org/a;b\" \"tip\" _blank", "accTitle: A title; more",
    "accDescr: Some --> text",
    "accDescr {\n several\n lines\n}",
  ])
  func `statements of style are noted and left out`(statement: String) {
    let parsed = Mermaid.parse("graph TD\nA --> B\n\(statement)\nB --> C")
    #expect(parsed.graph.nodeSummary == "A B C")
    #expect(parsed.graph.edgeSummary == "A>B B>C")
    #expect(parsed.diagnostics.map(\.severity) == [.note])
    #expect(parsed.diagnostics.first?.line == 3)
  }

  @Test(arguments: [
    ("subgraph one\nA --> B\nend", "one", "A@one B@one", "A>B"),
    ("subgraph one [First part]\nA\nend", "one=First part", "A@one", ""),
    ("subgraph one[\"a [b]; c\"]\nA\nend", "one=a [b]; c", "A@one", ""),
    ("subgraph Two words\nA\nend", "=Two words", "A@Two words", ""),
    ("subgraph \"Two words\"\nA\nend", "=Two words", "A@Two words", ""),
    ("subgraph two words [Title]\nA\nend", "=Title", "A@Title", ""),
    ("subgraph\nA\nend", "=", "A@", ""),
    ("subgraph a\nsubgraph b\nX\nend\nY\nend\nZ", "a b<a", "X@b Y@a Z", ""),
    ("subgraph a; X --> Y; end; Z", "a", "X@a Y@a Z", "X>Y"),
    ("subgraph a\ndirection LR\nX\nend", "a", "X@a", ""),
    ("X --> Y\nsubgraph a\nX\nend", "a", "X@a Y", "X>Y"),
    ("subgraph a\nX\nend\nsubgraph b\nX --> Y\nend", "a b", "X@a Y@b", "X>Y"),
    ("subgraph a\nX\nsubgraph b\nX\nend\nend", "a b<a", "X@b", ""),
    ("subgraph a\nX\nend\nsubgraph b\nY\nend\na --> b\nb --> Z", "a b", "X@a Y@b Z", "{a}>{b} {b}>Z"),
    ("P --> late\nsubgraph late\nX\nend", "late", "P X@late", "P>{late}"),
    ("subgraph empty [Nothing]\nend\nA --> empty", "empty=Nothing", "empty=Nothing A", "A>empty"),
    ("subgraph A\nA --> B\nend", "A", "A@A B@A", "A>B"),
    ("subgraph a\nX --> end\nend\nZ", "a", "X@a end@a Z", "X>end"),
    ("subgraph a\nX -->\nend\nZ", "a", "X@a Z", ""),
    ("subgraph a\nX\nend\nsubgraph a\nY\nend", "a", "X@a Y@a", ""),
  ])
  func `subgraphs hold their nodes`(source: String, groups: String, nodes: String, edges: String) {
    let graph = Mermaid.parse("flowchart TD\n\(source)\n").graph
    #expect(graph.subgraphSummary == groups)
    #expect(Set(graph.nodeSummary.split(separator: " ")) == Set(nodes.split(separator: " ")))
    #expect(graph.edgeSummary == edges)
  }

  @Test func `a subgraph's direction is its own`() {
    let graph = Mermaid.parse("graph TD\nsubgraph a\ndirection LR\nX\nend\ndirection RL").graph
    #expect(graph.subgraphs.map(\.direction) == [.leftRight])
    #expect(graph.direction == .rightLeft)
  }

  @Test func `edges at subgraphs run from its sinks to its sources`() {
    let source =
      "graph TD\nsubgraph s\nA --> B & C\nend\nsubgraph t\nX & Y --> Z\nend\ns --> t\nP --> s\nt --> Q"
    let graph = Mermaid.parse(source).graph
    let links = graph.links.map { graph.nodes[$0.source].id + graph.nodes[$0.target].id }
    #expect(links == ["AB", "AC", "XZ", "YZ", "BX", "BY", "CX", "CY", "PA", "ZQ"])
  }
}
