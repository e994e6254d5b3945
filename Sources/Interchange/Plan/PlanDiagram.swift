import Flowchart
import Readiness

/// One flowchart of a plan, as workstreams and dependencies.
struct PlanDiagram {
  /// The 0-based number of the fence's opening line.
  let line: Int
  let flowchart: ParsedFlowchart

  init(_ fence: PlanDocument.Fence, in text: PlanText) {
    line = fence.line
    flowchart = Mermaid.parse(Self.source(of: fence, in: text), firstLine: fence.content.lowerBound + 1)
  }

  /// The text between the fences.
  static func source(of fence: PlanDocument.Fence, in text: PlanText) -> String {
    fence.content.map { text[$0] }.joined(separator: "\n")
  }

  /// Whether a fence says that it holds Mermaid: `mermaid`, `mermaid {…}`, `{mermaid}`, `{.mermaid}`, in
  /// any case.
  static func isMermaid(_ info: String) -> Bool {
    let word = info.drop { $0 == "{" || $0 == "." || $0 == " " }.prefix {
      $0.isLetter || $0.isNumber || $0 == "-"
    }
    return word.lowercased() == "mermaid"
  }

  /// The word with which a diagram of another kind begins.
  static func kind(of source: String) -> String {
    let lines = source.split(whereSeparator: \.isNewline).map { $0.trimmed }
    let first = lines.first { !$0.isEmpty && !$0.hasPrefix("%%") } ?? ""
    return String(first.prefix { !$0.isWhitespace }.prefix(40))
  }

  /// The nodes in declared order; groups are containers and no workstreams.
  var workstreams: [Workstream] {
    flowchart.graph.nodes.map { Workstream(id: WorkstreamID($0.id), title: PlanWords.title($0.label)) }
  }

  /// What feeds what, each pair once; lines that close a cycle are left out, as are those that only place
  /// nodes.
  var dependencies: [Plan.Dependency] {
    let graph = flowchart.graph
    var seen: Set<Plan.Dependency> = []
    return graph.links.compactMap { link in
      let edge = graph.edges[link.edge]
      guard !edge.isBackEdge, edge.stroke != .invisible, link.source != link.target else { return nil }
      let dependency = Plan.Dependency(
        from: WorkstreamID(graph.nodes[link.source].id),
        to: WorkstreamID(graph.nodes[link.target].id)
      )
      return seen.insert(dependency).inserted ? dependency : nil
    }
  }
}
