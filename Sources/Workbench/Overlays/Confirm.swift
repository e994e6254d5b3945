package import Readiness

/// A question that is answered with y or n; the safe answer is highlighted.
package struct Confirm: Equatable, Sendable {
  /// What is asked.
  package enum Purpose: Equatable, Sendable {
    /// Whether to leave.
    case quit
    /// Whether to take the changed register file into the audit.
    case mergeSource
    /// Whether to write the package into a folder that holds other or changed files.
    case replacePackage(folder: String)
    /// Whether a workstream is the to-do that it was taken to be.
    case join(UnsureJoin)
  }

  /// What yes and no stand for.
  package var purpose: Purpose
  /// Whether yes is highlighted.
  package var isYesSelected = false

  /// Makes the question with no highlighted.
  package init(purpose: Purpose) { self.purpose = purpose }
}

/// A workstream that was taken to be a to-do of the plan by likeness only.
package struct UnsureJoin: Equatable, Sendable {
  /// The workstream, by the id of its node.
  package var workstream: WorkstreamID
  /// The id of the plan's to-do.
  package var todo: String

  /// Makes it.
  package init(workstream: WorkstreamID, todo: String) {
    self.workstream = workstream
    self.todo = todo
  }
}
