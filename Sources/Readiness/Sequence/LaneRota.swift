/// The placed steps of each owner in the order in which they are worked on.
struct LaneRota {
  private let network: RemediationNetwork
  private let placements: [ResourceLevelling.Placement?]
  /// The numbers of the placed steps by lane.
  private let placed: [[Int]]

  init(_ network: RemediationNetwork, placements: [ResourceLevelling.Placement?]) {
    self.network = network
    self.placements = placements
    var lanes = [[Int]](repeating: [], count: network.owners.count)
    for step in network.steps.indices where placements[step] != nil { lanes[network.lane[step]].append(step) }
    placed = lanes.map { lane in
      lane.sorted { left, right in
        let (first, second) = (placements[left]?.own ?? 0..<0, placements[right]?.own ?? 0..<0)
        return (first.lowerBound, first.upperBound, left) < (second.lowerBound, second.upperBound, right)
      }
    }
  }

  private func own(_ step: Int) -> Range<Int> { placements[step]?.own ?? 0..<0 }

  /// The lanes with their dates and waiting times.
  func lanes(_ timed: [TimedStep]) -> [TimedLane] {
    var lanes = network.owners.map { TimedLane(owner: $0) }
    for step in timed.indices where placements[step] == nil {
      lanes[network.lane[step]].never.append(timed[step].finding)
    }
    for (lane, steps) in placed.enumerated() {
      var free = 0
      for step in steps {
        let own = own(step)
        let id = timed[step].finding
        if own.lowerBound > free {
          lanes[lane].gaps.append(.init(before: id, minutes: own.lowerBound - free))
        }
        free = max(free, own.upperBound)
        lanes[lane].steps.append(id)
        lanes[lane].minutes += own.count
      }
      lanes[lane].start = steps.first.flatMap { timed[$0].start }
      lanes[lane].end = steps.compactMap { timed[$0].end }.max()
    }
    return lanes.sorted(by: Self.comesFirst)
  }

  private static func comesFirst(_ left: TimedLane, _ right: TimedLane) -> Bool {
    guard let leftOwner = left.owner, let rightOwner = right.owner else { return left.owner != nil }
    let ends = [left, right].map { $0.never.isEmpty ? $0.end?.daysSinceEpoch ?? .max : .max }
    return (-ends[0], leftOwner) < (-ends[1], rightOwner)
  }

  /// The steps that lead to the last end without a pause, first step first.
  func drivingPath() -> [FindingID] {
    var previous = [Int?](repeating: nil, count: network.steps.count)
    for steps in placed {
      // A step of no time waits for no hands, and none are kept from the next step by it.
      let busy = steps.filter { !own($0).isEmpty }
      for (step, next) in zip(busy, busy.dropFirst()) { previous[next] = step }
    }
    var last = network.steps.indices.filter { placements[$0] != nil }
      .max { (placements[$0]?.shared.upperBound ?? 0, $1) < (placements[$1]?.shared.upperBound ?? 0, $0) }
    var path: [FindingID] = []
    while let step = last, path.count < network.steps.count {
      path.append(network.steps[step].finding)
      last = held(step, after: previous[step])
    }
    return path.reversed()
  }

  /// What keeps a step from starting earlier: the requirement that ends last, or else the owner's step before
  /// it.
  private func held(_ step: Int, after previous: Int?) -> Int? {
    guard let placement = placements[step] else { return nil }
    if placement.own.lowerBound == placement.ready {
      let last = network.requires[step].max {
        (placements[$0]?.shared.upperBound ?? 0, $1) < (placements[$1]?.shared.upperBound ?? 0, $0)
      }
      if let last { return last }
    }
    guard let previous, own(previous).upperBound == placement.own.lowerBound else { return nil }
    return previous
  }
}
