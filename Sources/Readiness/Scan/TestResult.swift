/// What one test came to in one environment.
package struct TestResult: Equatable, Sendable {
  /// The five outcomes, which are never mixed up: only the first is evidence that something works.
  package enum Outcome: String, CaseIterable, Sendable {
    /// It ran and held.
    case pass
    /// It ran and did not hold, or could not be run.
    case fail
    /// It held only after it had failed.
    case flaky
    /// It fails as its authors say it does.
    case knownFailing = "known_failing"
    /// It was not run.
    case skipped
  }

  /// The titles or classes that it stands under, outermost first.
  package var suite: [String]
  /// Its own title, with what tells apart the cases of a parameterized test.
  package var name: String
  /// The file it stands in, from the root as far as the report tells; nil when it does not.
  package var path: String?
  /// The browser, device or configuration that it ran in; nil when there is only one.
  package var environment: String?
  /// What it came to.
  package var outcome: Outcome
  /// Why it failed or was skipped, in one line of the report's words; empty for the rest.
  package var message: String
  /// What its authors say of it beside, such as the addresses of issues.
  package var annotations: [String]

  /// Makes a result.
  package init(
    suite: [String] = [],
    name: String,
    path: String? = nil,
    environment: String? = nil,
    outcome: Outcome,
    message: String = "",
    annotations: [String] = []
  ) {
    self.suite = suite
    self.name = name
    self.path = path
    self.environment = environment
    self.outcome = outcome
    self.message = message
    self.annotations = annotations
  }

  /// The suite's and its own title as one.
  package var title: String { (suite + [name]).joined(separator: " › ") }
}
