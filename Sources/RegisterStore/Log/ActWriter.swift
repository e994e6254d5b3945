import GRDB
import Readiness

/// Writes one act: each change goes to the log and is carried out on the register at once.
///
/// For a preview it writes nothing, and everything else is the same.
struct ActWriter {
  /// Which act it is, and what becomes of it.
  struct Options {
    var isPreview = false
    /// Whether ``act()`` shall return the changes; not wanted of an import of 100,000 findings.
    var keepsChanges = true
  }

  let header: ActHeader
  private let database: Database
  private let options: Options
  private let previousHash: [UInt8]
  private var hash: ActHash
  private var lastChange: Int
  private var nextRow: Int
  private var changes: [Change] = []
  private(set) var changeCount = 0
  private(set) var summaries: [FindingSummary] = []
  /// The context as the act leaves it.
  private(set) var context: RegisterContext
  private(set) var changedContext = false
  private var mustHaveFlows: Set<String>

  /// Begins an act after the last one of the log.
  init(
    _ database: Database,
    kind: Act.Kind,
    author: String,
    time: Timestamp,
    reason: String = "",
    options: Options = Options()
  ) throws {
    let last = try ActRecord.fetchLast(database)
    let number = (last?.header.number ?? 0) + 1
    header = ActHeader(number: number, kind: kind, author: author, time: time, reason: reason)
    self.database = database
    self.options = options
    previousHash = last?.hash ?? ActHash.origin
    hash = ActHash(header, after: previousHash)
    lastChange = try ChangeRecord.lastNumber(database)
    nextRow = try FindingRecord.count(database)
    context = last == nil ? RegisterContext() : try ContextRecord.fetch(database)
    mustHaveFlows = context.mustHaveFlowNames
  }

  /// Adds a finding; one that was removed comes back to its row.
  mutating func add(_ finding: Finding, returningTo row: Int? = nil) throws {
    let (change, finding) = try log(finding, .findingAdded(finding), row: row ?? nextRow)
    let summary = keepSummary(of: finding)
    defer { if row == nil { nextRow += 1 } }
    guard !options.isPreview else { return }
    if let row {
      try FindingRecord.setReported(database, finding, summary, row: row, change: change)
    } else {
      try FindingRecord.insert(database, finding, summary, row: nextRow, change: change)
    }
  }

  /// Adds a finding that no row has, with the text of the change that adds it.
  mutating func add(_ finding: Finding, payload: [UInt8]) throws {
    if options.keepsChanges { changes.append(.findingAdded(finding)) }
    try write(payload, row: nextRow)
    let summary = keepSummary(of: finding)
    defer { nextRow += 1 }
    guard !options.isPreview else { return }
    try FindingRecord.insert(database, finding, summary, row: nextRow, change: lastChange)
  }

  /// Takes a finding out.
  mutating func remove(_ stored: StoredFinding) throws {
    _ = try log(.findingRemoved(stored.finding), row: stored.row)
    let summary = keepSummary(of: stored.finding, isRemoved: true)
    guard !options.isPreview else { return }
    try FindingRecord.setFlags(database, summary.facts.flags, row: stored.row)
  }

  /// Puts a newer report of a finding in the place of what is there.
  mutating func replace(_ stored: StoredFinding, with finding: Finding) throws {
    let row = stored.row
    let change = Change.findingReplaced(before: stored.finding, after: finding)
    let (number, finding) = try log(finding, change, row: row)
    let summary = keepSummary(of: finding)
    guard !options.isPreview else { return }
    try FindingRecord.setReported(database, finding, summary, row: row, change: number)
  }

  /// Gives a field of a finding a value.
  mutating func edit(_ stored: StoredFinding, _ value: FieldValue) throws {
    let before = stored.finding.value(of: value.field)
    let change = Change.findingEdited(stored.finding.id, before: before, after: value)
    var finding = stored.finding
    finding.set(value)
    finding = try log(finding, change, row: stored.row).finding
    let summary = keepSummary(of: finding)
    guard !options.isPreview else { return }
    try FindingRecord.setEdited(database, finding, summary, row: stored.row)
  }

  /// Changes the context, and the facts of the findings that depend on it.
  ///
  /// What was before may be given where it is not what stands in the file: in the first act.
  mutating func changeContext(from before: RegisterContext? = nil, to after: RegisterContext) throws {
    let change = try log(.contextChanged(before: before ?? context, after: after), row: nil)
    guard case .contextChanged(_, let after) = change else { return }
    context = after
    changedContext = true
    if !options.isPreview { try ContextRecord.set(database, after) }
    guard mustHaveFlows != after.mustHaveFlowNames else { return }
    mustHaveFlows = after.mustHaveFlowNames
    try updateFlowFacts()
  }

  /// Puts a tool's newest scan in the place of its last one; nil takes it out.
  mutating func record(_ scan: ScanRecord?, of tool: String) throws {
    let before = try StoredScan.fetch(database, of: tool)
    guard before != scan else { return }
    let change = try log(.scanRecorded(tool: tool, before: before, after: scan), row: nil)
    guard case .scanRecorded(_, _, let after) = change, !options.isPreview else { return }
    try StoredScan.set(database, after, of: tool)
  }

  private mutating func updateFlowFacts() throws {
    var affected: [StoredFinding] = []
    try FindingRecord.forEachWithFlows(database) { affected.append($0) }
    for stored in affected {
      let summary = keepSummary(of: stored.finding, isRemoved: stored.isRemoved)
      guard !options.isPreview else { continue }
      try FindingRecord.setFlags(database, summary.facts.flags, row: stored.row)
    }
  }

  private mutating func keepSummary(of finding: Finding, isRemoved: Bool = false) -> FindingSummary {
    var summary = FindingSummary(finding, mustHaveFlows: mustHaveFlows)
    if isRemoved { summary.facts.flags.insert(.removed) }
    if options.keepsChanges { summaries.append(summary) }
    return summary
  }

  /// Appends a change that leaves a finding; returns its number, and the finding as the file will say it is.
  private mutating func log(
    _ finding: Finding,
    _ change: Change,
    row: Int
  ) throws -> (number: Int, finding: Finding) {
    var finding = finding
    switch try log(change, row: row) {
    case .findingAdded(let read), .findingReplaced(_, let read): finding = read
    case .findingEdited(_, _, let value): finding.set(value)
    case .findingRemoved, .contextChanged, .scanRecorded: break
    }
    return (lastChange, finding)
  }

  /// Appends a change to the log and returns it as it reads there.
  ///
  /// Reading back what is written costs less than finding out later that a file cannot be read.
  private mutating func log(_ change: Change, row: Int?) throws -> Change {
    let payload = Payload.bytes(change)
    guard let change = try? Payload.change(payload, number: lastChange) else {
      throw UnwritableChange(finding: change.findingID)
    }
    if options.keepsChanges { changes.append(change) }
    try write(payload, row: row)
    return change
  }

  /// Appends the text of a change to the log.
  private mutating func write(_ payload: [UInt8], row: Int?) throws {
    changeCount += 1
    lastChange += 1
    guard !options.isPreview else { return }
    hash.append(payload: payload)
    let record = ChangeRecord(number: lastChange, act: header.number, row: row, payload: payload)
    try record.insert(database)
  }

  /// Closes the act, and returns it.
  func finish() throws -> Act {
    if !options.isPreview {
      let record = ActRecord(header: header, previousHash: previousHash, hash: hash.value)
      try record.insert(database)
    }
    return header.act(changes)
  }
}
