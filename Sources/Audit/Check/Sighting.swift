package import Readiness

/// Something that a check saw; all sightings of one check with the same key become one finding.
///
/// A sighting without a key is a finding by itself, known again by its path and its line's text.
package struct Sighting: Equatable, Sendable {
  /// What tells this cause from the check's others: a name, a folder or a path; empty when the check has one cause;
  /// nil when each place is a cause of its own.
  ///
  /// It must not change when lines move, for it is what the next audit knows the finding by.
  package var key: String?
  /// The places, the main one first, whose snippets are filled in later; empty for an absence.
  package var locations: [Location]
  /// Words for the check's templates, by their names.
  package var values: [String: String]
  /// How bad this one is; nil for the check's own severity.
  package var severity: Severity?
  /// Instead of the check's title; a template.
  package var title: String?
  /// Instead of the check's impact; a template.
  package var impact: String?
  /// Instead of the check's remediation; a template.
  package var remediation: String?

  /// Makes a sighting.
  package init(
    key: String? = "",
    at locations: [Location] = [],
    values: [String: String] = [:],
    severity: Severity? = nil,
    title: String? = nil,
    impact: String? = nil,
    remediation: String? = nil
  ) {
    self.key = key
    self.locations = locations
    self.values = values
    self.severity = severity
    self.title = title
    self.impact = impact
    self.remediation = remediation
  }

  /// Makes a sighting of one line of a file.
  package init(
    key: String? = "",
    path: String,
    line: Int,
    values: [String: String] = [:],
    severity: Severity? = nil
  ) {
    self.init(
      key: key,
      at: [Location(path: path, startLine: line)],
      values: values,
      severity: severity
    )
  }
}
