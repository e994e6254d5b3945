package import Readiness

/// A finding of this audit before it has met the register: everything but its id.
package struct FindingDraft: Sendable {
  /// The check that made it.
  package var check: String
  /// The version of that check.
  package var version: Int
  /// What tells its cause; nil when its place does.
  package var key: String?
  /// The finding, under an id that means nothing yet.
  package var finding: Finding

  /// Makes a draft.
  package init(check: String, version: Int, key: String?, finding: Finding) {
    self.check = check
    self.version = version
    self.key = key
    self.finding = finding
  }
}
