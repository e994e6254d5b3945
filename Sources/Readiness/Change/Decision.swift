/// What somebody wants done to some findings: the one form in which keys and commands ask for changes.
package struct Decision: Equatable, Sendable {
  /// The findings to change; the decision holds or is refused for each by itself.
  package var findings: [FindingID]
  /// What is done, the same to each finding.
  package var edit: Edit
  /// Why, in the person's words; empty where the edit needs none.
  package var reason: String

  /// Makes a decision.
  package init(_ edit: Edit, on findings: [FindingID], reason: String = "") {
    self.edit = edit
    self.findings = findings
    self.reason = reason
  }

  /// The edits that can be asked for.
  package enum Edit: Equatable, Sendable {
    /// Sets the level as a person's word; the decision's reason becomes its justification.
    case severity(Severity)
    /// Names an owner; nil or an empty name leaves nobody.
    case owner(String?)
    /// Sets an estimate; nil takes it away.
    case effort(Effort?)
    /// Sets a person's word on blocking, with a reason; nil gives it back to the rules (verdict §4.3).
    case blocker(BlockerOverride.Ruling?)
    /// Sets what is done about the finding; verdict §4.2 says which particulars are needed.
    case disposition(Disposition, DispositionDetail)
    /// Says whether the finding is believed; confirming needs evidence and refuting a reason.
    case validation(Validation)
    /// Moves the finding to a workstream; nil leaves it in none.
    case workstream(WorkstreamID?)
    /// Sets the day by which the fix is promised; nil takes it away.
    case due(CalendarDate?)
    /// Adds a tag at the end; one that is there already changes nothing.
    case addTag(String)
    /// Takes a tag away; one that is not there changes nothing.
    case removeTag(String)
    /// Adds a comment by the author at the time of the act.
    case comment(String)
    /// Adds a piece of evidence at the end.
    case evidence(Evidence)
    /// Replaces the recommended fix; empty leaves none.
    case recommendedFix(String)
  }
}

/// Why a decision does not hold for a finding; the finding stays as it was.
package enum Refusal: Equatable, Sendable, Error {
  /// The register has no finding with this id.
  case unknownFinding(FindingID)
  /// A change of this field must say why (verdict §4.2).
  case reasonMissing(FindingField)
  /// Confirming needs a command, a note or an artifact that shows it (verdict §4.2).
  case confirmationWithoutEvidence
  /// An acceptance names nobody who approved it (verdict §4.2).
  case approverMissing
  /// The one with this name would both own the finding and have approved its acceptance.
  case approverIsOwner(String)
  /// An acceptance names no day on which it ends (verdict §4.2).
  case expiryMissing
  /// The expiry lies beyond the cap for the finding's severity.
  case expiryBeyondCap(CalendarDate, Severity)
  /// An acceptance would end on this day, which is today or earlier.
  case expiryPast(CalendarDate)
  /// A duplicate does not say what it repeats.
  case originalMissing
  /// A duplicate names itself as what it repeats.
  case duplicateOfItself
  /// A tag or a comment that says nothing.
  case emptyText(FindingField)
  /// A duplicate names a finding that the register does not have.
  case duplicateOfUnknown(FindingID)
  /// A waiver needs an acceptance of the risk that still holds (verdict §4.3, BR-0).
  case waiverWithoutAcceptance
  /// A deferral names neither a day nor a release (verdict §4.2).
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
    case .emptyText(let field): "there is nothing to add to the \(field.title)"
    case .originalMissing: "a duplicate needs the id of the finding that it repeats"
    case .duplicateOfItself: "a finding cannot be a duplicate of itself"
    case .duplicateOfUnknown(let id): "there is no finding \(id) to be a duplicate of"
    case .waiverWithoutAcceptance: "a blocker is waived by accepting its risk: dismiss it as accepted"
    case .deferralWithoutTarget: "deferring needs a date or a release"
    }
  }
}
