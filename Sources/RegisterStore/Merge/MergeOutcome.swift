package import Readiness

/// What came of merging a register into an audit.
package struct MergeOutcome: Equatable, Sendable {
  /// The number of the act that was written, or would be; nil when nothing changed.
  package var act: Int?
  /// The findings that the audit did not have.
  package var added: [FindingID] = []
  /// The findings that the register's report changed.
  package var updated: [FindingID] = []
  /// The number of findings that are as they were.
  package var unchangedCount = 0
  /// Where people's decisions were kept against what the register says; these findings count above as well.
  package var kept: [Conflict] = []
  /// Whether the register's plan, flows and other context differ from the audit's, which a merge leaves alone.
  package var hasOtherContext = false

  /// Makes an outcome; without an act nothing changed.
  package init(
    act: Int? = nil,
    added: [FindingID] = [],
    updated: [FindingID] = [],
    unchangedCount: Int = 0,
    kept: [Conflict] = [],
    hasOtherContext: Bool = false
  ) {
    self.act = act
    self.added = added
    self.updated = updated
    self.unchangedCount = unchangedCount
    self.kept = kept
    self.hasOtherContext = hasOtherContext
  }
}
