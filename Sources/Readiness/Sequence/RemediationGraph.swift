/// The findings of a remediation sequence by number, with their dependencies both ways.
struct RemediationGraph {
  struct Node {
    var finding: Finding
    var status: BlockerStatus
    /// Numbers of the nodes that come first.
    var requires: [Int] = []
    /// Numbers of the nodes that wait for this one.
    var unlocks: [Int] = []
  }

  private(set) var nodes: [Node] = []
  private(set) var missing: [RemediationSequence.MissingDependency] = []

  /// Collects what blocks and what that depends on; dependencies that are settled are left out.
  init(findings: [Finding], mustHaveFlows: Set<String>, today: CalendarDate) {
    let places = Dictionary(
      findings.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let facts = findings.map { $0.facts(mustHaveFlows: mustHaveFlows) }
    let statuses = facts.map { BlockerStatus($0, on: today) }
    var numbers: [Int: Int] = [:]
    func include(_ place: Int) -> Int {
      if let number = numbers[place] { return number }
      numbers[place] = nodes.count
      nodes.append(Node(finding: findings[place], status: statuses[place]))
      return nodes.count - 1
    }
    for place in findings.indices
    where statuses[place].level <= .mustValidate && places[findings[place].id] == place {
      _ = include(place)
    }
    // The list grows while it is walked: each dependency is looked at in its turn.
    var number = 0
    while number < nodes.count {
      var seen: Set<FindingID> = []
      for id in nodes[number].finding.dependsOn where seen.insert(id).inserted {
        guard let place = places[id] else {
          missing.append(.init(finding: nodes[number].finding.id, dependsOn: id))
          continue
        }
        guard facts[place].countsAsOpen(on: today) else { continue }
        let required = include(place)
        nodes[number].requires.append(required)
        nodes[required].unlocks.append(number)
      }
      number += 1
    }
  }

  /// The sets of nodes that wait for each other, by Tarjan's algorithm for strongly connected components.
  ///
  /// Source: R. Tarjan, "Depth-First Search and Linear Graph Algorithms", 1972; with a stack of its own
  /// instead of recursion, so that a chain of any length is safe.
  func circles() -> [[Int]] {
    var search = CircleSearch(count: nodes.count)
    for root in nodes.indices { search.visit(root, nodes: nodes) }
    return search.components.filter { component in
      component.count > 1 || nodes[component[0]].requires.contains(component[0])
    }
  }
}

/// The state of Tarjan's algorithm.
private struct CircleSearch {
  private var order: [Int?]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var visited = 0
  private(set) var components: [[Int]] = []

  init(count: Int) {
    order = [Int?](repeating: nil, count: count)
    lowest = [Int](repeating: 0, count: count)
    isOpen = [Bool](repeating: false, count: count)
  }

  mutating func visit(_ root: Int, nodes: [RemediationGraph.Node]) {
    guard order[root] == nil else { return }
    var path: [(node: Int, next: Int)] = [(root, 0)]
    enter(root)
    while let (node, next) = path.last {
      guard next < nodes[node].requires.count else {
        path.removeLast()
        leave(node)
        if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
        continue
      }
      path[path.count - 1].next += 1
      let target = nodes[node].requires[next]
      if let number = order[target] {
        if isOpen[target] { lowest[node] = min(lowest[node], number) }
      } else {
        enter(target)
        path.append((target, 0))
      }
    }
  }

  private mutating func enter(_ node: Int) {
    order[node] = visited
    lowest[node] = visited
    visited += 1
    open.append(node)
    isOpen[node] = true
  }

  private mutating func leave(_ node: Int) {
    guard lowest[node] == order[node] else { return }
    var component: [Int] = []
    while let member = open.popLast() {
      isOpen[member] = false
      component.append(member)
      if member == node { break }
    }
    components.append(component)
  }
}
