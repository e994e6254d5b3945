/// One issue in the register, with everything that is known and decided about it.
package struct Finding: Equatable, Sendable {
  package var id: FindingID
  package var identity: Identity?
  package var title: String
  package var workstream: WorkstreamID?
  package var category: Category
  package var severity: SeverityAssessment
  package var validation: Validation = .hypothesis
  package var disposition: Disposition = .open
  package var dispositionDetail = DispositionDetail()
  package var blockerOverride: BlockerOverride?
  package var presence: Presence = .new
  /// What happens to whom if nothing is done.
  package var impact = ""
  package var evidence: [Evidence] = []
  package var reproductionSteps: [String] = []
  package var rootCauseHypothesis = ""
  package var recommendedFix = ""
  /// A command that shows the fix to hold.
  package var verifyCommand: String?
  package var owner: String?
  package var ownerSuggestions: [OwnerSuggestion] = []
  package var effort: Effort?
  /// The day by which the fix is promised.
  package var due: CalendarDate?
  /// The release for which the fix is promised.
  package var targetRelease: String?
  package var dependsOn: [FindingID] = []
  /// Names of the critical flows that the finding breaks.
  package var flows: [String] = []
  /// Ids of the gates that the finding fails.
  package var gates: [String] = []
  package var locations: [Location] = []
  /// CWE, CVE, GHSA, ASVS and WCAG ids, and addresses.
  package var references: [String] = []
  package var sources: [Source] = []
  package var firstSeen: Timestamp?
  package var lastSeen: Timestamp?
  package var tags: [String] = []
  package var comments: [Comment] = []
  /// What the finding's record carried beyond these fields, in the order it stood there.
  package var properties: [Property] = []

  /// Makes an open, unvalidated finding.
  package init(
    id: FindingID,
    title: String,
    severity: SeverityAssessment,
    workstream: WorkstreamID? = nil,
    category: Category = .defect
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.workstream = workstream
    self.category = category
  }

  /// Whether the recommended fix is a plan rather than a placeholder: 20 characters or more (exit criterion EC-2).
  package var hasFixPlan: Bool {
    let fix = recommendedFix.lowercased()
    return recommendedFix.count >= 20
      && !["tbd", "todo", "to be defined", "n/a"].contains { fix.hasPrefix($0) }
  }
}
