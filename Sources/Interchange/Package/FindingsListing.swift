package import Readiness

/// Findings in the formats of the package, without the rest of it.
package enum FindingsListing {
  /// The findings of a register as `findings.csv` has them.
  package static func csv(
    _ register: Register,
    verdict: Verdict,
    at time: Timestamp,
    toolVersion: String
  ) -> [UInt8] {
    FindingSheet(PackageSubject(register, verdict, at: time, toolVersion, [], nil, correlates: false)).bytes
  }

  /// The findings of a register as `findings.sarif` has them.
  package static func sarif(
    _ register: Register,
    verdict: Verdict,
    at time: Timestamp,
    toolVersion: String
  ) -> [UInt8] {
    SARIFLog(PackageSubject(register, verdict, at: time, toolVersion, [], nil, correlates: false)).bytes
  }
}
