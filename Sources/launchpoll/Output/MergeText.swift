import Interchange
import Readiness

/// What came of a merge, in words and as JSON.
struct MergeText {
  private let merge: RegisterMerge

  init(_ merge: RegisterMerge) { self.merge = merge }

  /// The lines for people: the conflicts with both values, and what else is to be known.
  var lines: [String] {
    var lines: [String] = []
    if !merge.conflicts.isEmpty {
      lines.append("\(counted(merge.conflicts.count, "conflict")); the result has ours")
    }
    for conflict in merge.conflicts { lines += self.lines(conflict) }
    return lines + merge.notes.map { "note: \($0.text)" }
  }

  private func lines(_ conflict: MergeConflict) -> [String] {
    let subject = conflict.subject.text
    let title =
      if case .finding(let id) = conflict.subject, let finding = merge.merged[id] {
        "  \(finding.title)"
      } else {
        ""
      }
    let field = conflict.field ?? "removed on one side and changed on the other"
    return [
      "\(subject) \(field)\(title)",
      "  base    \(Self.words(conflict.base, isWhole: false))",
      "  ours    \(Self.words(conflict.ours, isWhole: conflict.field == nil))",
      "  theirs  \(Self.words(conflict.theirs, isWhole: conflict.field == nil))",
    ]
  }

  private static func words(_ side: MergeConflict.Side, isWhole: Bool) -> String {
    let authors = side.authors.isEmpty ? "unknown" : side.authors.joined(separator: ", ")
    return "\(words(side.value, isWhole: isWhole))  (by \(authors))"
  }

  private static func words(_ value: String?, isWhole: Bool) -> String {
    value.map { $0.isEmpty ? "nothing" : $0 } ?? (isWhole ? "removed" : "nothing")
  }

  /// The same for machines.
  var value: PropertyValue {
    .object([
      Property("conflicts", .array(merge.conflicts.map(Self.value))),
      Property("notes", .array(merge.notes.map { .string($0.text) })),
    ])
  }

  private static func value(_ conflict: MergeConflict) -> PropertyValue {
    let id: PropertyValue =
      if case .finding(let id) = conflict.subject { .string(id.text) } else { .null }
    return .object([
      Property("base", text(conflict.base)),
      Property("field", text(conflict.field)),
      Property("finding", id),
      Property("ours", value(conflict.ours)),
      Property("subject", .string(conflict.subject.text)),
      Property("theirs", value(conflict.theirs)),
    ])
  }

  private static func value(_ side: MergeConflict.Side) -> PropertyValue {
    .object([
      Property("authors", .array(side.authors.map(PropertyValue.string))),
      Property("value", text(side.value)),
    ])
  }

  private static func text(_ text: String?) -> PropertyValue { text.map(PropertyValue.string) ?? .null }
}
