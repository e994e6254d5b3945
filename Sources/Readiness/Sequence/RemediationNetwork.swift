/// The steps of a sequence by number with how long they take and what they wait for; the input of both
/// schedules.
struct RemediationNetwork {
  let steps: [RemediationStep]
  let axis: WorkAxis
  /// Numbers of the steps that come first, all of them smaller than the step's own.
  private(set) var requires: [[Int]] = []
  /// Minutes that a step takes its owner; nil when the owner never gets to it.
  private(set) var minutes: [Int?] = []
  /// The same, but those of somebody with all working time where the owner has none.
  private(set) var durations: [Int] = []
  /// Whose a step is: a place in ``owners``.
  private(set) var lane: [Int] = []
  /// Everybody who owns a step, in the order of the sequence; nil for nobody.
  private(set) var owners: [String?] = []
  private(set) var times: [OwnerTime] = []

  /// Takes the steps of a sequence, which stand in an order in which none waits for a later one.
  init(_ steps: [RemediationStep], on axis: WorkAxis, slips: [FindingID: Int]) {
    self.steps = steps
    self.axis = axis
    let numbers = Dictionary(
      steps.enumerated().map { ($1.finding, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let fullTime = OwnerTime(nil, on: axis)
    var lanes: [String?: Int] = [:]
    for step in steps {
      requires.append(step.dependsOn.compactMap { numbers[$0] })
      let owner = step.responsible
      let place = lanes[owner] ?? owners.count
      if place == owners.count {
        lanes[owner] = place
        owners.append(owner)
        times.append(OwnerTime(owner, on: axis))
      }
      lane.append(place)
      let hours = step.effort == nil ? axis.calendar.assumed : step.hours
      let slip = min(WorkCalendar.horizon, max(0, slips[step.finding] ?? 0)) * axis.minutesPerDay
      let work = times[place].minutes(ofWork: hours)
      minutes.append(work.map { $0 + slip })
      durations.append((work ?? fullTime.minutes(ofWork: hours) ?? 0) + slip)
    }
  }

  /// The day on which a step ends that is worked on in these minutes of the axis.
  func lastDay(of minutes: Range<Int>) -> CalendarDate? {
    axis.day(endingAt: minutes.upperBound, startingAt: minutes.lowerBound)
  }
}

extension WorkCalendar {
  /// Working hours of a step without an estimate, within the bounds that estimates have.
  var assumed: Int { min(10_000, max(0, assumedHours)) }
}

extension RemediationStep {
  /// Who does the step: its owner, where an empty name is nobody's.
  var responsible: String? { owner.flatMap { $0.isEmpty ? nil : $0 } }
}
