// One bit per case, in the order of declaration, so that a set of cases is a number and a test one AND.

extension Severity {
  /// The bit of the severity in a set: bit 0 is critical.
  var bit: UInt16 { 1 << UInt16(rank) }
}

extension Validation {
  /// The bit of the validation in a set.
  var bit: UInt16 {
    switch self {
    case .hypothesis: 1
    case .confirmed: 2
    case .refuted: 4
    case .inconclusive: 8
    }
  }
}

extension Disposition {
  /// The place of the disposition in the order of declaration, from 0.
  var place: UInt16 {
    switch self {
    case .open: 0
    case .inProgress: 1
    case .fixedUnverified: 2
    case .fixedVerified: 3
    case .accepted: 4
    case .mitigated: 5
    case .deferred: 6
    case .falsePositive: 7
    case .notApplicable: 8
    case .duplicate: 9
    }
  }

  /// The bit of the disposition in a set.
  var bit: UInt16 { 1 << place }
}

extension Presence {
  /// The bit of the presence in a set.
  var bit: UInt16 {
    switch self {
    case .new: 1
    case .same: 2
    case .moved: 4
    case .updated: 8
    case .back: 16
    case .goneFixed: 32
    case .goneUntested: 64
    }
  }
}

extension Category {
  /// The bit of the category in a set.
  var bit: UInt16 {
    switch self {
    case .defect: 1
    case .gap: 2
    case .dependency: 4
    case .secret: 8
    case .test: 16
    case .debt: 32
    }
  }
}

extension BlockerStatus.Rule {
  /// The bit of the rule in a set.
  var bit: UInt16 {
    switch self {
    case .personsWord: 1
    case .critical: 2
    case .breaksMustHaveFlow: 4
    case .secretOrExposure: 8
    case .confirmedAndExposed: 16
    case .confirmedInTrustWorkstream: 32
    case .unvalidatedHigh: 64
    case .otherHighOrMedium: 128
    case .lowOrInfo: 256
    case .notOpen: 512
    }
  }
}
