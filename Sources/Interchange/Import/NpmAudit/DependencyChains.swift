internal import RegisterJSON

/// The shortest ways from direct dependencies to vulnerable packages.
struct DependencyChains {
  private var parents: [String: String] = [:]
  /// Chains are shown to people, who read no further.
  private static let limit = 12

  /// Walks from every direct dependency at once; linear in packages and edges.
  init(_ nodes: [(name: String, node: ReportObject)]) {
    var children: [String: [String]] = [:]
    var queue: [String] = []
    var seen: Set<String> = []
    for (name, node) in nodes {
      for parent in node.texts("effects") { children[parent, default: []].append(name) }
      for via in node["via"].map({ Array($0.elements) }) ?? [] {
        if let child = via.string { children[name, default: []].append(child) }
      }
      if node.isTrue("isDirect"), seen.insert(name).inserted { queue.append(name) }
    }
    var next = 0
    while next < queue.count {
      let parent = queue[next]
      next += 1
      for child in children[parent] ?? [] where seen.insert(child).inserted {
        parents[child] = parent
        queue.append(child)
      }
    }
  }

  /// The packages from a direct dependency to this one; only itself when it is direct or no way is known.
  func chain(to name: String) -> [String] {
    var chain = [name]
    while let last = chain.last, let parent = parents[last], chain.count < Self.limit { chain.append(parent) }
    return chain.reversed()
  }
}
