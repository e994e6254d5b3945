package import Readiness

/// What a decision about several findings would change, before it does.
package struct Preview: Equatable, Sendable {
  /// One finding that would change.
  package struct Row: Equatable, Sendable {
    package var id: FindingID
    package var title: String
    package var before: String
  }

  package var decision: Decision
  /// What every finding would have.
  package var after: String
  package var field: FindingField
  package var rows: [Row]
  /// How many have the value already.
  package var equalCount: Int
  package var top = 0
}
