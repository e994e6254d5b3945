/// Findings that wait for each other, so that none of them can come first.
package struct RemediationCircle: Equatable, Sendable {
  /// One finding waiting for another one.
  package struct Dependency: Equatable, Sendable {
    /// The finding that waits.
    package var finding: FindingID
    /// The finding that it waits for.
    package var dependsOn: FindingID
  }

  /// Everything that waits in the circle, or in several that hang together, by id.
  package private(set) var members: [FindingID]
  /// A shortest way around: each waits for the next one and the last for the first.
  package private(set) var way: [FindingID]
  /// The dependency whose loss costs least: that of the first of ``way`` on the second.
  ///
  /// Whoever drops it may have to do the waiting finding's fix again, so that the least severe one comes
  /// first, then the one with the least effort, then the first ids; one that breaks every circle goes before
  /// one that does not.
  package private(set) var weakest: Dependency
  /// Whether no circle is left among the members once that dependency is dropped.
  package private(set) var isEnough: Bool

  /// The way around in words: `F-0001 waits for F-0002, which waits for F-0001`.
  package var text: String {
    let first = way.first?.text ?? ""
    return "\(first) waits for "
      + (way.dropFirst().map(\.text) + [first]).joined(separator: ", which waits for ")
  }

  /// How many dependencies are looked at in search of one that breaks every circle, those of each try
  /// counted.
  private static let looks = 1_000_000

  /// Makes the circle of a strongly connected component.
  ///
  /// Cost: linear in its dependencies, plus sorting, for at most fifty dependencies that are tried.
  init(_ component: [Int], of graph: RemediationGraph) {
    let circle = CircleGraph(component, of: graph)
    let edges = circle.edges.sorted(by: circle.isWeaker)
    let tries = min(50, max(1, Self.looks / max(1, edges.count)))
    let enough = edges.prefix(tries).first { !circle.hasCircle(without: $0) }
    let edge = enough ?? edges.first ?? CircleGraph.Edge(from: component[0], to: component[0])
    isEnough = enough != nil
    members = component.map { graph.nodes[$0].finding.id }.sorted()
    way = circle.way(from: edge).map { graph.nodes[$0].finding.id }
    weakest = Dependency(
      finding: graph.nodes[edge.from].finding.id,
      dependsOn: graph.nodes[edge.to].finding.id
    )
  }
}

/// The part of a graph in which everything waits for everything else.
private struct CircleGraph {
  struct Edge: Equatable {
    /// The node that waits.
    var from: Int
    /// The node that it waits for.
    var to: Int
  }

  /// What it would cost to do a node's work again.
  private struct Weight {
    var severity: Severity
    var hours: Int
    var id: FindingID
  }

  let members: [Int]
  let edges: [Edge]
  private let requires: [Int: [Int]]
  private let weights: [Int: Weight]

  init(_ members: [Int], of graph: RemediationGraph) {
    self.members = members
    let inside = Set(members)
    var requires: [Int: [Int]] = [:]
    var weights: [Int: Weight] = [:]
    for member in members {
      let node = graph.nodes[member]
      requires[member] = node.requires.filter(inside.contains)
      weights[member] = Weight(
        severity: node.finding.severity.level,
        hours: node.finding.effort?.workingHours ?? .max,
        id: node.finding.id
      )
    }
    edges = members.flatMap { member in (requires[member] ?? []).map { Edge(from: member, to: $0) } }
    self.requires = requires
    self.weights = weights
  }

  func isWeaker(_ left: Edge, _ right: Edge) -> Bool {
    guard let first = weights[left.from], let second = weights[right.from] else { return false }
    if first.severity != second.severity { return first.severity < second.severity }
    if first.hours != second.hours { return first.hours < second.hours }
    if left.from != right.from { return first.id < second.id }
    guard let first = weights[left.to], let second = weights[right.to] else { return false }
    return first.id < second.id
  }

  /// Whether something still waits for itself when one dependency is gone.
  func hasCircle(without edge: Edge) -> Bool {
    var waiting: [Int: Int] = [:]
    for other in edges where other != edge { waiting[other.to, default: 0] += 1 }
    var free = members.filter { waiting[$0] == nil }
    var freed = 0
    while let member = free.popLast() {
      freed += 1
      for required in requires[member] ?? [] where Edge(from: member, to: required) != edge {
        guard let count = waiting[required] else { continue }
        waiting[required] = count - 1
        if count == 1 { free.append(required) }
      }
    }
    return freed < members.count
  }

  /// The shortest way around over a dependency, starting with it.
  func way(from edge: Edge) -> [Int] {
    var cameFrom = [edge.to: edge.to]
    var reached = [edge.to]
    var next = 0
    while next < reached.count, cameFrom[edge.from] == nil {
      for required in requires[reached[next]] ?? [] where cameFrom[required] == nil {
        cameFrom[required] = reached[next]
        reached.append(required)
      }
      next += 1
    }
    var way = [edge.from]
    while let last = way.last, last != edge.to, let before = cameFrom[last] { way.append(before) }
    return [edge.from] + way.reversed().filter { $0 != edge.from }
  }
}
