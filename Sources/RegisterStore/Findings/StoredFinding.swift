import Readiness

/// A finding with what the store keeps beside it.
struct StoredFinding {
  /// The row in the table of findings, from 0.
  var row: Int
  var finding: Finding
  /// Taken out of the register; the finding is as it was then.
  var isRemoved: Bool
  /// A person's edit is somewhere in its history.
  var isEdited: Bool
}
