/// When a step can, must and will be worked on.
///
/// Times are working minutes from the first working day on: nights, weekends and holidays take none.
package struct TimedStep: Equatable, Sendable {
  /// The finding to be dealt with, as in the sequence.
  package var finding: FindingID
  /// Who does it; nil for nobody.
  package var owner: String?
  /// How long it takes at the owner's share of the day, with any slip; of an owner without time, at a whole
  /// day.
  package var minutes: Int
  /// Whether nobody has estimated it, so that the calendar's assumption stands in.
  package var isAssumed: Bool
  /// The first minute at which all it requires can be done.
  package var earliestStart: Int
  /// The last minute at which it can start without putting off the end of the whole.
  package var latestStart: Int
  /// The minutes in which its owner works on it, days off between them included; nil when nobody gets to it.
  package var scheduled: Range<Int>?
  /// The day on which it is begun; nil for never.
  package var start: CalendarDate?
  /// The day on which it is done; nil for never.
  package var end: CalendarDate?

  /// The first minute after it when it starts as early as it can.
  package var earliestFinish: Int { earliestStart + minutes }
  /// The first minute after it when it starts as late as it may.
  package var latestFinish: Int { latestStart + minutes }
  /// How many working minutes it can be put off without putting off the end of the whole, were all hands
  /// free.
  package var slack: Int { latestStart - earliestStart }
  /// The slack in whole working hours.
  package var slackHours: Int { slack / 60 }
  /// Whether it has no slack: it is on a critical path.
  package var isCritical: Bool { slack == 0 }
}

/// What one owner does when.
package struct TimedLane: Equatable, Sendable {
  /// Working time of an owner in which nothing can be done yet.
  package struct Gap: Equatable, Sendable {
    /// The step that ends it.
    package var before: FindingID
    /// Working minutes of the owner.
    package var minutes: Int
  }

  /// nil for the lane of steps that nobody owns.
  package var owner: String?
  /// The steps with a date, in the order in which they are worked on.
  package var steps: [FindingID] = []
  /// The steps that the owner never gets to, in the order of the sequence.
  package var never: [FindingID] = []
  /// Waiting times before and between the steps, in their order.
  package var gaps: [Gap] = []
  /// Working minutes of the steps with a date.
  package var minutes = 0
  /// The day on which the first step is begun; nil when none ever is.
  package var start: CalendarDate?
  /// The day on which the last step with a date is done; nil when none ever is.
  package var end: CalendarDate?
}
