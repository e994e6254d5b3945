/// A time for every step so that each owner does one step at a time and every step comes after all it
/// requires.
///
/// Serial schedule generation: of the steps whose requirements all have a time, the most urgent one gets the
/// first time that is long enough. Source: J. E. Kelley, "The Critical-Path Method: Resources Planning and
/// Scheduling", in J. F. Muth, G. L. Thompson (editors), "Industrial Scheduling", 1963. The least slack is
/// most urgent, then what blocks, severity, what is unlocked, effort and id (verdict §4.11). It is a rule of
/// thumb: the end need not be the earliest possible one, which is hard to find. Cost: n log n, and the idle
/// times in which a step does not fit.
struct ResourceLevelling {
  /// When a step is worked on.
  struct Placement {
    /// In the owner's minutes.
    var own: Range<Int>
    /// In minutes of the axis, from the first to the last one.
    var shared: Range<Int>
    /// The owner's minute before which the step cannot start because of what it requires.
    var ready: Int
  }

  /// One per step; nil for a step whose owner never gets to it or to something that it requires.
  private(set) var placements: [Placement?]
  private let network: RemediationNetwork
  private var lanes: [OwnerLane]

  init(_ network: RemediationNetwork, slack: [Int]) {
    self.network = network
    placements = [Placement?](repeating: nil, count: network.steps.count)
    lanes = network.times.map(OwnerLane.init)
    let order = network.priorities(slack: slack).sorted().map(\.step)
    var rank = order
    for (place, step) in order.enumerated() { rank[step] = place }
    var open = network.requires.map(\.count)
    var unlocks = [[Int]](repeating: [], count: order.count)
    for (step, requires) in network.requires.enumerated() {
      for required in requires { unlocks[required].append(step) }
    }
    var eligible = NumberHeap()
    for step in order where open[step] == 0 { eligible.insert(rank[step]) }
    while let next = eligible.popSmallest() {
      let step = order[next]
      placements[step] = place(step)
      for waiting in unlocks[step] {
        open[waiting] -= 1
        if open[waiting] == 0 { eligible.insert(rank[waiting]) }
      }
    }
  }

  private mutating func place(_ step: Int) -> Placement? {
    var earliest = 0
    for required in network.requires[step] {
      guard let end = placements[required]?.shared.upperBound else { return nil }
      earliest = max(earliest, end)
    }
    let lane = network.lane[step]
    guard let minutes = network.minutes[step] else { return nil }
    let time = network.times[lane]
    let ready = time.ownMinute(atOrAfter: earliest)
    let own = lanes[lane].take(minutes, notBefore: ready)
    return Placement(own: own, shared: time.axisMinute(own.lowerBound)..<time.axisEnd(own), ready: ready)
  }
}

/// What says which of two steps is placed first when both could be.
private struct Priority: Comparable {
  var step: Int
  var numbers: [Int]
  var finding: FindingID

  static func < (left: Priority, right: Priority) -> Bool {
    left.numbers == right.numbers
      ? left.finding < right.finding : left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}

extension RemediationNetwork {
  fileprivate func priorities(slack: [Int]) -> [Priority] {
    steps.enumerated().map { number, step in
      let unlocked = step.unlocks + step.gates.count
      let numbers = [
        slack[number], step.urgency.rawValue, step.severity.rank, -unlocked, durations[number],
      ]
      return Priority(step: number, numbers: numbers, finding: step.finding)
    }
  }
}
