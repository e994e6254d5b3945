import Readiness

/// The status of a finding in OpenVEX's words, with what such a status must tell (formats §3.7).
struct VEXJudgement {
  /// Members of a statement.
  let members: [Property]

  init(of finding: Finding) {
    let status = Self.status(of: finding)
    var members = [Property("status", .string(status))]
    let reason = finding.dispositionDetail.reason
    switch status {
    case "not_affected":
      // The schema takes one of the two and not both.
      if let label = Self.justification(of: finding) {
        members.append(Property("justification", .string(label)))
        if !reason.isEmpty { members.append(Property("status_notes", .string(reason))) }
      } else {
        let statement = reason.isEmpty ? "Judged \(Self.word(finding)), without a reason." : reason
        members.append(Property("impact_statement", .string(statement)))
      }
    case "affected": members.append(Property("action_statement", .string(Self.action(finding))))
    default: if !reason.isEmpty { members.append(Property("status_notes", .string(reason))) }
    }
    self.members = members
  }

  private static func status(of finding: Finding) -> String {
    if finding.validation == .refuted { return "not_affected" }
    switch finding.disposition {
    case .falsePositive, .notApplicable, .mitigated: return "not_affected"
    case .fixedVerified: return "fixed"
    case _ where finding.presence == .goneFixed: return "fixed"
    case .accepted, .deferred: return "affected"
    case .open, .inProgress, .fixedUnverified, .duplicate:
      return finding.validation == .confirmed ? "affected" : "under_investigation"
    }
  }

  private static func word(_ finding: Finding) -> String {
    finding.validation == .refuted ? "refuted" : finding.disposition.title
  }

  private static let labels = [
    "component_not_present", "vulnerable_code_not_present", "vulnerable_code_not_in_execute_path",
    "vulnerable_code_cannot_be_controlled_by_adversary", "inline_mitigations_already_exist",
  ]

  /// The label that the reason names, with underscores or blanks; nil when it names none.
  private static func justification(of finding: Finding) -> String? {
    if finding.disposition == .mitigated { return "inline_mitigations_already_exist" }
    let reason = finding.dispositionDetail.reason.lowercased().replacing("_", with: " ")
    return labels.first { reason.contains($0.replacing("_", with: " ")) }
  }

  /// What is to be done, or why nothing is for now.
  private static func action(_ finding: Finding) -> String {
    let detail = finding.dispositionDetail
    var sentences: [String] = []
    if finding.disposition == .accepted || finding.disposition == .deferred {
      var sentence = finding.disposition == .accepted ? "The risk is accepted" : "The fix is deferred"
      if let expiry = detail.expiry { sentence += " until \(expiry)" }
      if let release = detail.targetRelease { sentence += " to release \(release)" }
      sentences.append(detail.reason.isEmpty ? sentence + "." : "\(sentence): \(detail.reason)")
      if let control = detail.compensatingControl { sentences.append("In the meantime: \(control)") }
    }
    if !finding.recommendedFix.isEmpty { sentences.append(finding.recommendedFix) }
    return sentences.isEmpty ? "What to do is not decided yet." : sentences.joined(separator: " ")
  }
}
