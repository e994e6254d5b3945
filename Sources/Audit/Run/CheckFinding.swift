package import Readiness

/// All that one check saw of one cause, before it becomes a finding of the register.
package struct CheckFinding: Sendable {
  /// The check.
  package var check: Check
  /// What tells the cause from the check's others; nil when its place does.
  package var key: String?
  /// Every place of the cause, by path and line, the main one first; with snippets, but for secrets.
  package var locations: [Location]
  /// Words for the templates, of the first sighting that has them.
  package var values: [String: String]
  /// The worst of the sightings.
  package var severity: Severity
  /// Instead of the check's title; a template.
  package var title: String?
  /// Instead of the check's impact; a template.
  package var impact: String?
  /// Instead of the check's remediation; a template.
  package var remediation: String?

  /// Makes one; the rest is set on it.
  package init(
    check: Check,
    key: String?,
    locations: [Location],
    values: [String: String],
    severity: Severity
  ) {
    self.check = check
    self.key = key
    self.locations = locations
    self.values = values
    self.severity = severity
  }
}
