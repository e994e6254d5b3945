import Readiness

extension Pager {
  /// Why the answer is what it is: the recommendation, what keeps it from GO, and every gate.
  init(verdict: Verdict, context: RegisterContext) {
    let recommendation = verdict.recommendation
    var lines = [
      Line("\(recommendation.title): \(recommendation.explanation)", .heading), Line(""),
    ]
    lines += Self.section("Blocks GO", verdict.gates.filter { $0.gate.isBlocking && $0.state == .fail })
    lines += Self.section(
      "Cannot be told",
      verdict.gates.filter { $0.gate.isBlocking && $0.state == .unknown }
    )
    lines += Self.section(
      "Holds",
      verdict.gates.filter { [.pass, .notApplicable, .waived].contains($0.state) }
    )
    lines += Self.section(
      "Does not block",
      verdict.gates.filter { !$0.gate.isBlocking && ($0.state == .fail || $0.state == .unknown) }
    )
    self.init(title: "Why \(recommendation.title)", lines: lines)
  }

  private static func section(_ title: String, _ gates: [GateResult]) -> [Line] {
    guard !gates.isEmpty else { return [] }
    return [Line(title, .heading)]
      + gates.flatMap { result in
        [Line("  \(padRight(result.state.title, 8)) \(result.gate.id)  \(result.gate.title)")]
          + [Line("           \(result.because)", .muted)]
          + (result.findings.isEmpty
            ? [] : [Line("           " + result.findings.map(\.text).joined(separator: ", "), .muted)])
      } + [Line("")]
  }

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
