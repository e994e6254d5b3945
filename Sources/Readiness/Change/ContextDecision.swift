/// What somebody wants said about something other than findings: the one form in which keys and commands ask for it.
package struct ContextDecision: Equatable, Sendable {
  /// What is said.
  package var edit: Edit
  /// Why, or what shows it, in the person's words; most edits need it.
  package var reason: String

  /// Makes a decision.
  package init(_ edit: Edit, reason: String = "") {
    self.edit = edit
    self.reason = reason
  }

  /// What can be said.
  package enum Edit: Equatable, Sendable {
    /// How a gate stands; the reason is its evidence, or the justification of N/A.
    case gate(String, GateState)
    /// A gate is waived by an approver until a day.
    case waiver(gate: String, approver: String, expiry: CalendarDate)
    /// How an item of the production checklist stands, as the author attests.
    case checklistItem(String, ChecklistItem.State)
    /// Whether a hypothesis holds; the reason is its evidence.
    case hypothesis(String, Validation)
    /// Whether a critical flow works, as the author saw; the reason is its evidence, and nil takes the result back.
    case flow(String, isPassing: Bool?)
    /// Whether a flow is one of the critical ones; one that is not there is added.
    case approval(of: CriticalFlow, isApproved: Bool)
    /// What a role says, at the time of the act; checked by ``Poll/checked(_:against:acknowledges:)`` before.
    case vote(Vote)
    /// What the release authority decided, at the time of the act; checked by ``Poll/checked(_:)`` before.
    case release(ReleaseDecision)
  }
}

/// Why something that was said about a register's context is not taken; the context stays as it was.
package enum ContextRefusal: Equatable, Sendable, Error {
  /// There is no such gate, item, hypothesis or flow.
  case unknown(String)
  /// A computed gate can be waived and nothing else.
  case computedGate(String)
  /// It must be said why, or what shows it.
  case reasonMissing(String)
  /// A waiver names nobody who approved it.
  case approverMissing
  /// The owner of a gate does not waive it.
  case approverIsOwner(String)
  /// A waiver would end on this day, which is today or earlier.
  case expiryPast(CalendarDate)

  /// The refusal in words.
  package var text: String {
    switch self {
    case .unknown(let name): "there is no \(name)"
    case .computedGate(let gate): "\(gate) is computed from the register; it can only be waived"
    case .reasonMissing(let what): "\(what) needs a reason, which says what shows it"
    case .approverMissing: "a waiver needs the name of who approved it"
    case .approverIsOwner(let name): "\(name) owns the gate and cannot waive it"
    case .expiryPast(let date): "\(date) is not in the future"
    }
  }
}
