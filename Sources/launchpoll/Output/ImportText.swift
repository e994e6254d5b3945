import Readiness
import RegisterJSON
import RegisterStore

/// What came of an import, in words and as JSON.
struct ImportText {
  var outcomes: [ReportImport.Outcome]
  var audit: String
  var isPreview: Bool

  /// The lines for people: per file what it was, per run what became of its findings, and what is to be known.
  var lines: [String] {
    var lines: [String] = []
    for outcome in outcomes {
      lines.append("\(outcome.file): \(outcome.format)")
      for run in outcome.runs {
        lines.append("  \(run.name): \(Self.words(run))")
        lines += run.lines.map { "    \($0)" }
      }
      for conflict in outcome.kept.prefix(20) {
        lines.append("  kept what people decided: \(Self.words(conflict))")
      }
      if outcome.kept.count > 20 { lines.append("  and \(outcome.kept.count - 20) more") }
      lines += outcome.notes.map { "  \($0)" }
    }
    if !outcomes.isEmpty { lines.append(isPreview ? "Nothing was written (--dry-run)." : "Audit: \(audit)") }
    return lines
  }

  private static func words(_ conflict: Conflict) -> String {
    [conflict.part ?? "the finding", conflict.finding.map { "of \($0)" }].compactMap { $0 }.joined(
      separator: " "
    )
  }

  /// The order in which presences are told: what is new to look at first.
  private static let order: [Presence] = [
    .new, .back, .updated, .moved, .same, .goneFixed, .goneUntested,
  ]

  private static func words(_ run: ReportImport.Run) -> String {
    if run.isKnown { return "this very file was taken in before; nothing changed" }
    let parts = order.compactMap { presence in
      run.presences[presence].map { "\($0.count) \(presence.words)" }
    }
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }

  /// The same for machines.
  var value: PropertyValue {
    .object([
      Property("audit", .string(audit)), Property("dry_run", .boolean(isPreview)),
      Property("files", .array(outcomes.map(Self.value))),
    ])
  }

  private static func value(_ outcome: ReportImport.Outcome) -> PropertyValue {
    .object([
      Property("act", outcome.act.map { .number("\($0)") } ?? .null),
      Property("file", .string(outcome.file)),
      Property("format", .string(outcome.format)),
      Property(
        "kept",
        .array(
          outcome.kept.map { conflict in
            .object([
              Property("finding", conflict.finding.map { .string($0.text) } ?? .null),
              Property("part", conflict.part.map { .string($0) } ?? .null),
            ])
          }
        )
      ),
      Property("notes", .array(outcome.notes.map { .string($0) })),
      Property("runs", .array(outcome.runs.map(value))),
    ])
  }

  private static func value(_ run: ReportImport.Run) -> PropertyValue {
    .object([
      Property("already_known", .boolean(run.isKnown)),
      Property("name", .string(run.name)),
      Property("notes", .array(run.lines.map { .string($0) })),
      Property(
        "presences",
        .object(
          Presence.allCases.map { presence in
            Property(presence.rawValue, .number("\(run.presences[presence]?.count ?? 0)"))
          }
        )
      ),
    ])
  }
}
