/// What came of one check in one audit, with what it looked at: the scope is what makes a pass mean something.
package struct CheckResult: Equatable, Sendable {
  /// The five answers; only the first two say that it looked.
  package enum Status: String, CaseIterable, Sendable {
    /// It looked and found nothing.
    case pass
    /// It looked and found something.
    case findings
    /// It could not tell; never a pass.
    case unknown
    /// Its question does not arise here.
    case notApplicable = "not_applicable"
    /// It failed.
    case error
  }

  /// The check's id, such as `S-01`.
  package var check: String
  /// What the check says when it finds something; empty when the tool does not tell.
  package var title: String
  /// The version of the check that ran.
  package var version: Int
  /// The answer.
  package var status: Status
  /// Why it is unknown, not applicable or an error; empty otherwise.
  package var reason: String
  /// The number of findings it came to.
  package var findings: Int
  /// The number of files it looked at.
  package var files: Int
  /// The number of bytes it looked at.
  package var bytes: Int

  /// Makes a result.
  package init(
    check: String,
    title: String = "",
    version: Int,
    status: Status,
    reason: String = "",
    findings: Int = 0,
    files: Int = 0,
    bytes: Int = 0
  ) {
    self.check = check
    self.title = title
    self.version = version
    self.status = status
    self.reason = reason
    self.findings = findings
    self.files = files
    self.bytes = bytes
  }
}
