/// One of the four conditions under which an audit is complete (verdict §4.5).
package struct ExitCriterion: Equatable, Sendable {
  /// `EC-1` to `EC-4`.
  package var id: String
  /// What holds when it is met.
  package var title: String
  /// Met, not met, or not to be told; the other states do not occur.
  package var state: GateState
  /// One sentence with the numbers it rests on.
  package var because: String

  /// Makes a criterion.
  package init(id: String, title: String, state: GateState, because: String) {
    self.id = id
    self.title = title
    self.state = state
    self.because = because
  }

  /// The id of the criterion that asks for the written release package.
  package static let documented = "EC-4"
}
