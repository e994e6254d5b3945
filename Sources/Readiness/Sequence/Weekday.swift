/// A day of the week, Monday first as in ISO 8601.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday
}

extension CalendarDate {
  /// The day of the week; 1970-01-01 was a Thursday.
  package var weekday: Weekday { Weekday.allCases[(daysSinceEpoch % 7 + 10) % 7] }
}
