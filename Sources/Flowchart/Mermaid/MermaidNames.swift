/// The names under which a graph's nodes and subgraphs are written.
struct MermaidNames {
  private(set) var nodes: [String]
  private(set) var subgraphs: [String?]

  init(_ graph: Graph) {
    var taken = Set(graph.nodes.map(\.id)).union(graph.subgraphs.compactMap(\.id))
    func unused(_ name: String) -> String {
      var name = name
      while !taken.insert(name).inserted { name += "_" }
      return name
    }
    var written: Set<String> = []
    nodes = graph.nodes.enumerated().map { index, node in
      Self.isSafe(node.id) && written.insert(node.id).inserted ? node.id : unused("n\(index)")
    }
    let referenced = Set(graph.edges.flatMap { [$0.source, $0.target] })
    subgraphs = graph.subgraphs.enumerated().map { index, group in
      if let id = group.id, Self.isSafe(id) { return id }
      return referenced.contains(.subgraph(index)) ? unused("g\(index)") : nil
    }
  }

  func name(of endpoint: Graph.Endpoint) -> String? {
    switch endpoint {
    case .node(let node): nodes[node]
    case .subgraph(let group): subgraphs[group]
    }
  }

  /// Tells whether Mermaid reads a name as one id wherever it stands.
  ///
  /// Mermaid's lexer takes a keyword even at the start of a longer word, so `style1` is not safe.
  static func isSafe(_ name: String) -> Bool {
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII ? isPlainSign(scalar) : scalar.properties.isAlphabetic
    }
    guard isPlain, let first = name.unicodeScalars.first, let last = name.unicodeScalars.last else {
      return false
    }
    return first != "-" && first != "." && last != "-" && !name.contains("--") && !name.contains("-.")
      && !keywords.contains(name) && !prefixes.contains { name.hasPrefix($0) }
  }

  private static func isPlainSign(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      || "-._".unicodeScalars.contains(scalar)
  }

  /// The words that are keywords on their own.
  private static let keywords: Set<String> = ["call", "click", "direction", "end", "href"]

  /// The words that are keywords even within a longer word, and `end` before a sign.
  private static let prefixes = [
    "accDescr", "accTitle", "class", "end-", "end.", "flowchart", "graph", "interpolate", "linkStyle",
    "style",
    "subgraph", "_blank", "_parent", "_self", "_top",
  ]
}
