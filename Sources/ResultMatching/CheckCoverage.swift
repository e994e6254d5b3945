package import Readiness

/// What decides whether a finding that was not seen is fixed (formats §3.6).
package struct CheckCoverage {
  /// The results of an audit's checks, by id.
  package var checks: [String: CheckResult]
  /// The versions of the checks in the audit before, by id.
  package var lastVersions: [String: Int]
  /// Whether the text of a file was looked at, or the file is no more.
  package var isLookedAt: (String) -> Bool

  /// Makes a coverage.
  package init(
    checks: [CheckResult],
    before: ScanRecord?,
    isLookedAt: @escaping (String) -> Bool
  ) {
    self.checks = Dictionary(checks.map { ($0.check, $0) }) { first, _ in first }
    lastVersions = Dictionary((before?.checks ?? []).map { ($0.check, $0.version) }) { first, _ in first }
    self.isLookedAt = isLookedAt
  }

  /// What not seeing a finding again means: fixed only when the same check looked at all its files.
  package func presence(ofUnseen finding: Finding) -> Presence {
    guard let rule = finding.sources.first(where: { $0.tool == ScanRecord.ownTool })?.rule,
      let result = checks[rule], result.status == .pass || result.status == .findings,
      lastVersions[rule] == nil || lastVersions[rule] == result.version,
      finding.locations.allSatisfy({ isLookedAt($0.path) })
    else { return .goneUntested }
    return .goneFixed
  }
}
