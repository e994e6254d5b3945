/// A register in which some suppositions hold.
struct SupposedRegister {
  private(set) var register: Register
  private(set) var slips: [FindingID: Int] = [:]
  /// What was carried out, in its order.
  private(set) var held: [Supposition] = []
  private(set) var refusals: [RemediationForecast.Refusal] = []
  private let today: CalendarDate

  /// Carries the suppositions out in their order; what the rules of decisions refuse changes nothing.
  init(_ register: Register, _ suppositions: [Supposition], today: CalendarDate) {
    self.register = register
    self.today = today
    for supposition in suppositions {
      do throws(Refusal) {
        if let reason = try carryOut(supposition) {
          refuse(supposition, because: reason)
        } else {
          held.append(supposition)
        }
      } catch {
        refuse(supposition, because: error.text)
      }
    }
  }

  /// Leaves out the slips that no step can take.
  mutating func refuseSlips(outside timetable: RemediationTimetable) {
    let carriedOut = held
    held = []
    for supposition in carriedOut {
      if case .slip(let id, _) = supposition, timetable[id] == nil {
        refuse(supposition, because: "\(id) has no step that could slip")
      } else {
        held.append(supposition)
      }
    }
  }

  private mutating func refuse(_ supposition: Supposition, because reason: String) {
    refusals.append(.init(supposition: supposition, reason: reason))
  }

  /// Nil when it was carried out, or else why it cannot be.
  private mutating func carryOut(_ supposition: Supposition) throws(Refusal) -> String? {
    let id = supposition.finding
    guard var finding = register[id] else { throw .unknownFinding(id) }
    switch supposition {
    case .slip(_, let days):
      guard days > 0 else { return "a slip takes at least a day" }
      slips[id] = min(WorkCalendar.horizon, (slips[id] ?? 0) + min(WorkCalendar.horizon, days))
      return nil
    case .drop(_, let other):
      guard finding.dependsOn.contains(other) else { return "\(id) does not depend on \(other)" }
      finding.dependsOn.removeAll { $0 == other }
    case .fixed:
      finding.disposition = .fixedVerified
      finding.dispositionDetail = DispositionDetail(reason: supposition.text)
    case .accept(_, nil):
      let detail = longestAcceptance(of: finding, because: supposition.text)
      finding.set(try value(of: Supposition.accept(id, detail), for: finding))
    case .reassign, .effort, .accept:
      finding.set(try value(of: supposition, for: finding))
    }
    register.insert(finding)
    return nil
  }

  private func value(of supposition: Supposition, for finding: Finding) throws(Refusal) -> FieldValue {
    guard let decision = supposition.decision else { throw .unknownFinding(finding.id) }
    let midnight = Timestamp(secondsSinceEpoch: today.daysSinceEpoch * 86_400)
    return try decision.value(for: finding, author: "", time: midnight) { register[$0] != nil }
  }

  private func longestAcceptance(of finding: Finding, because reason: String) -> DispositionDetail {
    DispositionDetail(
      reason: reason,
      // Anybody but the owner may approve; who does is not supposed.
      approver: "not " + (finding.owner ?? "nobody"),
      expiry: today.advanced(by: finding.severity.level.acceptanceCap)
    )
  }
}
