package import Readiness

/// What an audit of a tree came to, before it meets what the register knows.
package struct AuditResult: Sendable {
  /// What was known of the whole repository.
  package var facts: RepositoryFacts
  /// What the checks found, by check, then by place.
  package var findings: [CheckFinding]
  /// What came of each check, by id.
  package var checks: [CheckResult]
  /// What was looked at and what not.
  package var scope: ScanScope
  /// The paths of the files that were not scanned, all of them.
  package var skippedPaths: Set<String>
  /// What the repository is run as.
  package var profiles: [ProfileRecord]
  /// The ignores in the repository's text.
  package var suppressions: [Suppression]

  /// Makes a result.
  package init(
    facts: RepositoryFacts,
    findings: [CheckFinding],
    checks: [CheckResult],
    scope: ScanScope,
    skippedPaths: Set<String>,
    profiles: [ProfileRecord],
    suppressions: [Suppression]
  ) {
    self.facts = facts
    self.findings = findings
    self.checks = checks
    self.scope = scope
    self.skippedPaths = skippedPaths
    self.profiles = profiles
    self.suppressions = suppressions
  }
}
