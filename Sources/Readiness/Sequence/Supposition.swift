/// Something that is supposed to see what would follow from it; nothing is decided by it.
package enum Supposition: Equatable, Sendable {
  /// The finding's step takes so many working days longer, which keep its owner busy.
  case slip(FindingID, days: Int)
  /// Somebody else does it; nil for nobody.
  case reassign(FindingID, to: String?)
  /// The risk is taken: with these particulars, or for the longest time that its severity allows.
  case accept(FindingID, DispositionDetail? = nil)
  /// The finding is fixed, and that was shown.
  case fixed(FindingID)
  /// It takes that much work.
  case effort(FindingID, Effort)
  /// It does not have to wait for the other finding.
  case drop(FindingID, dependsOn: FindingID)

  /// The finding that it is about.
  package var finding: FindingID {
    switch self {
    case .slip(let id, _), .reassign(let id, _), .accept(let id, _), .fixed(let id), .effort(let id, _),
      .drop(let id, _):
      id
    }
  }

  /// The supposition in words: `F-0003 slips 2 days`.
  package var text: String {
    switch self {
    case .slip(let id, let days): "\(id) slips \(counted(days, "working day"))"
    case .reassign(let id, let owner): "\(id) goes to \(owner ?? "nobody")"
    case .accept(let id, _): "\(id) is accepted"
    case .fixed(let id): "\(id) is fixed"
    case .effort(let id, let effort): "\(id) takes \(effort.text)"
    case .drop(let id, let other): "\(id) does not wait for \(other)"
    }
  }
}

/// What it takes to make something that was supposed so.
package enum Commitment: Equatable, Sendable {
  /// The decision that makes it so, as far as people can decide it; the rules may still refuse it.
  case decision(Decision)
  /// What has to be done instead, in words.
  case needs(String)
}

extension Supposition {
  /// What makes it so; the timetable that follows from it gives a slip its date.
  package func commitment(in timetable: RemediationTimetable) -> Commitment {
    if let decision = decision(in: timetable) { return .decision(decision) }
    return switch self {
    case .slip: .needs("the step never ends, so that no day can be promised")
    case .accept: .needs("accepting a risk needs a reason, an approver and an expiry date")
    case .fixed: .needs("the fix has to be made and verified")
    case .drop: .needs("the dependency has to be taken out of the register")
    case .reassign, .effort: .needs("a decision")
    }
  }

  /// The decision that makes it so: the owner, the effort, the acceptance, or for a slip the day that follows
  /// from it.
  ///
  /// Nil where no decision can: a fix has to be made, and an acceptance needs its particulars.
  package func decision(in timetable: RemediationTimetable) -> Decision? {
    guard case .slip(let id, _) = self else { return decision }
    return timetable[id]?.end.map { Decision(.due($0), on: [id]) }
  }

  /// The decision that needs no timetable.
  var decision: Decision? {
    switch self {
    case .reassign(let id, let owner): Decision(.owner(owner), on: [id])
    case .effort(let id, let effort): Decision(.effort(effort), on: [id])
    case .accept(let id, let detail):
      detail.map { Decision(.disposition(.accepted, $0), on: [id], reason: $0.reason) }
    case .slip, .fixed, .drop: nil
    }
  }
}
