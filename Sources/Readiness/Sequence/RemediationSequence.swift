/// The order in which to deal with what stands between the register and a release (verdict §4.11).
///
/// Its steps are the open findings that must be fixed or validated and, through any number of links, the open
/// findings on which these depend. It knows working hours but no calendar.
package struct RemediationSequence: Equatable, Sendable {
  /// A dependency that names no finding of the register.
  package struct MissingDependency: Equatable, Sendable {
    /// The finding that names the dependency; it does not wait for it.
    package var finding: FindingID
    /// The id that no finding of the register has.
    package var dependsOn: FindingID
  }

  /// In waves; within a wave by urgency, severity, steps and gates unlocked, effort and id.
  package private(set) var steps: [RemediationStep]
  /// The chain of dependent steps with the most working hours, first step first.
  package private(set) var criticalPath: [FindingID]
  /// The longest lane first; the lane that nobody owns last.
  package private(set) var lanes: [RemediationLane]
  /// Findings that wait for each other in a circle, each circle's members by id; no step is made of them.
  package var cycles: [[FindingID]] { circles.map(\.members) }
  /// The same with a way around each circle and the dependency to take out first, in the same order.
  package private(set) var circles: [RemediationCircle]
  /// The hardest level of a finding in a circle or waiting for one; nil when there is no circle.
  package private(set) var hardestUnplaced: BlockerStatus.Level?
  /// Findings that wait, directly or not, for a circle; no step is made of them either.
  package private(set) var waitingForCycle: [FindingID]
  /// Dependencies on findings that the register does not have, each once for a finding.
  package private(set) var missing: [MissingDependency]

  /// Makes the sequence of a register on a day.
  ///
  /// Cost: linear in findings and dependencies, plus sorting.
  package init(register: Register, today: CalendarDate) {
    self.init(
      findings: register.findings,
      mustHaveFlows: register.context.mustHaveFlowNames,
      today: today
    )
  }

  /// Makes the sequence of some findings on a day; of findings with the same id the first is taken.
  package init(findings: [Finding], mustHaveFlows: Set<String> = [], today: CalendarDate) {
    let graph = RemediationGraph(findings: findings, mustHaveFlows: mustHaveFlows, today: today)
    let schedule = RemediationSchedule(graph)
    steps = schedule.steps
    criticalPath = schedule.criticalPath.map { graph.nodes[$0].finding.id }
    lanes = Self.lanes(of: schedule.steps)
    circles = schedule.cycles.map { RemediationCircle($0, of: graph) }
      .sorted { ($0.members.first?.text ?? "") < ($1.members.first?.text ?? "") }
    let unplaced = schedule.cycles.joined() + schedule.waitingForCycle
    hardestUnplaced = unplaced.map { graph.nodes[$0].status.level }.min()
    waitingForCycle = schedule.waitingForCycle.map { graph.nodes[$0].finding.id }.sorted()
    missing = graph.missing
  }

  /// The steps by wave, first wave first.
  package var waves: [[RemediationStep]] {
    var waves: [[RemediationStep]] = []
    for step in steps {
      if waves.count < step.wave { waves.append([]) }
      waves[step.wave - 1].append(step)
    }
    return waves
  }

  /// Working hours along the critical path; its unestimated steps count none.
  package var criticalHours: Int { steps.reduce(0) { $0 + ($1.isCritical ? $1.hours : 0) } }

  /// Working hours of all estimated steps.
  package var totalHours: Int { steps.reduce(0) { $0 + $1.hours } }

  /// The number of steps without an estimate.
  package var unestimated: Int { steps.count { $0.effort == nil } }

  /// Steps estimated at half a day or less that close a blocker or a gate, in the order of the sequence.
  ///
  /// Those of the first wave can be begun at once.
  package var quickWins: [RemediationStep] {
    steps.filter { step in
      guard let effort = step.effort, effort.workingHours <= 4 else { return false }
      return step.status.level == .mustFix || !step.gates.isEmpty
    }
  }

  private static func lanes(of steps: [RemediationStep]) -> [RemediationLane] {
    var places: [String?: Int] = [:]
    var lanes: [RemediationLane] = []
    for step in steps {
      let place = places[step.owner] ?? lanes.count
      if place == lanes.count {
        places[step.owner] = place
        lanes.append(RemediationLane(owner: step.owner, steps: [], hours: 0, unestimated: 0))
      }
      lanes[place].steps.append(step.finding)
      lanes[place].hours += step.hours
      if step.effort == nil { lanes[place].unestimated += 1 }
    }
    return lanes.sorted { left, right in
      guard let leftOwner = left.owner, let rightOwner = right.owner else { return left.owner != nil }
      return (-left.hours, leftOwner) < (-right.hours, rightOwner)
    }
  }
}
