import Flowchart
import Testing

struct GraphMermaidTests {
  static let sources = [
    "graph LR\nA --> B & C\nB -.->|maybe| D\nC ==> D\nA --- E\nE ~~~ F\nD <--> F\nF --o G\nG x--x H",
    "flowchart BT\na-b[\"x [y]\"] ----> c.d{what?}\nc.d -- \"quoted; yes\" --> e(((stop)))\nZ",
    "graph\nsubgraph one\nA --> B\nend\nsubgraph two [Second \"part\"]\ndirection LR\nsubgraph Deep inside\nC\nend\nend\none --> C\nB --> two",
    "graph RL\nA e1@--> B\nB:::hot --> A\nA --> A\nA[\"one<br/>two\"]\nC@{ shape: doc, label: \"a #quot;b#quot;\" }",
    "graph TD\nA[/in/] --> B[\\out\\] --> C[/up\\] --> D[\\down/] --> E>odd] --> F([s]) --> G[[t]] --> H[(u)] --> I((v)) --> J{{w}} --> K(-x-) --> L(y)",
    "graph TD\nP --> empty\nsubgraph empty [Nothing yet]\nend\nsubgraph \"a b\"\nQ\nend",
    "graph TD\nПервый[Начало] --> 作者[\"🔒 замок\"]",
  ]

  @Test(arguments: sources)
  func `a written graph reads as the same graph`(source: String) {
    let graph = Mermaid.parse(source).graph
    let again = Mermaid.parse(graph.mermaid())
    #expect(again.graph == graph)
    #expect(again.diagnostics.allSatisfy { $0.severity != .error || graph.cycle != nil })
    #expect(again.graph.mermaid() == graph.mermaid())
  }

  @Test func `the text is laid out one statement a line`() {
    let graph = Mermaid.parse("graph LR\nsubgraph s [Inner]\nA[First] --> B\nend\nB -->|\"a|b\"| C((c))")
      .graph
    #expect(
      graph.mermaid() == """
        flowchart LR
          A["First"]
          B
          C(("c"))
          subgraph s["Inner"]
            A
            B
          end
          A --> B
          B -->|"a#124;b"| C

        """
    )
  }

  @Test(arguments: [
    "\"] --> X[\"", "```\n# heading", "</script><b>", "a\"; click A \"x", "%%{init: {}}%%", "#quot;", "&amp;",
    "\\n", "C:\\new",
    "`md`", "  padded  ", "1. list", "- list", "", "end", "a<br>b", "|pipe|", "~~~", "--> B", "\u{301}accent",
    "}\"@{", "tab\u{2028}",
  ])
  func `no label breaks out of its quotes`(label: String) {
    var graph = Graph(nodes: [
      Graph.Node(id: "A", label: label), Graph.Node(id: "B", label: label, shape: .named("doc")),
    ])
    graph.subgraphs = [Graph.Subgraph(id: "s", title: label)]
    graph.nodes[1].subgraph = 0
    graph.edges = [Graph.Edge(from: .node(0), to: .node(1), label: label)]
    let text = graph.mermaid()
    #expect(!text.contains("```") && !text.contains("%%"))
    let again = Mermaid.parse(text)
    #expect(again.problems == [])
    let expected = label.filter { $0 != "\u{2028}" }
    #expect(again.graph.nodes.map(\.label) == [expected, expected])
    #expect(again.graph.subgraphs.map(\.title) == [expected])
    #expect(again.graph.edges.map { $0.label ?? "" } == [expected])
  }

  @Test(arguments: [
    "end", "a b", "style1", "class-a", "x[y]", "", "graph", "a--b", "a\"b", "-a", "n1", "a;b", "😀 x",
  ])
  func `an id that Mermaid cannot read is replaced`(id: String) {
    let graph = Graph(
      nodes: [Graph.Node(id: id), Graph.Node(id: "n0")],
      edges: [Graph.Edge(from: .node(0), to: .node(1)), Graph.Edge(from: .subgraph(0), to: .node(1))],
      subgraphs: [Graph.Subgraph(id: id.isEmpty ? nil : id + " group", title: "G")]
    )
    let again = Mermaid.parse(graph.mermaid())
    #expect(again.problems == [])
    #expect(again.graph.nodes.count == 2 + (again.graph.nodes.contains { $0.label == "G" } ? 1 : 0))
    #expect(again.graph.nodes.first?.label == id)
    #expect(again.graph.edges.count == 2)
  }
}
