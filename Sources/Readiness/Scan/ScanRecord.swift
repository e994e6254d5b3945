/// What one scan of a repository was and saw beside its findings; a register keeps the newest of each tool.
package struct ScanRecord: Equatable, Sendable {
  /// The name under which this program's own audits are kept, and which its evidence bears.
  package static let ownTool = "launchpoll"

  /// The tool's name for itself.
  package var tool: String
  /// The tool's version.
  package var version: String
  /// When it ran, in UTC.
  package var time: Timestamp
  /// The commit that it looked at; nil when there is none.
  package var commit: String?
  /// Whether the work tree had changes that were not committed; nil when that is not known.
  package var isDirty: Bool?
  /// What it looked at and what not.
  package var scope = ScanScope()
  /// What the repository is run as.
  package var profiles: [ProfileRecord] = []
  /// What came of each check, by id.
  package var checks: [CheckResult] = []
  /// The ignores in the repository's text.
  package var suppressions: [Suppression] = []
  /// What the repository holds, by kind, then by name.
  package var inventory: [InventoryEntry] = []
  /// What the inventory leaves out: how many entries beyond its limit.
  package var inventoryLeftOut = 0

  /// Makes a record of a scan that has seen nothing.
  package init(
    tool: String,
    version: String,
    time: Timestamp,
    commit: String? = nil,
    isDirty: Bool? = nil
  ) {
    self.tool = tool
    self.version = version
    self.time = time
    self.commit = commit
    self.isDirty = isDirty
  }

  /// The number of checks with a status.
  package func count(of status: CheckResult.Status) -> Int { checks.count { $0.status == status } }
}
