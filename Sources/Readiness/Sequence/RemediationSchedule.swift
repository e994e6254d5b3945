/// Places the nodes of a graph in waves and finds the longest chain among them.
struct RemediationSchedule {
  private let graph: RemediationGraph
  /// 0 for a node that could not be placed.
  private var wave: [Int]
  private var urgency: [BlockerStatus.Level]
  private(set) var steps: [RemediationStep] = []
  private(set) var criticalPath: [Int] = []
  private(set) var cycles: [[Int]]
  private(set) var waitingForCycle: [Int] = []

  init(_ graph: RemediationGraph) {
    self.graph = graph
    wave = [Int](repeating: 0, count: graph.nodes.count)
    urgency = graph.nodes.map(\.status.level)
    cycles = graph.circles()
    let order = placeInWaves()
    inheritUrgency(order)
    let inCycle = Set(cycles.joined())
    waitingForCycle = graph.nodes.indices.filter { wave[$0] == 0 && !inCycle.contains($0) }
    criticalPath = longestChain(order)
    steps = makeSteps(order)
  }

  /// The placed nodes so that each comes after all it requires.
  private mutating func placeInWaves() -> [Int] {
    var open = graph.nodes.map(\.requires.count)
    var ready = graph.nodes.indices.filter { open[$0] == 0 }
    for node in ready { wave[node] = 1 }
    var next = 0
    while next < ready.count {
      let node = ready[next]
      next += 1
      for waiting in graph.nodes[node].unlocks {
        open[waiting] -= 1
        guard open[waiting] == 0 else { continue }
        wave[waiting] = 1 + (graph.nodes[waiting].requires.map { wave[$0] }.max() ?? 0)
        ready.append(waiting)
      }
    }
    return ready
  }

  private mutating func inheritUrgency(_ order: [Int]) {
    // What a circle waits for is as urgent as the circle, though the circle itself has no place.
    for node in graph.nodes.indices where wave[node] == 0 {
      for required in graph.nodes[node].requires where wave[required] > 0 {
        urgency[required] = min(urgency[required], urgency[node])
      }
    }
    for node in order.reversed() {
      for waiting in graph.nodes[node].unlocks { urgency[node] = min(urgency[node], urgency[waiting]) }
    }
  }

  /// The chain with the most hours; of equal ones the one with more steps, then the one that ends in the
  /// first id.
  private func longestChain(_ order: [Int]) -> [Int] {
    var length = [(hours: Int, steps: Int)](repeating: (0, 0), count: graph.nodes.count)
    var previous = [Int?](repeating: nil, count: graph.nodes.count)
    var last: Int?
    func precedes(_ left: Int, _ right: Int?) -> Bool {
      guard let right else { return true }
      guard length[left] == length[right] else { return length[left] > length[right] }
      return graph.nodes[left].finding.id < graph.nodes[right].finding.id
    }
    for node in order {
      for required in graph.nodes[node].requires where precedes(required, previous[node]) {
        previous[node] = required
      }
      let before = previous[node].map { length[$0] } ?? (hours: 0, steps: 0)
      length[node] = (before.hours + step(node).hours, before.steps + 1)
      if precedes(node, last) { last = node }
    }
    var chain: [Int] = []
    while let node = last {
      chain.append(node)
      last = previous[node]
    }
    return chain.reversed()
  }

  private func makeSteps(_ order: [Int]) -> [RemediationStep] {
    let sorted = order.map(step).sorted(by: Self.comesFirst)
    let places = Dictionary(
      sorted.enumerated().map { ($1.finding, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let critical = Set(criticalPath.map { graph.nodes[$0].finding.id })
    return sorted.map { step in
      var step = step
      step.dependsOn.sort { (places[$0] ?? 0) < (places[$1] ?? 0) }
      step.isCritical = critical.contains(step.finding)
      return step
    }
  }

  private func step(_ number: Int) -> RemediationStep {
    let node = graph.nodes[number]
    var gates = node.status.level == .mustFix ? ["G-01"] : []
    for gate in node.finding.gates where !gates.contains(gate) { gates.append(gate) }
    return RemediationStep(
      finding: node.finding.id,
      title: node.finding.title,
      severity: node.finding.severity.level,
      status: node.status,
      urgency: urgency[number],
      wave: wave[number],
      owner: node.finding.owner,
      effort: node.finding.effort,
      dependsOn: node.requires.map { graph.nodes[$0].finding.id },
      unlocks: node.unlocks.count,
      gates: gates,
      verifyCommand: node.finding.verifyCommand.flatMap { $0.isEmpty ? nil : $0 },
      isCritical: false
    )
  }

  private static func comesFirst(_ left: RemediationStep, _ right: RemediationStep) -> Bool {
    if left.wave != right.wave { return left.wave < right.wave }
    if left.urgency != right.urgency { return left.urgency < right.urgency }
    if left.severity != right.severity { return left.severity > right.severity }
    let unlocked = (left.unlocks + left.gates.count, right.unlocks + right.gates.count)
    if unlocked.0 != unlocked.1 { return unlocked.0 > unlocked.1 }
    let effort = (left.effort?.workingHours ?? .max, right.effort?.workingHours ?? .max)
    if effort.0 != effort.1 { return effort.0 < effort.1 }
    return left.finding < right.finding
  }
}
