extension Diagnostic {
  /// What a diagnostic reports, with the data to word it.
  package enum Kind: Equatable, Sendable {
    /// The source does not begin with `flowchart` or `graph` but with this.
    case missingHeader(found: String)
    /// A direction that is none of Mermaid's.
    case unknownDirection(String)
    /// Text that no rule reads; left out.
    case unknownConstruct(String)
    /// A statement without a bearing on the graph, by its keyword.
    case ignoredStatement(String)
    /// An attribute of `@{ … }` without a bearing on the graph, by its key.
    case ignoredAttribute(String)
    /// A shape name that Mermaid does not document; the node is a rectangle.
    case unknownShape(String)
    /// Brackets or quotes in a label that Mermaid reads only inside quotes.
    case unquotedLabel(String)
    /// A node's bracket that is never closed; the rest of its line is left out.
    case unterminatedShape(opener: String)
    /// An edge's label that is never closed; the rest of its line is left out.
    case unterminatedLabel(opener: String)
    /// A block that is never closed, by its opening.
    case unterminatedBlock(opener: String)
    /// A subgraph without an `end`, by its title.
    case unterminatedSubgraph(title: String)
    /// An edge that leads nowhere.
    case missingTarget
    /// The nodes, by id, of a cycle that this edge closes; the edge is kept and marked.
    case cycle([String])
    /// The node, by id, that this edge joins to itself; the edge is kept and marked.
    case selfLoop(String)
    /// The source is larger than is read at all.
    case inputTooLarge(byteCount: Int, limit: Int)
    /// Reading stopped at the limit on nodes.
    case tooManyNodes(limit: Int)
    /// Reading stopped at the limit on edges.
    case tooManyEdges(limit: Int)
    /// A subgraph nested too deeply; its nodes belong to the one around it.
    case nestedTooDeeply(limit: Int)
    /// Further diagnostics were left out.
    case tooManyDiagnostics(limit: Int)
  }
}

extension Diagnostic.Kind {
  /// How much a diagnostic of this kind matters.
  package var severity: Diagnostic.Severity {
    switch self {
    case .ignoredStatement, .ignoredAttribute: .note
    case .unknownDirection, .unknownShape, .unquotedLabel, .selfLoop, .unterminatedSubgraph: .warning
    default: .error
    }
  }

  /// The diagnostic in one line, as people will read it.
  package var summary: String {
    switch self {
    case .missingHeader(let found): "expected flowchart or graph, found \(quoted(found))"
    case .unknownDirection(let word): "unknown direction \(quoted(word)), expected TD, TB, BT, LR or RL"
    case .unknownConstruct(let text): "not understood, left out: \(quoted(text))"
    case .ignoredStatement(let keyword): "\(keyword) has no bearing on the graph, left out"
    case .ignoredAttribute(let key): "attribute \(quoted(key)) has no bearing on the graph, left out"
    case .unknownShape(let name): "unknown shape \(quoted(name)), taken as a rectangle"
    case .unquotedLabel(let text): "label needs quotes to load elsewhere: \(quoted(text))"
    case .unterminatedShape(let opener): "\(quoted(opener)) is never closed, rest of the line left out"
    case .unterminatedLabel(let opener):
      "label after \(quoted(opener)) is never closed, rest of the line left out"
    case .unterminatedBlock(let opener): "\(quoted(opener)) is never closed"
    case .unterminatedSubgraph(let title): "subgraph \(quoted(title)) has no end"
    case .missingTarget: "edge leads nowhere, left out"
    case .cycle(let ids): "edge closes a cycle: \(way(round: ids))"
    case .selfLoop(let id): "edge joins \(quoted(id)) to itself"
    case .inputTooLarge(let count, let limit): "diagram of \(count) bytes, at most \(limit) are read"
    case .tooManyNodes(let limit): "more than \(limit) nodes, reading stopped here"
    case .tooManyEdges(let limit): "more than \(limit) edges, reading stopped here"
    case .nestedTooDeeply(let limit):
      "subgraphs nested more than \(limit) deep, taken as part of the one around"
    case .tooManyDiagnostics(let limit): "more than \(limit) problems, the others are left out"
    }
  }

  /// The ids of a cycle, the first again at the end, those in the middle of a long one left out.
  private func way(round ids: [String]) -> String {
    let shown = ids.count > 10 ? ids.prefix(5) + ["…"] + ids.suffix(4) : ids[...]
    return (shown + ids.prefix(1)).joined(separator: " > ")
  }

  private func quoted(_ text: String) -> String { "'\(text)'" }
}
