/// What the words of a query that depend on the reader mean: which day it is and who is asking.
package struct QueryScope: Equatable, Sendable {
  /// The day on which ages, expiries and blocker rules are judged.
  package var today: CalendarDate
  /// The name that `owner:@me` stands for; nil matches nobody.
  package var me: String?

  /// Makes a scope.
  package init(today: CalendarDate, me: String?) {
    self.today = today
    self.me = me
  }
}
