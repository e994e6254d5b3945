import GRDB
package import Readiness

extension AuditStore {
  /// Takes a newer report of the register into the audit, finding by finding, as one act.
  ///
  /// Findings are the same when their ids are. New ones are added; known ones change where the report says
  /// something new and people have not decided; those that the report does not name stay as they are. The scans of
  /// the report take the place of the same tools' last ones. The context stays as it is but for what
  /// `contextChange` makes of it. Merging the same register twice is merging it once.
  package func merge(
    _ register: Register,
    source: String,
    author: String,
    time: Timestamp,
    contextChange: ((inout RegisterContext) -> Void)? = nil
  ) throws(StoreFault) -> MergeOutcome {
    let kind = Act.Kind.imported(from: source)
    let options = ActWriter.Options(keepsChanges: false)
    return try write { database in
      var writer = try ActWriter(database, kind: kind, author: author, time: time, options: options)
      if let contextChange {
        var context = writer.context
        contextChange(&context)
        if context != writer.context { try writer.changeContext(to: context) }
      }
      return try Self.merge(register, &writer, database)
    }
  }

  /// Takes findings that are told to be new into the audit as they come, with their scan, as one act.
  ///
  /// What the audit has all the same under one of their ids is merged as ``merge(_:source:author:time:contextChange:)``
  /// does. Cost: holds no more than one list of findings at a time.
  package func add(
    _ findings: some Sequence<[NewFinding]>,
    of scan: ScanRecord,
    source: String,
    author: String,
    time: Timestamp,
    isPreview: Bool,
    contextChange: @escaping (inout RegisterContext) -> Void
  ) throws(StoreFault) -> MergeOutcome {
    let options = ActWriter.Options(isPreview: isPreview, keepsChanges: false)
    let body = { (database: Database) throws -> MergeOutcome in
      let kind = Act.Kind.imported(from: source)
      var writer = try ActWriter(database, kind: kind, author: author, time: time, options: options)
      var context = writer.context
      contextChange(&context)
      if !isPreview, context != writer.context { try writer.changeContext(to: context) }
      try writer.record(scan, of: scan.series)
      var outcome = MergeOutcome()
      for list in findings {
        for finding in list { try Self.add(finding, &writer, database, &outcome) }
      }
      if writer.changeCount > 0 { outcome.act = try writer.finish().number }
      return outcome
    }
    if isPreview { return try read(body) }
    return try write(body)
  }

  /// Adds a finding, or merges it with what the audit has under its id.
  private static func add(
    _ new: NewFinding,
    _ writer: inout ActWriter,
    _ database: Database,
    _ outcome: inout MergeOutcome
  ) throws {
    guard let finding = new.finding else { throw UnwritableChange(finding: new.id) }
    if try FindingRecord.row(database, of: new.id) == nil {
      try writer.add(finding, payload: new.payload)
      outcome.added.append(new.id)
    } else {
      try merge(finding, &writer, database, &outcome)
    }
  }

  /// What ``merge(_:source:author:time:contextChange:)`` would do now; writes nothing.
  package func preview(
    merging register: Register,
    source: String,
    author: String,
    time: Timestamp
  ) throws(StoreFault) -> MergeOutcome {
    let kind = Act.Kind.imported(from: source)
    let options = ActWriter.Options(isPreview: true, keepsChanges: false)
    return try read { database in
      var writer = try ActWriter(database, kind: kind, author: author, time: time, options: options)
      return try Self.merge(register, &writer, database)
    }
  }

  private static func merge(
    _ register: Register,
    _ writer: inout ActWriter,
    _ database: Database
  ) throws -> MergeOutcome {
    var outcome = MergeOutcome(hasOtherContext: register.context != writer.context)
    for scan in register.scans { try writer.record(scan, of: scan.series) }
    for finding in register.findings {
      try add(NewFinding(finding), &writer, database, &outcome)
    }
    if writer.changeCount > 0 { outcome.act = try writer.finish().number }
    return outcome
  }

  /// Merges a finding, as it reads in the file, with what the audit has or had under its id.
  private static func merge(
    _ report: Finding,
    _ writer: inout ActWriter,
    _ database: Database,
    _ outcome: inout MergeOutcome
  ) throws {
    let stored = try FindingRecord.fetch(database, report.id)
    guard let stored, !stored.isRemoved else {
      try writer.add(report, returningTo: stored?.row)
      outcome.added.append(report.id)
      return
    }
    let merge = FindingMerge(
      report,
      lastReported: try lastReported(stored, database),
      current: stored.finding
    )
    outcome.kept += merge.kept.map { Conflict(finding: report.id, part: $0) }
    if merge.merged == stored.finding {
      outcome.unchangedCount += 1
    } else {
      try writer.replace(stored, with: merge.merged)
      outcome.updated.append(report.id)
    }
  }

  private static func lastReported(_ stored: StoredFinding, _ database: Database) throws -> Finding {
    guard stored.isEdited else { return stored.finding }
    var history: [Change] = []
    try ChangeRecord.forEach(database, .finding(row: stored.row)) { history.append(try $0.change()) }
    return Finding(reportedIn: history) ?? stored.finding
  }
}
