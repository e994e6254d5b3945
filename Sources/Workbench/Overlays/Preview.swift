package import Readiness

/// What a decision about several findings would change, before it does.
package struct Preview: Equatable, Sendable {
  /// One finding that would change.
  package struct Row: Equatable, Sendable {
    /// The finding that the row is about.
    package var id: FindingID
    /// The finding's title, uncut.
    package var title: String
    /// The value it has now, in a few words.
    package var before: String
  }

  /// What is carried out if the user agrees.
  package var decision: Decision
  /// What every finding would have.
  package var after: String
  /// The field that the decision changes.
  package var field: FindingField
  /// The findings whose value would change, in the order of the decision.
  package var rows: [Row]
  /// How many have the value already.
  package var equalCount: Int
  /// The 0-based place of the first row shown.
  package var top = 0
}
