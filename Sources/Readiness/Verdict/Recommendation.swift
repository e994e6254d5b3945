/// What the machine advises.
package enum Recommendation: Equatable, Sendable {
  /// Every blocking gate passes, is waived or does not apply, and there are no conditions.
  case go
  /// No blocking gate fails or is unknown, but there are conditions (verdict §4.7).
  case conditionalGo
  /// A blocking gate fails: something is broken.
  case noGoDefect
  /// No blocking gate fails, but one is unknown: it cannot be told.
  case noGoEvidence

  /// The words in capitals.
  package var title: String {
    switch self {
    case .go: "GO"
    case .conditionalGo: "CONDITIONAL GO"
    case .noGoDefect, .noGoEvidence: "NO-GO"
    }
  }

  /// The cause class of a NO-GO, for machines; nil otherwise.
  package var cause: String? {
    switch self {
    case .noGoDefect: "DEFECT"
    case .noGoEvidence: "EVIDENCE"
    case .go, .conditionalGo: nil
    }
  }

  /// What the cause means, for people.
  package var explanation: String {
    switch self {
    case .go: "every blocking gate passes and nothing is left to decide"
    case .conditionalGo: "every blocking gate passes, with conditions"
    case .noGoDefect: "something is broken"
    case .noGoEvidence: "it cannot be told: a blocking gate is unknown"
    }
  }
}
