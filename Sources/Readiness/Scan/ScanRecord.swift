/// What one scan of a repository was and saw beside its findings; a register keeps the newest of each series.
package struct ScanRecord: Equatable, Sendable {
  /// The name under which this program's own audits are kept, and which its evidence bears.
  package static let ownTool = "launchpoll"

  /// Whether a run can be taken at its word.
  package enum Outcome: String, CaseIterable, Sendable {
    /// It ran to its end over all it was given.
    case completed
    /// It ran, but not over everything.
    case partial
    /// It did not run: nothing follows from what it did not find.
    case failed
  }

  /// The tool's name for itself.
  package var tool: String
  /// What tells the analysis from others of the same tool (SARIF §3.17.3); nil when there is one only.
  package var category: String?
  /// The tool's version.
  package var version: String
  /// When it ran, in UTC.
  package var time: Timestamp
  /// When its report says that it ran, in UTC; nil when the report does not tell, and ``time`` is that of reading it.
  package var ranAt: Timestamp?
  /// The commit that it looked at; nil when there is none.
  package var commit: String?
  /// Whether the work tree had changes that were not committed; nil when that is not known.
  package var isDirty: Bool?
  /// Whether it can be taken at its word.
  package var outcome = Outcome.completed
  /// Why it cannot, a sentence each; empty when it can.
  package var shortfalls: [String] = []
  /// The name of the file that told of it; nil for the program's own audits.
  package var reportName: String?
  /// SHA-256 of that file, as lower-case hexadecimal.
  package var reportDigest: String?
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
  /// What each test came to, in the order of the report.
  package var tests: [TestResult] = []
  /// How much of each file tests ran through, by path.
  package var coverage: [FileCoverage] = []

  /// Makes a record of a scan that has seen nothing.
  package init(
    tool: String,
    category: String? = nil,
    version: String,
    time: Timestamp,
    commit: String? = nil,
    isDirty: Bool? = nil
  ) {
    self.tool = tool
    self.category = category
    self.version = version
    self.time = time
    self.commit = commit
    self.isDirty = isDirty
  }

  /// The name of the series of scans of which a register keeps the newest: the tool, and its category if it has one.
  package var series: String { Self.series(tool: tool, category: category) }

  /// The name of a series of scans.
  package static func series(tool: String, category: String?) -> String {
    category.map { "\(tool) (\($0))" } ?? tool
  }

  /// The number of checks with a status.
  package func count(of status: CheckResult.Status) -> Int { checks.count { $0.status == status } }
}
