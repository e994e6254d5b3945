import Readiness
import RegisterJSON
import ResultMatching

/// Two registers side by side, in words and as JSON.
struct ComparisonText {
  private let comparison: RegisterComparison
  private let old: String
  private let new: String

  init(_ comparison: RegisterComparison, old: String, new: String) {
    self.comparison = comparison
    self.old = old
    self.new = new
  }

  /// The lines for people: the counts, the verdicts, the gates that differ, and each finding that changed.
  func lines(_ before: Register, _ after: Register, at time: Timestamp) -> [String] {
    let verdicts = (Verdict(before, at: time), Verdict(after, at: time))
    var lines = [
      "\(old)  \(verdicts.0.recommendation.title)    \(new)  \(verdicts.1.recommendation.title)",
      RegisterComparison.Change.allCases
        .map { ($0, comparison.entries($0).count) }.filter { $0.1 > 0 }
        .map { "\($0.1) \($0.0.title.lowercased())" }.joined(separator: ", "),
    ]
    let gates = zip(verdicts.0.gates, verdicts.1.gates).filter { $0.state != $1.state }
    if !gates.isEmpty {
      lines += ["", "Gates"]
      lines += gates.map { "  \($0.gate.id) \($0.gate.title): \($0.state.title) → \($1.state.title)" }
    }
    for change in RegisterComparison.Change.allCases where change != .same {
      let entries = comparison.entries(change)
      guard !entries.isEmpty else { continue }
      lines += ["", "\(change.title) (\(entries.count))"] + entries.map { "  \(Self.line(of: $0))" }
    }
    return lines
  }

  private static func line(of entry: RegisterComparison.Entry) -> String {
    guard let finding = entry.after ?? entry.before else { return "" }
    var ids = finding.id.text
    if let before = entry.before, let after = entry.after, before.id != after.id {
      ids = "\(before.id) → \(after.id)"
    }
    var severity = finding.severity.level.rawValue
    if let before = entry.before?.severity.level, before != finding.severity.level {
      severity = "\(before.rawValue) → \(severity)"
    }
    let place = finding.locations.first.map { "  \($0.text)" } ?? ""
    return "\(ids)  \(severity)  \(finding.title)\(place)"
  }

  /// The same for machines.
  static func value(
    of comparison: RegisterComparison,
    _ before: Register,
    _ after: Register,
    at time: Timestamp
  ) -> PropertyValue {
    let verdicts = (Verdict(before, at: time), Verdict(after, at: time))
    return .object([
      Property(
        "changes",
        .object(
          RegisterComparison.Change.allCases.map { change in
            Property(change.rawValue, .array(comparison.entries(change).map(value)))
          }
        )
      ),
      Property(
        "gates",
        .array(
          zip(verdicts.0.gates, verdicts.1.gates).map { old, new in
            .object([
              Property("after", .string(new.state.rawValue)), Property("before", .string(old.state.rawValue)),
              Property("id", .string(old.gate.id)),
            ])
          }
        )
      ),
      Property(
        "recommendation",
        .object([
          Property("after", .string(verdicts.1.recommendation.title)),
          Property("before", .string(verdicts.0.recommendation.title)),
        ])
      ),
      Property("regressed", .boolean(comparison.hasRegressions)),
    ])
  }

  private static func value(of entry: RegisterComparison.Entry) -> PropertyValue {
    let finding = entry.after ?? entry.before
    return .object([
      Property("after", entry.after.map { .string($0.id.text) } ?? .null),
      Property("before", entry.before.map { .string($0.id.text) } ?? .null),
      Property("location", finding?.locations.first.map { .string($0.text) } ?? .null),
      Property("severity", .string(finding?.severity.level.rawValue ?? "")),
      Property("title", .string(finding?.title ?? "")),
    ])
  }
}
