import Readiness

extension Pager {
  /// Who decided what, newest first.
  init(log entries: [LogEntry]) {
    let lines = entries.reversed().flatMap { entry in
      [
        Line(
          "\(entry.number)  \(entry.time.date) \(entry.time.timeOfDay)  \(entry.author)  \(entry.headline)",
          .heading
        )
      ] + (entry.reason.isEmpty ? [] : [Line("    \(entry.reason)", .muted)])
        + entry.changes.map { Line("    \($0)") }
    }
    self.init(title: "Decision log: \(counted(entries.count, "act"))", lines: lines)
  }

  /// What would come of an import, which y carries out.
  init(previewOf path: String, lines: [String]) {
    self.init(
      title: "Import \(path)?",
      lines: [Line("y  take it in        Esc  leave everything as it is", .heading), Line("")]
        + lines.map { Line($0) }
    )
    accepting = .importFile(path: path)
  }

  /// What was written where.
  init(exported report: ExportReport) {
    let lines =
      [Line("Written to \(report.folder)", .heading), Line("")] + report.files.map { Line("  \($0)") }
    self.init(title: "Release package", lines: lines)
  }
}
