/// How near the answer is to another one, and where looking pays (verdict §4.7).
package struct Sensitivity: Equatable, Sendable {
  /// An answer that nobody has yet and that would make a NO-GO by itself if it were bad.
  package struct OpenQuestion: Equatable, Sendable {
    /// The finding to be validated; nil for a gate.
    package var finding: FindingID?
    /// The gate to be answered; nil for a finding.
    package var gate: String?
    /// The question in words.
    package var text: String
  }

  /// Something to look at, with what it would be worth.
  package struct Look: Equatable, Sendable {
    /// The component that it raises.
    package var component: Confidence.Component
    /// What to look at, by id or name.
    package var item: String
    /// How many points of the score it is worth, if it is shown to be good.
    package var gain: Double
    /// The hours that it is taken to need: looking, not fixing.
    package var hours: Double

    /// Points per hour, by which looks are ordered.
    package var worth: Double { gain / hours }
  }

  /// One bad answer away from NO-GO: unvalidated findings that would have to be fixed, and unknown gates.
  package private(set) var questions: [OpenQuestion] = []
  /// The best next looks, the most worth first; at most five.
  package private(set) var looks: [Look] = []

  /// Works it out; at most fifty questions are named.
  ///
  /// Cost: linear in the number of findings.
  package init(table: FindingTable, verdict: Verdict, today: CalendarDate) {
    for row in table.facts.indices where questions.count < 50 {
      var facts = table.facts[row]
      guard facts.validation == .hypothesis || facts.validation == .inconclusive else { continue }
      guard BlockerStatus(facts, on: today).level != .mustFix else { continue }
      facts.validation = .confirmed
      guard BlockerStatus(facts, on: today).level == .mustFix else { continue }
      let id = table.id(row: row)
      questions.append(OpenQuestion(finding: id, text: "\(id) would have to be fixed if confirmed"))
    }
    for result in verdict.gates where result.gate.isBlocking && result.state == .unknown {
      questions.append(OpenQuestion(gate: result.gate.id, text: "\(result.gate.id) \(result.gate.title)"))
    }
    looks = Self.looks(verdict.confidence)
  }

  /// What one more item in each component would be worth.
  ///
  /// An hour is assumed for validating a finding or showing a gate, half of one for a check, a tenth for triage: looking
  /// is timed by nobody, so these are stated and not hidden.
  private static func looks(_ confidence: Confidence) -> [Look] {
    let before = Confidence.score(confidence.fractions)
    var looks: [Look] = []
    for place in confidence.fractions.indices {
      let fraction = confidence.fractions[place]
      guard let item = fraction.missing.first, fraction.denominator > 0 else { continue }
      var fractions = confidence.fractions
      let step = 1 / Double(fraction.denominator) * Double(weight(of: fraction.component))
      fractions[place].value = min(1, fraction.value + step)
      let gain = Confidence.score(fractions) - before
      looks.append(
        Look(component: fraction.component, item: item, gain: gain, hours: hours(fraction.component))
      )
    }
    return Array(
      looks.sorted { ($0.worth, $1.component.rawValue) > ($1.worth, $0.component.rawValue) }.prefix(5)
    )
  }

  /// The least weight that one item has in a component, so that no gain is promised that may not come.
  private static func weight(of component: Confidence.Component) -> Int {
    switch component {
    case .scope, .evidence, .triage: 1
    case .validation, .freshness: 4
    }
  }

  private static func hours(_ component: Confidence.Component) -> Double {
    switch component {
    case .scope: 0.5
    case .triage: 0.1
    case .evidence, .validation, .freshness: 1
    }
  }
}
