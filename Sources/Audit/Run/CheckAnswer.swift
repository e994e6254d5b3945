import Readiness

/// What came of one check, with what it looked at.
struct CheckAnswer: Sendable {
  /// The check.
  let check: Check
  /// What it makes of the repository.
  private(set) var outcome: CheckOutcome
  /// What it looked at in files; nothing for checks of the whole.
  private let extent: ScanReport.Extent
  /// In how many files a match was given up as too much work.
  private let abandoned: Int

  /// Takes an outcome.
  init(_ check: Check, _ outcome: CheckOutcome, extent: ScanReport.Extent = .init(), abandoned: Int = 0) {
    self.check = check
    self.outcome = outcome
    self.extent = extent
    self.abandoned = abandoned
  }

  /// Takes out what ignores in the text speak of.
  mutating func silence(with silencing: inout Silencing) {
    guard case .looked(let sightings) = outcome else { return }
    outcome = .looked(silencing.remaining(of: sightings, check: check.id))
  }

  /// The findings, one for each cause, by place.
  var findings: [CheckFinding] {
    guard case .looked(let sightings) = outcome else { return [] }
    return CheckFinding.all(of: check, sightings)
  }

  /// The check's line of the scan's record.
  var result: CheckResult {
    var result = CheckResult(check: check.id, version: check.version, status: .pass)
    (result.files, result.bytes) = (extent.files, extent.bytes)
    switch outcome {
    case .looked(let sightings):
      result.findings = CheckTrial.findingCount(sightings)
      if result.findings > 0 {
        result.status = .findings
      } else if abandoned > 0 {
        result.status = .unknown
        result.reason = "matching was too much work in \(abandoned) file\(abandoned == 1 ? "" : "s")"
      }
    case .unknown(let reason): (result.status, result.reason) = (.unknown, reason)
    case .notApplicable(let reason): (result.status, result.reason) = (.notApplicable, reason)
    case .failed(let reason): (result.status, result.reason) = (.error, reason)
    }
    return result
  }
}
