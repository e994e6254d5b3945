package import Readiness

/// What came of something that was asked of the register.
package struct ActOutcome: Equatable, Sendable {
  /// The act that was written, or would be; nil when nothing changed.
  package var act: Act?
  /// The findings for which the decision does not hold; they are as they were.
  package var refusals: [RefusedFinding] = []
  /// The findings that already were as the decision wants them.
  package var unchanged: [FindingID] = []
  /// The table rows of the findings that the act touched, as they are after it.
  package var summaries: [FindingSummary] = []
  /// The context after the act, if the act changed it.
  package var context: RegisterContext?
  /// What could not be taken back or done again, because it was changed since.
  package var conflicts: [Conflict] = []
}

/// A finding for which a decision does not hold, and why.
package struct RefusedFinding: Equatable, Sendable {
  /// The finding, which is as it was.
  package var finding: FindingID
  /// Why the decision does not hold for it.
  package var refusal: Refusal
}

/// A part of the register that is no longer as an act left it, so that the act cannot be taken back there.
package struct Conflict: Equatable, Sendable {
  /// The finding; nil for the register's context.
  package var finding: FindingID?
  /// The part that was changed since, by its name in files; nil for the finding as a whole.
  package var part: String?
}
