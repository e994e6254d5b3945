/// Whether a finding is believed: the first of its three independent state axes.
package enum Validation: String, CaseIterable, Sendable {
  /// Not yet looked into.
  case hypothesis
  /// Shown by a command, a note or an artifact (verdict §4.2).
  case confirmed
  /// Shown to be wrong, with a reason; it no longer counts as open.
  case refuted
  /// Looked into without an answer; it counts as open like a hypothesis.
  case inconclusive
}

/// What people decided to do about a finding: the second state axis.
package enum Disposition: String, CaseIterable, Sendable {
  case open
  case inProgress = "in_progress"
  /// Somebody says it is fixed; it counts as open, for a claim is not evidence (verdict §4.2).
  case fixedUnverified = "fixed_unverified"
  case fixedVerified = "fixed_verified"
  /// The risk is taken by an approver until a day; after it the finding counts as open again.
  case accepted
  /// A control keeps it from doing harm; high and critical ones become conditions of a GO (verdict §4.7).
  case mitigated
  /// Put off to a day or a release; past the day it counts as open again.
  case deferred
  case falsePositive = "false_positive"
  case notApplicable = "not_applicable"
  case duplicate

  /// The words shown to people.
  package var title: String {
    switch self {
    case .open: "open"
    case .inProgress: "in progress"
    case .fixedUnverified: "fixed, unverified"
    case .fixedVerified: "fixed, verified"
    case .accepted: "accepted"
    case .mitigated: "mitigated"
    case .deferred: "deferred"
    case .falsePositive: "false positive"
    case .notApplicable: "not applicable"
    case .duplicate: "duplicate"
    }
  }
}

/// What scans last saw of a finding: the third state axis.
package enum Presence: String, CaseIterable, Sendable {
  /// Seen for the first time.
  case new
  /// Seen again, unchanged.
  case same
  /// Seen again at another place.
  case moved
  /// Seen again with other content.
  case updated
  /// Seen again after it had been gone.
  case back
  /// No longer seen by the same tool and rule over the same files; it does not count as open (formats §3.6).
  case goneFixed = "gone_fixed"
  /// Not seen, and not looked for either; it still counts as open (formats §3.6).
  case goneUntested = "gone_untested"
}

/// What kind of thing a finding is.
package enum Category: String, CaseIterable, Sendable {
  case defect
  /// Something that should be there and is not.
  case gap
  /// Something in what the product is built from.
  case dependency
  case secret
  /// A test that fails, lies or is missing.
  case test
  /// Something that works and makes the next change dearer.
  case debt
}

/// The particulars of a disposition; which are needed depends on the disposition.
package struct DispositionDetail: Equatable, Sendable {
  /// Why; only open, in progress, fixed-unverified and duplicate findings need none (verdict §4.2).
  package var reason: String
  /// Who approved an acceptance; never the owner of the finding.
  package var approver: String?
  /// The first day on which an acceptance or deferral no longer holds.
  package var expiry: CalendarDate?
  /// What keeps the risk low in the meantime; nil when nothing is named.
  package var compensatingControl: String?
  /// The event after which an acceptance is looked at again; nil when none is named.
  package var reviewTrigger: String?
  /// The release to which a deferral puts it off; nil when it names a day or nothing.
  package var targetRelease: String?
  /// The finding that a duplicate repeats; nil when it repeats none.
  package var duplicateOf: FindingID?

  /// Makes the particulars; everything but the reason is optional.
  package init(
    reason: String = "",
    approver: String? = nil,
    expiry: CalendarDate? = nil,
    compensatingControl: String? = nil,
    reviewTrigger: String? = nil,
    targetRelease: String? = nil,
    duplicateOf: FindingID? = nil
  ) {
    self.reason = reason
    self.approver = approver
    self.expiry = expiry
    self.compensatingControl = compensatingControl
    self.reviewTrigger = reviewTrigger
    self.targetRelease = targetRelease
    self.duplicateOf = duplicateOf
  }
}

/// A person's word on whether a finding blocks the release, which comes before every rule.
package struct BlockerOverride: Equatable, Sendable {
  /// The two things a person can say.
  package enum Ruling: String, CaseIterable, Sendable {
    case mustFix = "must_fix"
    /// It blocks nothing, as long as the acceptance of its risk holds.
    case waived
  }

  /// What the person says; how long it is heard depends on the finding (verdict §4.3, BR-0).
  package var ruling: Ruling
  /// Why, in the person's words; a decision without it is refused.
  package var reason: String

  /// Makes an override.
  package init(_ ruling: Ruling, reason: String) {
    self.ruling = ruling
    self.reason = reason
  }
}
