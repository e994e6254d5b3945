package import Readiness

/// All rules of one kind that ran over some files, where they are too many to be listed.
package struct RuleSurvey: Equatable, Sendable {
  /// The category of what the rules find.
  package var category: Category
  /// The files that they ran over.
  package var paths: Set<String>
  /// The least severity that the report shows: below it tools may have been told to be silent.
  package var leastSeverity: Severity
  /// The beginnings of the names of rules of the category of which the report does not tell whether they ran.
  package var otherRules: [String]

  /// Makes a survey.
  package init(
    _ category: Category,
    paths: Set<String>,
    leastSeverity: Severity = .info,
    otherRules: [String] = []
  ) {
    self.category = category
    self.paths = paths
    self.leastSeverity = leastSeverity
    self.otherRules = otherRules
  }

  /// Whether it would have found a finding of a rule again; never one without a file.
  func covers(_ finding: Finding, rule: String) -> Bool {
    guard finding.category == category, finding.severity.level >= leastSeverity,
      !otherRules.contains(where: rule.hasPrefix)
    else { return false }
    let places = finding.locations.filter { $0.role == nil }.map(\.path)
    return !places.isEmpty && places.allSatisfy(paths.contains)
  }
}
