import Readiness

/// When each step of the remediation would be worked on, in working hours from its beginning.
///
/// An owner takes one step at a time, in the order of the sequence and not before what it waits for; steps
/// that nobody owns begin as soon as they may, and those that nobody has estimated take no time.
struct GanttPlan {
  /// A step and its hours.
  struct Bar {
    var step: RemediationStep
    var start: Int
    var end: Int
  }

  /// The steps of one owner.
  struct Lane {
    /// nil for the steps that nobody owns.
    var owner: String?
    var bars: [Bar] = []
  }

  /// The longest first, the one that nobody owns last.
  private(set) var lanes: [Lane]
  /// The hour at which the last step ends.
  private(set) var hours = 0

  /// Plans a sequence; cost: linear in steps and dependencies.
  init(_ sequence: RemediationSequence) {
    lanes = sequence.lanes.map { Lane(owner: $0.owner) }
    let places = Dictionary(
      lanes.enumerated().map { ($1.owner, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var ends: [FindingID: Int] = [:]
    var isFree = [Int](repeating: 0, count: lanes.count)
    for step in sequence.steps {
      guard let place = places[step.owner] else { continue }
      let ready = step.dependsOn.compactMap { ends[$0] }.max() ?? 0
      let start = step.owner == nil ? ready : max(ready, isFree[place])
      let end = start + step.hours
      ends[step.finding] = end
      if step.hours > 0 { isFree[place] = end }
      hours = max(hours, end)
      lanes[place].bars.append(Bar(step: step, start: start, end: end))
    }
  }
}
