import Readiness

/// Which findings of two registers are the same.
struct FindingPairs {
  /// The earlier finding for the id of a later one.
  private(set) var earlier: [FindingID: Finding] = [:]
  /// The earlier findings that no later one is.
  private(set) var unpaired: [Finding] = []

  init(_ before: [Finding], _ after: [Finding]) {
    let byID = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
    let (old, new) = (Self.byTool(before), Self.byTool(after))
    for (tool, findings) in new {
      let matching = FindingMatching(later: findings, with: old[tool] ?? [], of: tool)
      for (finding, known) in zip(findings, matching.known) {
        earlier[finding.id] = known.flatMap { byID[$0] }
      }
    }
    // Findings that no tool made have nothing but their id, which means the same only while their words do.
    for finding in after where finding.scanningTool == nil {
      guard let known = byID[finding.id], known.scanningTool == nil,
        known.title == finding.title || known.identity == finding.identity && known.identity != nil
      else { continue }
      earlier[finding.id] = known
    }
    let paired = Set(earlier.values.map(\.id))
    unpaired = before.filter { !paired.contains($0.id) }
  }

  private static func byTool(_ findings: [Finding]) -> [String: [Finding]] {
    Dictionary(grouping: findings.filter { $0.scanningTool != nil }) { $0.scanningTool ?? "" }
  }
}

extension Finding {
  /// The tool by whose rule it is known again; nil when no tool made it.
  fileprivate var scanningTool: String? {
    identity == nil ? nil : sources.first { $0.rule != nil }?.tool
  }
}
