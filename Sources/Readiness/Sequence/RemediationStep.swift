/// One finding to be dealt with, with what it closes and how that is shown.
package struct RemediationStep: Equatable, Sendable {
  package var finding: FindingID
  package var title: String
  package var severity: Severity
  package var status: BlockerStatus
  /// The hardest level among the finding itself and everything that waits for it.
  package var urgency: BlockerStatus.Level
  /// 1-based: everything in one wave can be worked on at the same time.
  package var wave: Int
  package var owner: String?
  /// The effort as it was estimated; nil when nobody has.
  package var effort: Effort?
  /// The steps that come first, in the order of the sequence.
  package var dependsOn: [FindingID]
  /// How many steps wait for this one directly.
  package var unlocks: Int
  /// Ids of the gates that the finding holds open, each once.
  package var gates: [String]
  /// The command that shows the fix to hold; nil when there is none.
  package var verifyCommand: String?
  /// Whether the step lies on the critical path.
  package var isCritical: Bool

  /// Working hours by the estimate, at most 10,000; an unestimated step counts none.
  package var hours: Int { effort.map { min(10_000, max(0, $0.workingHours)) } ?? 0 }
}

/// What one owner has to do, in the order of the sequence.
package struct RemediationLane: Equatable, Sendable {
  /// nil for the lane of steps that nobody owns.
  package var owner: String?
  package var steps: [FindingID]
  /// Working hours of the estimated steps.
  package var hours: Int
  /// The number of steps without an estimate.
  package var unestimated: Int
}
