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
      let report = try Payload.asKept(finding)
      let stored = try FindingRecord.fetch(database, report.id)
      guard let stored, !stored.isRemoved else {
        try writer.add(report, returningTo: stored?.row)
        outcome.added.append(report.id)
        continue
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
    if writer.changeCount > 0 { outcome.act = try writer.finish().number }
    return outcome
  }

  private static func lastReported(_ stored: StoredFinding, _ database: Database) throws -> Finding {
    guard stored.isEdited else { return stored.finding }
    var history: [Change] = []
    try ChangeRecord.forEach(database, .finding(row: stored.row)) { history.append(try $0.change()) }
    return Finding(reportedIn: history) ?? stored.finding
  }
}
