/// When work is done and how much of it: working days, hours a day, and each owner's share of them.
///
/// Whatever it is given it holds: without a working weekday or an hour in the day nothing is ever done, and
/// no date lies more than ``horizon`` days ahead.
package struct WorkCalendar: Equatable, Sendable {
  /// How much of the working time one owner has for fixing.
  package struct Owner: Equatable, Sendable {
    /// The share of every working day, in percent; below 0 counts as 0 and above 100 as 100.
    package var percent: Int
    /// Days on which the owner does not work, beside those on which nobody does.
    package var daysOff: Set<CalendarDate>

    /// Makes an owner who has all working time unless something else is said.
    package init(percent: Int = 100, daysOff: Set<CalendarDate> = []) {
      self.percent = percent
      self.daysOff = daysOff
    }
  }

  /// The days of the week on which work is done; Monday to Friday unless something else is said.
  package var weekdays: Set<Weekday>
  /// Days on which nobody works, whatever their day of the week.
  package var holidays: Set<CalendarDate>
  /// Working hours in a day; below 0 counts as 0 and above 24 as 24.
  package var hoursPerDay: Int
  /// Owners who have less than all working time, by name.
  package var owners: [String: Owner]
  /// Working hours taken for a step that nobody has estimated, from 0 to 10,000; every date that rests on it
  /// says so.
  package var assumedHours: Int

  /// How far dates reach, in days: 100 years.
  package static let horizon = 36_525

  /// Makes a calendar; by default Monday to Friday, 8 hours a day, a day for a step without an estimate.
  package init(
    weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday],
    holidays: Set<CalendarDate> = [],
    hoursPerDay: Int = 8,
    owners: [String: Owner] = [:],
    assumedHours: Int = 8
  ) {
    self.weekdays = weekdays
    self.holidays = holidays
    self.hoursPerDay = hoursPerDay
    self.owners = owners
    self.assumedHours = assumedHours
  }

  /// Whether work is done on a day: by the owner, or by anybody when none is named.
  package func isWorkingDay(_ day: CalendarDate, owner: String? = nil) -> Bool {
    guard minutesPerDay > 0, weekdays.contains(day.weekday), !holidays.contains(day) else { return false }
    guard let time = owner.flatMap({ owners[$0] }) else { return true }
    return time.percent > 0 && !time.daysOff.contains(day)
  }

  /// The day on which work of so many hours is done that begins on a day and is not interrupted.
  ///
  /// Work of no hours is done on the first working day. Nil when it would take longer than ``horizon``.
  /// Cost: linear in holidays and days off.
  package func day(afterHours hours: Int, from day: CalendarDate, owner: String? = nil) -> CalendarDate? {
    let axis = WorkAxis(self, from: day)
    let time = OwnerTime(owner, on: axis)
    guard let minutes = time.minutes(ofWork: max(0, hours)) else { return nil }
    return axis.day(endingAt: time.axisEnd(0..<minutes), startingAt: time.axisMinute(0))
  }

  /// The working hours that somebody has between two days, the first one included and the last one not.
  ///
  /// Of an owner's part of an hour nothing is counted; the second day counts at most ``horizon`` days ahead.
  package func hours(from day: CalendarDate, before end: CalendarDate, owner: String? = nil) -> Int {
    let axis = WorkAxis(self, from: day)
    let time = OwnerTime(owner, on: axis)
    return time.ownMinute(atOrAfter: axis.minute(atStartOf: end)) * time.percent / 6000
  }

  var minutesPerDay: Int { min(24, max(0, hoursPerDay)) * 60 }
}
