import Readiness

/// Why a result does not count, as SARIF suppressions (SARIF §3.35).
enum SARIFSuppression {
  /// The suppressions of a finding on a day; empty when nobody wants it left out.
  static func all(of entry: PackageSubject.Entry, on day: CalendarDate) -> [PropertyValue] {
    let finding = entry.finding
    let isRefuted = finding.validation == .refuted
    switch finding.disposition {
    case .open, .inProgress, .fixedUnverified, .fixedVerified:
      guard isRefuted else { return byTool(finding) }
    case .accepted, .mitigated, .deferred, .falsePositive, .notApplicable, .duplicate: break
    }
    return [decided(finding, hasRunOut: entry.facts.isExpired(on: day) && !isRefuted)]
  }

  /// A decision that takes a finding out of the open ones; one that has run out is rejected (§3.35.3).
  private static func decided(_ finding: Finding, hasRunOut: Bool) -> PropertyValue {
    let detail = finding.dispositionDetail
    let word = finding.validation == .refuted ? "refuted" : finding.disposition.title
    var particulars: [Property] = []
    if let approver = detail.approver { particulars.append(Property("approver", .string(approver))) }
    if let expiry = detail.expiry {
      particulars.append(Property("expiryUtc", .string("\(expiry)T00:00:00Z")))
    }
    return value(
      status: hasRunOut ? "rejected" : "accepted",
      justification: detail.reason.isEmpty ? word : "\(word): \(detail.reason)",
      particulars
    )
  }

  /// What a tool was told to leave out, and no person has confirmed.
  private static func byTool(_ finding: Finding) -> [PropertyValue] {
    guard finding.tags.contains("tool-suppressed") else { return [] }
    var words: [String] = []
    for property in finding.properties where property.name == "tool_suppression" {
      guard case .object(let members) = property.value else { continue }
      for member in members where member.name == "justification" {
        if case .string(let text) = member.value, !text.isEmpty { words.append(text) }
      }
    }
    let reason = words.isEmpty ? "the tool gives no reason" : words.joined(separator: "; ")
    return [value(status: "underReview", justification: "suppressed by the tool: \(reason)", [])]
  }

  private static func value(
    status: String,
    justification: String,
    _ particulars: [Property]
  ) -> PropertyValue {
    var members = [
      Property("kind", .string("external")), Property("status", .string(status)),
      Property("justification", .string(justification)),
    ]
    if !particulars.isEmpty { members.append(Property("properties", .object(particulars))) }
    return .object(members)
  }
}
