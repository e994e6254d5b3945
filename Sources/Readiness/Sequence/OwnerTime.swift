/// The working time of one owner as a line of minutes without days off, and its way to the axis that all
/// share.
struct OwnerTime {
  /// The share of the time in which work advances, from 0 to 100.
  let percent: Int
  private let minutesPerDay: Int
  /// Numbers of the working days on which the owner is away, in ascending order.
  private let away: [Int]
  /// How many days the owner has worked before each of those days, in ascending order.
  private let workedBefore: [Int]

  /// The time of an owner; nobody, and whoever the calendar does not name, has all of it.
  init(_ owner: String?, on axis: WorkAxis) {
    let owner = owner.flatMap { axis.calendar.owners[$0] } ?? WorkCalendar.Owner()
    percent = axis.isEmpty ? 0 : min(100, max(0, owner.percent))
    minutesPerDay = axis.minutesPerDay
    away = axis.workingDays(among: owner.daysOff)
    workedBefore = away.enumerated().map { $1 - $0 }
  }

  /// The minutes that so many hours of work take; nil when the owner never gets to any.
  func minutes(ofWork hours: Int) -> Int? {
    guard percent > 0 else { return nil }
    return (min(Self.mostHours, hours) * 6000 + percent - 1) / percent
  }

  /// The owner's first minute that is not before a minute of the axis.
  func ownMinute(atOrAfter minute: Int) -> Int {
    guard minutesPerDay > 0 else { return 0 }
    let (day, rest) = minute.quotientAndRemainder(dividingBy: minutesPerDay)
    let missed = away.count(below: day)
    let isAway = missed < away.count && away[missed] == day
    return (day - missed) * minutesPerDay + (isAway ? 0 : rest)
  }

  /// The axis' minute that is one of the owner's.
  func axisMinute(_ minute: Int) -> Int {
    guard minutesPerDay > 0 else { return 0 }
    let missed = workedBefore.count(below: minute / minutesPerDay + 1)
    return minute + missed * minutesPerDay
  }

  /// The axis' minute at which work ends that takes these minutes of the owner.
  func axisEnd(_ minutes: Range<Int>) -> Int {
    minutes.isEmpty ? axisMinute(minutes.lowerBound) : axisMinute(minutes.upperBound - 1) + 1
  }

  /// More than the horizon of a calendar, so that nothing overflows and nothing possible is cut.
  private static let mostHours = 24 * WorkCalendar.horizon
}
