import Readiness

/// Findings that are worse together than alone (verdict §4.10).
enum Chain {
  /// Answers the checks that are chains by what their members found.
  static func raise(_ answers: inout [CheckAnswer]) {
    let outcomes = Dictionary(answers.map { ($0.check.id, $0.outcome) }) { first, _ in first }
    for index in answers.indices where !answers[index].check.chain.isEmpty {
      let check = answers[index].check
      answers[index] = CheckAnswer(check, outcome(of: check, members: outcomes))
    }
  }

  /// What a chain's check makes of its members: something only when all of them found something.
  static func outcome(of check: Check, members: [String: CheckOutcome]) -> CheckOutcome {
    var places: [Location] = []
    var unanswered: String?
    for id in check.chain {
      switch members[id] {
      case .looked(let sightings)? where sightings.isEmpty: return .pass
      case .looked(let sightings)?:
        if var place = sightings.lazy.compactMap(\.locations.first).first {
          place.role = id
          places.append(place)
        }
      case .notApplicable?: return .notApplicable("\(id) does not apply")
      case .unknown(let reason)?, .failed(let reason)?: unanswered = "\(id) could not tell: \(reason)"
      case nil: unanswered = "\(id) did not run"
      }
    }
    if let unanswered { return .unknown(unanswered) }
    return .looked([Sighting(key: "", at: places)])
  }
}
