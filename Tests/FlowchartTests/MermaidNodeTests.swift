import Flowchart
import Testing

struct MermaidNodeTests {
  @Test(arguments: [
    ("A[text]", Graph.Shape.rectangle), ("A(text)", .rounded), ("A([text])", .stadium),
    ("A[[text]]", .subroutine),
    ("A[(text)]", .cylinder), ("A((text))", .circle), ("A(((text)))", .doubleCircle), ("A(-text-)", .ellipse),
    ("A{text}", .diamond), ("A{{text}}", .hexagon), ("A[/text/]", .leanRight), ("A[\\text\\]", .leanLeft),
    ("A[/text\\]", .trapezoid), ("A[\\text/]", .invertedTrapezoid), ("A>text]", .asymmetric),
    ("A[ \"text\" ]", .rectangle), ("A([\"text\"])", .stadium),
    ("A@{ shape: rounded, label: \"text\" }", .rounded),
    ("A@{ shape: db, label: text }", .cylinder), ("A@{ label: 'text', shape: doc }", .named("doc")),
    ("A@{\n  shape: document\n  label: \"text\"\n}", .named("doc")), ("A[text]@{ shape: hex }", .hexagon),
    ("A@{ shape: hex, label: \"text\" }:::warm", .hexagon), ("A[text]:::warm", .rectangle),
  ])
  func `every shape is read with its label`(source: String, shape: Graph.Shape) {
    let parsed = Mermaid.parse("flowchart TD\n\(source)")
    #expect(parsed.graph.nodes.map(\.label) == ["text"])
    #expect(parsed.graph.nodes.map(\.shape) == [shape])
    #expect(parsed.problems == [])
  }

  @Test(arguments: [
    ("A[plain words]", "plain words"), ("A[\"a [b] (c) {d} | e\"]", "a [b] (c) {d} | e"),
    ("A[\"x --> y; z\"]", "x --> y; z"),
    ("A[\"say #quot;hi#quot;\"]", "say \"hi\""), ("A[\"#35;1 #amp; #lt;b#gt; #x41;\"]", "#1 & <b> A"),
    ("A[\"a &amp; b &#39;c&#39;\"]", "a & b 'c'"), ("A[\"#nosuch; #; # 1\"]", "#nosuch; #; # 1"),
    ("A[one<br/>two<br>three<br />four]", "one\ntwo\nthree\nfour"), ("A[\"one\\ntwo\"]", "one\ntwo"),
    ("A[\"one\n   two\"]", "one\ntwo"), ("A[one\n two]", "one\ntwo"),
    ("A[\"<b>bold</b> <i class='x'>it</i>\"]", "bold it"),
    ("A[\"a < b > c\"]", "a < b > c"),
    ("A[\"`The **bold** and _slanted_ * snake_case`\"]", "The bold and slanted * snake_case"),
    ("A[\"`one\n two`\"]", "one\ntwo"), ("A[\"**not bold**\"]", "**not bold**"), ("A[\"\"]", ""),
    ("A[Проверка 作者 🔒]", "Проверка 作者 🔒"),
    ("A[\"tab\there\"]", "tab here"), ("A[\"bell\u{7}, \u{1B}[31mred\u{202E}\"]", "bell, [31mred"),
    ("A[\"#27;[2J\"]", "[2J"),
    ("A[/etc/passwd]", "/etc/passwd"), ("A[#32;spaced#32;]", " spaced "), ("A[60% done]", "60% done"),
  ])
  func `labels are read as people read them`(source: String, label: String) {
    let parsed = Mermaid.parse("flowchart TD\n\(source)")
    #expect(parsed.graph.nodes.map(\.label) == [label])
    #expect(parsed.problems == [])
  }

  @Test(arguments: [
    "a-b", "c.d", "snake_case", "1", "1a", "Ümlaut", "作者", "endpoint", "graphite", "style1", "class-a",
    "subgraphs",
    "direction", "click2", "default", "a:b", "a/b", "A&B", "o", "x", "v", "🔒",
  ])
  func `ids of all kinds are nodes`(id: String) {
    for source in ["\(id) --> z", "z --> \(id)", "z-->\(id)-->y", "\(id)[label] --> z", "\(id) & q --> z"] {
      let parsed = Mermaid.parse("flowchart TD\n  \(source)\n")
      #expect(parsed.graph.nodes.contains { $0.id == id }, "\(source)")
      #expect(parsed.problems == [], "\(source)")
    }
  }

  @Test(arguments: [
    ("A --> end", "A>end"), ("end --> B", "end>B"), ("end", ""), ("graph --> x", "graph>x"),
    ("subgraph --> x", "subgraph>x"), ("style --> x", "style>x"), ("class & x --> y", "class>y x>y"),
    ("click", ""), ("direction --> x", "direction>x"), ("flowchart --> flowchart2", "flowchart>flowchart2"),
    ("classDef[label] --> x", "classDef>x"),
  ])
  func `keywords are nodes where a node is meant`(source: String, edges: String) {
    let parsed = Mermaid.parse("graph TD\n\(source)")
    #expect(parsed.graph.edgeSummary == edges)
    #expect(parsed.graph.nodes.contains { source.hasPrefix($0.id) })
    #expect(parsed.problems == [])
  }

  @Test func `a later label wins, a later bare mention keeps it`() {
    let graph = Mermaid.parse("graph TD\nA[first] --> B\nA[second]\nA{third} --> B\nA --> C\nB:::hot").graph
    #expect(graph.nodeSummary == "A=third B C")
    #expect(graph.nodes.map(\.shape) == [.diamond, .rectangle, .rectangle])
    #expect(graph.nodes.map(\.styleClass) == [nil, "hot", nil])
  }

  @Test func `nodes know where they are first named`() {
    let parsed = Mermaid.parse("graph TD\n  Ünï --> b & c\n  c --> d", firstLine: 40)
    #expect(parsed.nodePositions.map { [$0.line, $0.column] } == [[41, 3], [41, 11], [41, 15], [42, 9]])
    #expect(parsed.edgePositions.map { [$0.line, $0.column] } == [[41, 7], [41, 7], [42, 5]])
  }
}
