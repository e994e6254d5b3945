/// A `launchpoll:ignore` in the repository's text, and what became of it.
package struct Suppression: Equatable, Sendable {
  /// What became of it.
  package enum State: String, CaseIterable, Sendable {
    /// It silenced something.
    case active
    /// It silences nothing that any check saw.
    case unused
    /// Its day is over, so that it silences nothing.
    case expired
    /// It gives no reason, so that it silences nothing.
    case unfounded
  }

  /// The id of the check that it names.
  package var check: String
  /// The path of the file that it stands in.
  package var path: String
  /// 1-based line on which it stands.
  package var line: Int
  /// Why, as it says.
  package var reason: String
  /// The first day on which it no longer holds; nil when it names none.
  package var until: CalendarDate?
  /// What became of it.
  package var state: State
  /// The number of places that it silenced.
  package var places: Int

  /// Makes one.
  package init(
    check: String,
    path: String,
    line: Int,
    reason: String,
    until: CalendarDate? = nil,
    state: State,
    places: Int = 0
  ) {
    self.check = check
    self.path = path
    self.line = line
    self.reason = reason
    self.until = until
    self.state = state
    self.places = places
  }
}
