import Flowchart
import Testing

struct MermaidDiagnosticTests {
  @Test(arguments: [
    ("A --> B\nA => B\nC", "3:3 unknownConstruct(\"=> B\")", "A>B", "A B C"),
    ("A B\nC --> D", "2:3 unknownConstruct(\"B\")", "C>D", "A C D"),
    ("A -> B; C --> D", "2:3 unknownConstruct(\"-> B\")", "C>D", "A C D"),
    ("A --> B\n)(\nC", "3:1 unknownConstruct(\")(\")", "A>B", "A B C"),
    ("A[open\nB --> C[x]", "2:2 unterminatedShape(opener: \"[\")", "B>C", "A B C=x"),
    ("A[\"open\nB --> C", "2:2 unterminatedShape(opener: \"[\")", "B>C", "A B C"),
    ("A((open)\nB --> C", "2:2 unterminatedShape(opener: \"((\")", "B>C", "A B C"),
    ("A@{ shape: rect\nB --> C", "2:2 unterminatedBlock(opener: \"@{\")", "B>C", "A B C"),
    ("A -->|open B\nB --> C", "2:3 unterminatedLabel(opener: \"|\")", "B>C", "A B C"),
    ("A -- open B\nB --> C", "2:3 unterminatedLabel(opener: \"--\")", "B>C", "A B C"),
    ("A -. open B\nB --> C", "2:3 unterminatedLabel(opener: \"-.\")", "B>C", "A B C"),
    ("A -->", "2:3 missingTarget", "", "A"), ("A --> ;B", "2:3 missingTarget", "", "A B"),
    ("A & --> B", "2:3 unknownConstruct(\"& --> B\")", "", "A"),
    ("A::: --> B", "2:2 unknownConstruct(\":::\")", "A>B", "A B"),
    ("A@{ shape: blob }", "2:2 unknownShape(\"blob\")", "", "A"),
    ("A@{ shape: rect, icon: \"x\" }", "2:2 ignoredAttribute(\"icon\")", "", "A"),
    ("A[f(x)] --> B", "2:2 unquotedLabel(\"[f(x)]\")", "A>B", "A=f(x) B"),
    ("A[a[0] b]", "2:2 unquotedLabel(\"[a[0] b]\")", "", "A=a[0] b"),
    ("subgraph s\nA", "2:1 unterminatedSubgraph(title: \"s\")", "", "A@s"),
    ("direction UP\nA", "2:11 unknownDirection(\"UP\")", "", "A"),
    ("accDescr {\nA", "2:1 unterminatedBlock(opener: \"accDescr {\")", "", "A"),
    ("A --> B\n%%{ open\nB --> C", "3:1 unterminatedBlock(opener: \"%%{\")", "A>B B>C", "A B C"),
    ("--> B", "2:1 unknownConstruct(\"--> B\")", "", ""),
    ("Ü🔒 ?? x", "2:4 unknownConstruct(\"?? x\")", "", "Ü🔒"),
  ])
  func `what is wrong is reported and the rest loads`(
    source: String,
    problem: String,
    edges: String,
    nodes: String
  ) {
    let parsed = Mermaid.parse("graph TD\n\(source)")
    #expect(parsed.problems == [problem])
    #expect(parsed.graph.edgeSummary == edges)
    #expect(parsed.graph.nodeSummary == nodes)
    #expect(parsed.diagnostics.allSatisfy { !$0.kind.summary.isEmpty && !$0.kind.summary.contains("\n") })
  }

  @Test(arguments: [("graph UP\nA", "A"), ("graph UP --> B", "UP B")])
  func `an unknown direction in the header is reported`(source: String, nodes: String) {
    let parsed = Mermaid.parse(source)
    #expect(parsed.problems == ["1:7 unknownDirection(\"UP\")"])
    #expect(parsed.graph.nodeSummary == nodes)
  }

  @Test(arguments: [
    ("A --> B\nB --> C\nC --> A", ["14:3 cycle([\"A\", \"B\", \"C\"])"], "A>B B>C C>A!"),
    ("A --> A", ["12:3 selfLoop(\"A\")"], "A>A!"),
    ("A --> B --> A", ["12:9 cycle([\"A\", \"B\"])"], "A>B B>A!"),
    (
      "A --> B & C --> A", ["12:13 cycle([\"A\", \"B\"])", "12:13 cycle([\"A\", \"C\"])"], "A>B A>C B>A! C>A!"
    ),
    ("B --> A\nA --> B\nB --> C", ["13:3 cycle([\"B\", \"A\"])"], "B>A A>B! B>C"),
    ("A ~~~ B\nB ~~~ A", [], "A>B B>A!"),
    ("subgraph s\nX --> Y\nend\ns --> Z\nZ --> s", ["16:3 cycle([\"X\", \"Y\", \"Z\"])"], "X>Y {s}>Z Z>{s}!"),
    ("subgraph s\nX\nend\ns --> X", ["15:3 selfLoop(\"X\")"], "{s}>X!"),
  ])
  func `the edge that closes a cycle is reported and marked`(
    source: String,
    problems: [String],
    edges: String
  ) {
    let parsed = Mermaid.parse("graph TD\n\(source)", firstLine: 11)
    #expect(parsed.problems == problems)
    #expect(parsed.graph.edgeSummary == edges)
    #expect((parsed.graph.cycle == nil) == !edges.contains("!"))
  }

  @Test func `limits are kept and reported`() {
    let nodes = (0...Mermaid.Limits.nodes).map { "n\($0)" }.joined(separator: "\n")
    let many = Mermaid.parse("graph TD\n\(nodes)\nX --> Y")
    #expect(many.graph.nodes.count == Mermaid.Limits.nodes)
    #expect(many.problems == ["2002:1 tooManyNodes(limit: 2000)"])

    let left = (0...100).map { "a\($0)" }.joined(separator: " & ")
    let right = (0...100).map { "b\($0)" }.joined(separator: " & ")
    let dense = Mermaid.parse("graph TD\n\(left) --> \(right)")
    #expect(dense.graph.edges.count == Mermaid.Limits.edges)
    #expect(dense.diagnostics.map(\.kind) == [.tooManyEdges(limit: 10_000)])

    let large = Mermaid.parse("graph TD\n" + String(repeating: " ", count: 1 << 20), firstLine: 7)
    #expect(large.problems == ["7:1 inputTooLarge(byteCount: 1048585, limit: 1048576)"])
    #expect(large.graph.nodes.isEmpty)
  }

  @Test func `deep nesting is flattened`() {
    let open = (0..<40).map { "subgraph s\($0)" }.joined(separator: "\n")
    let close = Array(repeating: "end", count: 40).joined(separator: "\n")
    let parsed = Mermaid.parse("graph TD\n\(open)\nA\n\(close)\nB")
    #expect(parsed.graph.subgraphs.count == 32)
    #expect(parsed.graph.nodeSummary == "A@s31 B")
    #expect(parsed.problems == ["34:1 nestedTooDeeply(limit: 32)"])
  }

  @Test func `notes do not crowd out errors`() {
    let notes = Array(repeating: "style A fill:red", count: 600).joined(separator: "\n")
    let parsed = Mermaid.parse("graph TD\n\(notes)\nA => B")
    #expect(parsed.diagnostics.count == 502)
    #expect(parsed.diagnostics.last?.severity == .error)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "A[x\n", "A>x\n", "A[\"`x\n", "A@{ ", "accDescr {\n", "A -- x;", "A-->|x\n", "%%{ \n", "subgraph a\n",
      "A -- \"\n",
      "A[/x", "- ", "A>x] & ", "A((\"", "--", "A e@", "\u{301}", "A & ", "]\"\n A>", "end\nsubgraph x\n",
    ]
  )
  func `repeated openings end quickly`(piece: String) {
    let source = "graph TD\n" + String(repeating: piece, count: 80_000 / piece.utf8.count) + "\"]}"
    let parsed = Mermaid.parse(source)
    #expect(parsed.graph.nodes.count <= Mermaid.Limits.nodes)
  }
}
