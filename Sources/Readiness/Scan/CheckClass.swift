/// How far a check's word goes (checks §5.1).
package enum CheckClass: String, CaseIterable, Sendable {
  /// A fact in a file; what it finds starts confirmed.
  case deterministic
  /// A pattern that a reviewer must judge; what it finds starts as a hypothesis.
  case heuristic
  /// Something not found that may live outside the repository; a person attests or confirms it.
  case absence

  /// The letter that the catalogue uses.
  package var letter: String {
    switch self {
    case .deterministic: "D"
    case .heuristic: "H"
    case .absence: "A"
    }
  }
}
