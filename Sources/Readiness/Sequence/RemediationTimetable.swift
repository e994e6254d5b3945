/// A sequence in time: the critical path, what each owner does when, and the day on which it is all done.
///
/// The critical path is that of the critical-path method, which has hands enough for everything and knows
/// shares of days but no days off. The dates are those of levelled lanes, in which each owner does one step
/// at a time. They are never earlier than the method's. Steps that nobody owns share one lane of somebody
/// with all working time: if each had a lane of its own, naming an owner could never bring the end nearer,
/// and leaving work unowned would look best.
///
/// A step that takes longer never brings the method's end nearer. It can bring the levelled one nearer, since
/// that follows from a rule of thumb (R. L. Graham, "Bounds on Multiprocessing Timing Anomalies", 1969).
package struct RemediationTimetable: Equatable, Sendable {
  /// What the dates are counted by.
  package let calendar: WorkCalendar
  /// The day on which work begins, or the first working day after it.
  package let today: CalendarDate
  /// One per step of the sequence, in its order.
  package private(set) var steps: [TimedStep] = []
  /// One per owner: those with steps that are never done, then the last to end first; nobody's lane last.
  package private(set) var lanes: [TimedLane]
  /// The steps without slack, by when they can start; several chains when several are longest.
  package private(set) var criticalPath: [FindingID]
  /// The steps that lead to the last day of the lanes without a pause: each waits for the one before or its
  /// owner does.
  package private(set) var drivingPath: [FindingID]
  /// Working minutes from the start to the end by the critical-path method.
  package let criticalMinutes: Int
  /// The day at whose end nothing must be fixed any more.
  package let blockersDone: RemediationMilestone
  /// The day at whose end nothing must be fixed or validated any more; each validation counts the whole
  /// effort.
  package let allDone: RemediationMilestone
  private var places: [FindingID: Int] = [:]

  /// Puts the steps of a sequence in time; a slip makes a step take so many working days longer.
  ///
  /// Cost: n log n in steps, and linear in dependencies.
  package init(
    _ sequence: RemediationSequence,
    calendar: WorkCalendar = WorkCalendar(),
    today: CalendarDate,
    slips: [FindingID: Int] = [:]
  ) {
    self.calendar = calendar
    self.today = today
    let axis = WorkAxis(calendar, from: today)
    let network = RemediationNetwork(sequence.steps, on: axis, slips: slips)
    let method = CriticalPathMethod(durations: network.durations, requires: network.requires)
    let slack = zip(method.latestStart, method.earliestStart).map { $0 - $1 }
    let placements = ResourceLevelling(network, slack: slack).placements
    for (number, step) in network.steps.enumerated() {
      let shared = placements[number]?.shared
      places[step.finding] = number
      steps.append(
        TimedStep(
          finding: step.finding,
          owner: step.responsible,
          minutes: network.durations[number],
          isAssumed: step.effort == nil,
          earliestStart: method.earliestStart[number],
          latestStart: method.latestStart[number],
          scheduled: shared,
          start: shared.flatMap { axis.day(ofMinute: $0.lowerBound) },
          end: shared.flatMap(network.lastDay)
        )
      )
    }
    criticalMinutes = method.finish
    criticalPath = steps.indices.filter { slack[$0] == 0 }
      .sorted { (method.earliestStart[$0], $0) < (method.earliestStart[$1], $1) }
      .map { network.steps[$0].finding }
    let rota = LaneRota(network, placements: placements)
    lanes = rota.lanes(steps)
    drivingPath = rota.drivingPath()
    allDone = Self.milestone(sequence, network, steps, level: .mustValidate, today: today)
    blockersDone = Self.milestone(sequence, network, steps, level: .mustFix, today: today)
  }

  /// The times of a finding's step; nil for a finding without one.
  package subscript(finding: FindingID) -> TimedStep? { places[finding].map { steps[$0] } }

  /// The day on which the method's end lies: no lanes can be done earlier; nil for never.
  package var criticalDate: CalendarDate? {
    steps.isEmpty ? today : WorkAxis(calendar, from: today).day(endingAt: criticalMinutes, startingAt: 0)
  }

  private static func milestone(
    _ sequence: RemediationSequence,
    _ network: RemediationNetwork,
    _ timed: [TimedStep],
    level: BlockerStatus.Level,
    today: CalendarDate
  ) -> RemediationMilestone {
    let needed = network.steps.indices.filter { network.steps[$0].urgency <= level }
    var milestone = RemediationMilestone()
    milestone.steps = needed.count
    milestone.assumed = needed.count { timed[$0].isAssumed }
    milestone.assumedHours = network.axis.calendar.assumed
    milestone.unowned = needed.count { timed[$0].owner == nil }
    if let hardest = sequence.hardestUnplaced, hardest <= level { milestone.obstacles.append(.circle) }
    if network.axis.isEmpty, !needed.isEmpty {
      milestone.obstacles.append(.noWorkingTime)
    } else {
      let idle = Set(needed.filter { network.minutes[$0] == nil }.compactMap { timed[$0].owner })
      milestone.obstacles += idle.sorted().map { .ownerWithoutTime($0) }
      if needed.contains(where: { timed[$0].scheduled != nil && timed[$0].end == nil }) {
        milestone.obstacles.append(.beyondHorizon)
      }
    }
    if milestone.obstacles.isEmpty { milestone.date = needed.compactMap { timed[$0].end }.max() ?? today }
    return milestone
  }
}
