package import Readiness

/// A finding of a scan before it has met the register: everything but its id.
package struct FindingDraft: Sendable {
  /// The tool that made it, by the name that its sources bear.
  package var tool: String
  /// The check or rule that made it, without what differs from one installation to the next.
  package var rule: String
  /// The version of that check; 1 for tools whose rules have none.
  package var version: Int
  /// What tells its cause, such as a package with its advisory; nil when its place does.
  package var key: String?
  /// The tool's own fingerprint, when it can be trusted (formats §3.6); nil for most.
  package var fingerprint: String?
  /// The id under which a register wrote it out; nil for what tools found.
  package var ownID: FindingID?
  /// The finding, under an id that means nothing yet.
  package var finding: Finding

  /// Makes a draft.
  package init(
    tool: String = ScanRecord.ownTool,
    rule: String,
    version: Int = 1,
    key: String? = nil,
    fingerprint: String? = nil,
    finding: Finding
  ) {
    self.tool = tool
    self.rule = rule
    self.version = version
    self.key = key
    self.fingerprint = fingerprint
    self.finding = finding
  }
}
