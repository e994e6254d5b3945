/// One finding to be dealt with, with what it closes and how that is shown.
package struct RemediationStep: Equatable, Sendable {
  /// The finding to be dealt with; each has at most one step.
  package var finding: FindingID
  /// The finding's title, uncut.
  package var title: String
  /// The finding's own level, whatever waits for it.
  package var severity: Severity
  /// Whether the finding itself stops the release, and by which rule (verdict §4.3).
  package var status: BlockerStatus
  /// The hardest level among the finding itself and everything that waits for it.
  package var urgency: BlockerStatus.Level
  /// 1-based: everything in one wave can be worked on at the same time.
  package var wave: Int
  /// Who owns the finding; nil for nobody.
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
  /// The findings of the owner's steps, in the order of the sequence.
  package var steps: [FindingID]
  /// Working hours of the estimated steps.
  package var hours: Int
  /// The number of steps without an estimate.
  package var unestimated: Int
}
