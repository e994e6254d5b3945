/// One issue in the register, with everything that is known and decided about it.
package struct Finding: Equatable, Sendable {
  /// The name in the register, which no other finding has or gets later (formats §3.2).
  package var id: FindingID
  /// What recognizes it in the next scan (formats §3.6); nil when only the id does.
  package var identity: Identity?
  /// What is wrong, in one line.
  package var title: String
  /// The strand of the audit it belongs to; nil for none.
  package var workstream: WorkstreamID?
  /// What kind of thing it is; a defect unless something else is known.
  package var category: Category
  /// How bad it is, with who says so; a person's word outlasts every scan.
  package var severity: SeverityAssessment
  /// Whether it is believed; a hypothesis until evidence settles it (verdict §4.2).
  package var validation: Validation = .hypothesis
  /// What people decided to do; open until they decide (verdict §4.2).
  package var disposition: Disposition = .open
  /// The particulars of the disposition; empty when it needs none.
  package var dispositionDetail = DispositionDetail()
  /// A person's word on whether it blocks; nil leaves that to the rules (verdict §4.3).
  package var blockerOverride: BlockerOverride?
  /// What the newest scan saw of it; new until the next one (formats §3.6).
  package var presence: Presence = .new
  /// What happens to whom if nothing is done.
  package var impact = ""
  /// What shows it, oldest first; without any it cannot be confirmed (verdict §4.2).
  package var evidence: [Evidence] = []
  /// How to see it, a step each, first step first; empty when nobody wrote that down.
  package var reproductionSteps: [String] = []
  /// Why somebody supposes it is so; empty when nobody does.
  package var rootCauseHypothesis = ""
  /// What to do about it; empty when nothing is proposed.
  package var recommendedFix = ""
  /// A command that shows the fix to hold.
  package var verifyCommand: String?
  /// Who answers for it; nil for nobody.
  package var owner: String?
  /// Who else might, in the order in which they were named.
  package var ownerSuggestions: [OwnerSuggestion] = []
  /// The work that the fix takes; nil when nobody has estimated it.
  package var effort: Effort?
  /// The day by which the fix is promised.
  package var due: CalendarDate?
  /// The release for which the fix is promised.
  package var targetRelease: String?
  /// Findings to be settled before this one; ids that the register does not have are kept.
  package var dependsOn: [FindingID] = []
  /// Names of the critical flows that the finding breaks.
  package var flows: [String] = []
  /// Ids of the gates that the finding fails.
  package var gates: [String] = []
  /// The places it speaks of, the main one first; empty when it speaks of none.
  package var locations: [Location] = []
  /// CWE, CVE, GHSA, ASVS and WCAG ids, and addresses.
  package var references: [String] = []
  /// Where it was read from; empty when it was written by hand.
  package var sources: [Source] = []
  /// The earliest sighting, in UTC; nil when no source tells it.
  package var firstSeen: Timestamp?
  /// The latest sighting, in UTC; nil when no source tells it.
  package var lastSeen: Timestamp?
  /// Free words to sort by, in the order in which they were added.
  package var tags: [String] = []
  /// What people said, oldest first.
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

  /// Whether the recommended fix is a plan rather than a placeholder: 20 characters or more (exit criterion
  /// EC-2).
  package var hasFixPlan: Bool {
    // Twenty characters say it all; the rest of a long text need not be walked.
    let start = recommendedFix.prefix(20)
    guard start.count == 20 else { return false }
    let fix = start.lowercased()
    return !["tbd", "todo", "to be defined", "n/a"].contains { fix.hasPrefix($0) }
  }
}
