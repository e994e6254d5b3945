/// A Mermaid flowchart in Markdown, whose labels show text from outside and do nothing else.
struct MermaidChart {
  /// How a node is painted.
  enum Tone: String, CaseIterable {
    case done
    case active
    case pending
    case cancelled
    case blocked

    /// Colours that keep their contrast on light and dark pages.
    var style: String {
      switch self {
      case .done: "fill:#d9ead3,stroke:#38761d,color:#12320b"
      case .active: "fill:#d6e4f5,stroke:#1f5a96,color:#0b2540"
      case .pending: "fill:#eeeeee,stroke:#666666,color:#222222"
      case .cancelled: "fill:#eeeeee,stroke:#999999,color:#555555,stroke-dasharray:4"
      case .blocked: "fill:#f6d5d2,stroke:#a61c00,color:#4a0d00,stroke-width:2px"
      }
    }
  }

  struct Node {
    /// The lines of the label.
    var lines: [String]
    var tone: Tone
  }

  var nodes: [Node] = []
  /// From and to, by the nodes' places.
  var edges: [(from: Int, to: Int)] = []

  /// The most characters of one line of a label.
  private static let labelLimit = 60

  /// The chart between fences.
  var text: String {
    var lines = ["```mermaid", "flowchart TD"]
    for (place, node) in nodes.enumerated() {
      let label = node.lines.map(Self.label).joined(separator: "<br/>")
      lines.append("  n\(place + 1)[\"\(label)\"]:::\(node.tone.rawValue)")
    }
    lines += edges.map { "  n\($0.from + 1) --> n\($0.to + 1)" }
    let tones = Tone.allCases.filter { tone in nodes.contains { $0.tone == tone } }
    lines += tones.map { "  classDef \($0.rawValue) \($0.style)" }
    return (lines + ["```"]).joined(separator: "\n")
  }

  /// Text within the quotes of a label: all that Mermaid or HTML reads a meaning into is an entity code.
  ///
  /// Source: Mermaid documentation, "Flowcharts - Basic Syntax", entity codes to escape characters.
  static func label(_ text: String) -> String {
    let line = VisibleText.line(text)
    let cut = line.count > labelLimit ? line.prefix(labelLimit - 1) + "\u{2026}" : line
    return cut.unicodeScalars.map { scalar in
      let isPlain =
        !scalar.isASCII || scalar.properties.isAlphabetic
        || " 0123456789.,:/()+-?!'".unicodeScalars.contains(scalar)
      return isPlain ? String(scalar) : "#\(scalar.value);"
    }.joined()
  }
}
