import Flowchart
import Testing

struct MermaidEdgeTests {
  struct Sign: Sendable, CustomTestStringConvertible {
    var text: String
    var stroke = Graph.Stroke.solid
    var start = Graph.Head.none
    var end = Graph.Head.arrow
    var length = 1
    var testDescription: String { text }
  }

  static let signs = [
    Sign(text: "-->"), Sign(text: "---", end: .none), Sign(text: "-.->", stroke: .dotted),
    Sign(text: "-.-", stroke: .dotted, end: .none), Sign(text: "==>", stroke: .thick),
    Sign(text: "===", stroke: .thick, end: .none), Sign(text: "--o", end: .circle),
    Sign(text: "--x", end: .cross),
    Sign(text: "-.-o", stroke: .dotted, end: .circle), Sign(text: "==x", stroke: .thick, end: .cross),
    Sign(text: "<-->", start: .arrow), Sign(text: "<-.->", stroke: .dotted, start: .arrow),
    Sign(text: "<==>", stroke: .thick, start: .arrow), Sign(text: "o--o", start: .circle, end: .circle),
    Sign(text: "x--x", start: .cross, end: .cross),
    Sign(text: "x==x", stroke: .thick, start: .cross, end: .cross),
    Sign(text: "o-.-o", stroke: .dotted, start: .circle, end: .circle),
    Sign(text: "~~~", stroke: .invisible, end: .none),
    Sign(text: "---->", length: 3), Sign(text: "-----", end: .none, length: 3),
    Sign(text: "-..->", stroke: .dotted, length: 2),
    Sign(text: "-...-", stroke: .dotted, end: .none, length: 3),
    Sign(text: "====>", stroke: .thick, length: 3),
    Sign(text: "~~~~", stroke: .invisible, end: .none, length: 2),
  ]

  @Test(arguments: signs)
  func `every line sign is read`(sign: Sign) {
    for source in [
      "A \(sign.text) B", "A \(sign.text)|text| B", "A \(sign.text) |\"text\"| B", "A e1@\(sign.text) B",
    ] {
      let parsed = Mermaid.parse("flowchart LR\n\(source)")
      #expect(parsed.problems == [], "\(source)")
      #expect(parsed.graph.nodeSummary == "A B", "\(source)")
      let edge = parsed.graph.edges.first
      #expect(edge?.stroke == sign.stroke && edge?.startHead == sign.start, "\(source)")
      #expect(edge?.endHead == sign.end && edge?.length == sign.length, "\(source)")
      #expect(edge?.label == (source.contains("text") ? "text" : nil), "\(source)")
      #expect(edge?.id == (source.contains("@") ? "e1" : nil), "\(source)")
    }
  }

  @Test(arguments: [
    ("A-->B", "A>B"), ("A---B", "A>B"), ("A--oB", "A>B"), ("A--o B", "A>B"), ("A--xB", "A>B"),
    ("A---oB", "A>B"),
    ("A-.->B", "A>B"), ("A==>B", "A>B"), ("A<-->B", "A>B"), ("a-b-->c.d", "a-b>c.d"),
    ("A-->|yes|B", "A>B:yes"),
    ("A-->|\"a | b\"|B", "A>B:a | b"), ("A-- text -->B", "A>B:text"), ("A--text-->B", "A>B:text"),
    ("A -- two words --- B", "A>B:two words"), ("A -- \"quoted --> x\" --> B", "A>B:quoted --> x"),
    ("A -. dotted .-> B", "A>B:dotted"), ("A -. v1.2 .-> B", "A>B:v1.2"), ("A == thick ==> B", "A>B:thick"),
    ("A <-- both --> B", "A>B:both"), ("A -- a-b = c --> B", "A>B:a-b = c"),
    ("A -->|\"#quot;q#quot;\"| B", "A>B:\"q\""),
    ("A --> B --> C", "A>B B>C"), ("A --> B & C --> D", "A>B A>C B>D C>D"),
    ("A & B --> C & D", "A>C A>D B>C B>D"),
    ("A --> B; B --> C;C --> D", "A>B B>C C>D"), ("A --> B --> C;", "A>B B>C"), ("A -->\n  B", "A>B"),
    ("A\n  --> B\n  --> C", "A>B B>C"), ("A --> B %% remark", "A>B"), ("A -->|| B", "A>B"),
    ("A e1@--> B e2@==> C", "A>B B>C"), ("A --> B --> A2 --> B", "A>B B>A2 A2>B!"),
    ("A --> B\nA --> B", "A>B A>B"),
    ("A[x]-->B[y]-->C[z]", "A>B B>C"), ("A:::c1 --> B:::c2", "A>B"), ("A --> B & C & D", "A>B A>C A>D"),
    ("A --> oB", "A>oB"), ("A --- xB", "A>xB"), ("Ax--xB", "Ax>B"),
  ])
  func `edges are read in every form`(source: String, edges: String) {
    #expect(Mermaid.parse("flowchart TD\n\(source)\n").graph.edgeSummary == edges)
  }

  @Test func `attributes of an edge's id make no node`() {
    let parsed = Mermaid.parse("graph TD\nA e1@--> B\ne1@{ animate: true }\n")
    #expect(parsed.graph.nodeSummary == "A B")
    #expect(parsed.problems == ["3:1 ignoredStatement(\"@{ }\")"])
  }
}
