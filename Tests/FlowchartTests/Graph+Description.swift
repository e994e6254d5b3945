import Flowchart

extension Graph {
  /// The edges in short: `a>b` for a line from a to b, `:label` after it, `!` for one that closes a cycle.
  var edgeSummary: String {
    edges.map { edge in
      "\(name(edge.source))>\(name(edge.target))\(edge.label.map { ":" + $0 } ?? "")\(edge.isBackEdge ? "!" : "")"
    }.joined(separator: " ")
  }

  /// The nodes in short: `id` or `id=label`, and `@group` for those in a subgraph.
  var nodeSummary: String {
    nodes.map { node in
      let group = node.subgraph.map { "@" + (subgraphs[$0].id ?? subgraphs[$0].title) } ?? ""
      return (node.id == node.label ? node.id : "\(node.id)=\(node.label)") + group
    }.joined(separator: " ")
  }

  /// The subgraphs in short: `id=title` or `=title`, and `<parent`.
  var subgraphSummary: String {
    subgraphs.map { group in
      let title = group.id == group.title ? "" : "=" + group.title
      return (group.id ?? "") + title + (group.parent.map { "<" + subgraphs[$0].title } ?? "")
    }.joined(separator: " ")
  }

  private func name(_ endpoint: Endpoint) -> String {
    switch endpoint {
    case .node(let node): nodes[node].id
    case .subgraph(let group): "{\(subgraphs[group].id ?? subgraphs[group].title)}"
    }
  }
}

extension ParsedFlowchart {
  /// The diagnostics in short: `line:column` and the kind.
  var problems: [String] {
    diagnostics.map { "\($0.line):\($0.column) \($0.kind)" }
  }
}
