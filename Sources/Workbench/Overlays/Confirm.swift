package import Readiness

/// A question that is answered with y or n; the safe answer is highlighted.
package struct Confirm: Equatable, Sendable {
  /// What is asked.
  package enum Purpose: Equatable, Sendable {
    case quit
    case mergeSource
    case replacePackage(folder: String)
    case join(UnsureJoin)
  }

  package var purpose: Purpose
  /// Whether yes is highlighted.
  package var isYesSelected = false

  /// Makes the question with no highlighted.
  package init(purpose: Purpose) { self.purpose = purpose }
}

/// A workstream that was taken to be a to-do of the plan by likeness only.
package struct UnsureJoin: Equatable, Sendable {
  package var workstream: WorkstreamID
  package var todo: String

  /// Makes it.
  package init(workstream: WorkstreamID, todo: String) {
    self.workstream = workstream
    self.todo = todo
  }
}
