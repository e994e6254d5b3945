/// Whether a finding is believed: the first of its three independent state axes.
package enum Validation: String, CaseIterable, Sendable {
  case hypothesis
  case confirmed
  case refuted
  case inconclusive
}

/// What people decided to do about a finding: the second state axis.
package enum Disposition: String, CaseIterable, Sendable {
  case open
  case inProgress = "in_progress"
  case fixedUnverified = "fixed_unverified"
  case fixedVerified = "fixed_verified"
  case accepted
  case mitigated
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
  case new
  case same
  case moved
  case updated
  case back
  case goneFixed = "gone_fixed"
  case goneUntested = "gone_untested"
}

/// What kind of thing a finding is.
package enum Category: String, CaseIterable, Sendable {
  case defect
  case gap
  case dependency
  case secret
  case test
  case debt
}

/// The particulars of a disposition; which are needed depends on the disposition.
package struct DispositionDetail: Equatable, Sendable {
  package var reason: String
  /// Who approved an acceptance; never the owner of the finding.
  package var approver: String?
  /// The first day on which an acceptance or deferral no longer holds.
  package var expiry: CalendarDate?
  package var compensatingControl: String?
  package var reviewTrigger: String?
  package var targetRelease: String?
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
    case waived
  }

  package var ruling: Ruling
  package var reason: String

  /// Makes an override.
  package init(_ ruling: Ruling, reason: String) {
    self.ruling = ruling
    self.reason = reason
  }
}
