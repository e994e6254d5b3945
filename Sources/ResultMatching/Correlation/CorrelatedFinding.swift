package import Readiness

/// A finding that is about the same thing as another tool's.
package struct CorrelatedFinding: Equatable, Sendable {
  /// Its id.
  package let id: FindingID
  /// The tools that report it, each once, in the order of its sources.
  package let tools: [String]
  /// Why it is about the same thing.
  package let reason: CorrelationReason
  /// What takes it out of the count already, such as `refuted` or `duplicate of F-0001`; nil when nothing does.
  package let standing: String?

  /// Names a finding beside the one with that id.
  package init(_ finding: Finding, _ reason: CorrelationReason, to other: FindingID) {
    id = finding.id
    var seen: Set<String> = []
    tools = finding.sources.map(\.tool).filter { !$0.isEmpty && seen.insert($0).inserted }
    self.reason = reason
    standing = Self.standing(of: finding, beside: other)
  }

  /// What follows the id, such as `semgrep, both report CWE-79 at src/a.js:12; refuted`.
  package var words: String {
    "\(tools.prefix(3).joined(separator: ", ")), \(reason.text)" + (standing.map { "; \($0)" } ?? "")
  }

  private static func standing(of finding: Finding, beside other: FindingID) -> String? {
    if finding.validation == .refuted { return "refuted" }
    if finding.presence == .goneFixed { return "gone in the newest scan" }
    switch finding.disposition {
    case .open, .inProgress: return nil
    case .duplicate:
      let original = finding.dispositionDetail.duplicateOf
      return original == other ? "duplicate of this one" : "duplicate of \(original?.text ?? "another")"
    default: return finding.disposition.title
    }
  }
}
