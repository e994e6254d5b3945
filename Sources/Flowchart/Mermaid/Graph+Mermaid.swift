extension Graph {
  /// Writes the graph as Mermaid text, one statement a line, with a newline at the end and no fence.
  ///
  /// Nodes come first, then subgraphs, then edges, so that reading the text gives the same graph again. Labels
  /// are escaped so that none can end its quotes or the fence around the diagram. An id that Mermaid could
  /// not read, or would take for a keyword, is written as `n` and the node's index.
  package func mermaid() -> String {
    let names = MermaidNames(self)
    var lines = ["flowchart \(direction.rawValue)"]
    lines += nodes.indices.map { "  " + declaration(of: $0, names) }
    lines += subgraphLines(names)
    lines += edges.compactMap { edge in line(of: edge, names).map { "  " + $0 } }
    return lines.map { $0 + "\n" }.joined()
  }

  private func declaration(of index: Int, _ names: MermaidNames) -> String {
    let node = nodes[index]
    let name = names.nodes[index]
    let suffix = node.styleClass.flatMap { MermaidNames.isSafe($0) ? ":::\($0)" : nil } ?? ""
    if case .named(let shape) = node.shape {
      return "\(name)@{ shape: \(shape), label: \"\(label(node.label))\" }\(suffix)"
    }
    if node.shape == .rectangle, node.label == name { return name + suffix }
    guard let token = ShapeToken.all.first(where: { $0.shape == node.shape }) else { return name + suffix }
    return "\(name)\(token.opener)\"\(label(node.label))\"\(token.closer)\(suffix)"
  }

  /// Mermaid takes no empty label, and trims one that is blank.
  private func label(_ text: String) -> String {
    text.isEmpty ? " " : LabelText.encode(text)
  }

  private func subgraphLines(_ names: MermaidNames) -> [String] {
    var children: [[Int]] = Array(repeating: [], count: subgraphs.count)
    var roots: [Int] = []
    for (index, group) in subgraphs.enumerated() {
      if let parent = group.parent { children[parent].append(index) } else { roots.append(index) }
    }
    let members = Dictionary(grouping: nodes.indices.filter { nodes[$0].subgraph != nil }) {
      nodes[$0].subgraph
    }
    var lines: [String] = []
    var stack: [(group: Int, depth: Int, isEnd: Bool)] = roots.reversed().map { ($0, 1, false) }
    while let (group, depth, isEnd) = stack.popLast() {
      let indent = String(repeating: "  ", count: depth)
      if isEnd {
        lines.append(indent + "end")
        continue
      }
      lines.append(indent + opening(of: group, names))
      if let direction = subgraphs[group].direction {
        lines.append("\(indent)  direction \(direction.rawValue)")
      }
      lines += (members[group] ?? []).map { "\(indent)  \(names.nodes[$0])" }
      stack.append((group, depth, true))
      stack += children[group].reversed().map { ($0, depth + 1, false) }
    }
    return lines
  }

  private func opening(of group: Int, _ names: MermaidNames) -> String {
    let title = subgraphs[group].title
    guard let name = names.subgraphs[group] else { return "subgraph \"\(label(title))\"" }
    return name == title ? "subgraph \(name)" : "subgraph \(name)[\"\(label(title))\"]"
  }

  private func line(of edge: Edge, _ names: MermaidNames) -> String? {
    guard let source = names.name(of: edge.source), let target = names.name(of: edge.target) else {
      return nil
    }
    let id = edge.id.flatMap { MermaidNames.isSafe($0) ? "\($0)@" : nil } ?? ""
    let text = edge.label.map { "|\"\(label($0))\"|" } ?? ""
    return "\(source) \(id)\(edge.mermaidSign)\(text) \(target)"
  }
}

extension Graph.Edge {
  /// The line sign, such as `-->`.
  fileprivate var mermaidSign: String {
    let span = min(max(length, 1), LinkToken.lengthLimit)
    let start = startHead.mermaidSign(arrow: "<")
    let end = endHead.mermaidSign(arrow: ">")
    let run = span + (end.isEmpty ? 2 : 1)
    return switch stroke {
    case .solid: start + String(repeating: "-", count: run) + end
    case .thick: start + String(repeating: "=", count: run) + end
    case .dotted: start + "-" + String(repeating: ".", count: span) + "-" + end
    case .invisible: String(repeating: "~", count: span + 2)
    }
  }
}

extension Graph.Head {
  fileprivate func mermaidSign(arrow: String) -> String {
    switch self {
    case .none: ""
    case .arrow: arrow
    case .circle: "o"
    case .cross: "x"
    }
  }
}
