/// The day on which a number of steps are all done, with what that day rests on.
package struct RemediationMilestone: Equatable, Sendable {
  /// Why there is no such day.
  package enum Obstacle: Hashable, Sendable {
    /// Findings wait for each other in a circle.
    case circle
    /// The calendar has no working time at all.
    case noWorkingTime
    /// The owner with this name has no time for fixing.
    case ownerWithoutTime(String)
    /// The day lies beyond the ``WorkCalendar/horizon``.
    case beyondHorizon

    /// The obstacle in words.
    package var text: String {
      switch self {
      case .circle: "findings wait for each other in a circle"
      case .noWorkingTime: "the calendar has no working time"
      case .ownerWithoutTime(let owner): "\(owner) has no time for fixing"
      case .beyondHorizon: "it would take more than 100 years"
      }
    }
  }

  /// The day at whose end all steps are done, today when there are none; nil when there is an obstacle.
  package var date: CalendarDate?
  /// Why there is no date; empty when there is one.
  package var obstacles: [Obstacle] = []
  /// How many steps it takes.
  package var steps = 0
  /// How many of them nobody has estimated, so that an assumption stands in.
  package var assumed = 0
  /// Working hours that are assumed of each of those.
  package var assumedHours = 0
  /// How many of them need an owner: the date takes one more person, with all working time, for them.
  package var unowned = 0

  /// The date with everything it rests on, in one line.
  package var text: String {
    var notes: [String] = []
    if assumed > 0 {
      let verb = assumed == 1 ? "is" : "are"
      notes.append("\(counted(assumed, "step")) \(verb) assumed to take \(counted(assumedHours, "hour"))")
    }
    if unowned > 0 { notes.append("\(counted(unowned, "step")) \(unowned == 1 ? "needs" : "need") an owner") }
    guard let date else { return "never: " + obstacles.map(\.text).joined(separator: "; ") }
    return notes.isEmpty ? "\(date)" : "\(date), where " + notes.joined(separator: " and ")
  }
}
