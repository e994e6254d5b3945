package import Readiness
package import SourceTree

/// How an audit is to be made.
package struct AuditOptions: Sendable {
  /// The day on which it is made.
  package var today: CalendarDate
  /// The checks.
  package var checks: [Check]
  /// What a person says the repository is run as, whatever the evidence.
  package var profiles: [Profile: Bool]
  /// The state of the git repository; nil for a folder without one.
  package var git: GitFacts?
  /// The most files worked on at once; nil for as many as there are processors.
  package var workers: Int?

  /// Makes options, with every check there is unless others are given.
  package init(
    today: CalendarDate,
    checks: [Check] = Catalogue.all,
    profiles: [Profile: Bool] = [:],
    git: GitFacts? = nil,
    workers: Int? = nil
  ) {
    self.today = today
    self.checks = checks
    self.profiles = profiles
    self.git = git
    self.workers = workers
  }
}
