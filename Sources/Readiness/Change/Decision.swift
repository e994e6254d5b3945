/// What somebody wants done to some findings: the one form in which keys and commands ask for changes.
package struct Decision: Equatable, Sendable {
  package var findings: [FindingID]
  package var edit: Edit
  package var reason: String

  /// Makes a decision.
  package init(_ edit: Edit, on findings: [FindingID], reason: String = "") {
    self.edit = edit
    self.findings = findings
    self.reason = reason
  }

  /// The edits that can be asked for.
  package enum Edit: Equatable, Sendable {
    case severity(Severity)
    case owner(String?)
    case effort(Effort?)
    case blocker(BlockerOverride.Ruling?)
    case disposition(Disposition, DispositionDetail)
    case validation(Validation)
    case workstream(WorkstreamID?)
    case due(CalendarDate?)
    case addTag(String)
    case removeTag(String)
    case comment(String)
    case evidence(Evidence)
    case recommendedFix(String)
  }
}

/// Why a decision does not hold for a finding; the finding stays as it was.
package enum Refusal: Equatable, Sendable, Error {
  case unknownFinding(FindingID)
  case reasonMissing(FindingField)
  /// Confirming needs a command, a note or an artifact that shows it (verdict §4.2).
  case confirmationWithoutEvidence
  case approverMissing
  case approverIsOwner(String)
  case expiryMissing
  /// The expiry lies beyond the cap for the finding's severity.
  case expiryBeyondCap(CalendarDate, Severity)
  case expiryPast(CalendarDate)
  case duplicateOfItself
  case duplicateOfUnknown(FindingID)
  case waiverWithoutAcceptance
  case deferralWithoutTarget

  /// The refusal in words.
  package var text: String {
    switch self {
    case .unknownFinding(let id): "there is no finding \(id)"
    case .reasonMissing(let field): "\(field.title) needs a reason"
    case .confirmationWithoutEvidence: "confirming needs evidence: a command, a note or an artifact"
    case .approverMissing: "accepting a risk needs an approver"
    case .approverIsOwner(let name): "\(name) owns the finding and cannot approve its acceptance"
    case .expiryMissing: "accepting a risk needs an expiry date"
    case .expiryBeyondCap(let date, let severity):
      "a \(severity.rawValue) risk may be accepted until \(date) at most"
    case .expiryPast(let date): "\(date) is not in the future"
    case .duplicateOfItself: "a finding cannot be a duplicate of itself"
    case .duplicateOfUnknown(let id): "there is no finding \(id) to be a duplicate of"
    case .waiverWithoutAcceptance: "a blocker is waived by accepting its risk: dismiss it as accepted"
    case .deferralWithoutTarget: "deferring needs a date or a release"
    }
  }
}
