import Readiness

/// `FIELD=VALUE` words about a gate, a checklist item, a hypothesis or a critical flow, as a decision.
struct ContextAssignments {
  private let context: RegisterContext
  private var values: [String: String] = [:]
  private let reason: String

  /// Gathers the words; nil when the subject is none of these, and so a finding's id.
  init?(_ subject: String, _ words: [String], reason: String, in context: RegisterContext) {
    guard Self.isKnown(subject, in: context) else { return nil }
    self.context = context
    self.reason = reason
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      values[parts[0]] = parts[1]
    }
  }

  private static func isKnown(_ subject: String, in context: RegisterContext) -> Bool {
    Gate.standard.contains { $0.id == subject } || context.hypotheses.contains { $0.id == subject }
      || context.checklist.contains { $0.id == subject } || context.flows.contains { $0.name == subject }
  }

  /// The decision about the subject.
  func decision(on subject: String) throws -> ContextDecision {
    let known = ["state", "approver", "until", "approved"]
    if let stranger = values.keys.sorted().first(where: { !known.contains($0) }) {
      throw Failure(
        .usage,
        "\(subject) has no field \(stranger); it has state, and approver and until of a waiver"
      )
    }
    return ContextDecision(try edit(subject), reason: reason)
  }

  private func edit(_ subject: String) throws -> ContextDecision.Edit {
    if Gate.standard.contains(where: { $0.id == subject }) { return try gateEdit(subject) }
    if context.hypotheses.contains(where: { $0.id == subject }) {
      return .hypothesis(subject, try word(Validation.self, of: subject))
    }
    if context.checklist.contains(where: { $0.id == subject }) {
      return .checklistItem(subject, try word(ChecklistItem.State.self, of: subject))
    }
    guard let flow = context.flows.first(where: { $0.name == subject }) else {
      throw Failure(.usage, "there is no \(subject)")
    }
    if let approved = values["approved"] { return .approval(of: flow, isApproved: approved == "yes") }
    switch values["state"] {
    case "works": return .flow(subject, isPassing: true)
    case "fails": return .flow(subject, isPassing: false)
    case "unknown": return .flow(subject, isPassing: nil)
    default: throw Failure(.usage, "a flow takes state=works, fails or unknown, or approved=yes or no")
    }
  }

  private func gateEdit(_ gate: String) throws -> ContextDecision.Edit {
    let state = try word(GateState.self, of: gate)
    guard state == .waived else { return .gate(gate, state) }
    guard let until = values["until"].flatMap({ CalendarDate($0) }) else {
      throw Failure(.usage, "a waiver needs until=DATE, such as until=2026-12-31")
    }
    return .waiver(gate: gate, approver: values["approver"] ?? "", expiry: until)
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type,
    of subject: String
  ) throws -> Word where Word.RawValue == String {
    if let word = values["state"].flatMap({ Word(rawValue: $0) }) { return word }
    let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure(.usage, "\(subject) takes state=\(known.replacing(", ", with: "|"))")
  }
}
