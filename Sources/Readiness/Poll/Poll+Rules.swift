extension Poll {
  /// A vote checked against the rules of the poll (verdict §4.9).
  ///
  /// - Parameters:
  ///   - vote: The vote as it was given; its ``Vote/acknowledged`` is filled with the role's unknown gates.
  ///   - verdict: What the machine says of the register that is voted on.
  ///   - acknowledges: Whether the voter says that they know which gates are unknown.
  /// - Returns: The vote with the gates that were acknowledged.
  /// - Throws: Why the vote is not taken.
  package static func checked(
    _ vote: Vote,
    against verdict: Verdict,
    acknowledges: Bool
  ) throws(PollRefusal) -> Vote {
    guard let role = PollRole.named(vote.role) else {
      throw .unknownRole(vote.role, known: PollRole.standard.map(\.id) + [PollRole.authority])
    }
    guard !vote.voter.isEmpty else { throw .voterMissing }
    guard vote.answer == .go || vote.statement.contains(where: { !$0.isWhitespace }) else {
      throw .statementMissing(vote.answer)
    }
    let unknown = verdict.unknownGates(of: role)
    let speaksFor = vote.answer == .go || vote.answer == .goWithConditions
    guard unknown.isEmpty || acknowledges || !speaksFor else { throw .unknownGates(unknown) }
    var vote = vote
    vote.acknowledged = acknowledges ? unknown : []
    return vote
  }

  /// A decision of the release authority, checked.
  package static func checked(_ decision: ReleaseDecision) throws(PollRefusal) -> ReleaseDecision {
    guard !decision.authority.isEmpty else { throw .voterMissing }
    guard decision.answer != .abstain else { throw .authorityAbstains }
    let follows =
      switch decision.answer {
      case .go: decision.recommendation == Recommendation.go.title
      case .goWithConditions: decision.recommendation == Recommendation.conditionalGo.title
      case .noGo, .abstain: decision.recommendation == Recommendation.noGoDefect.title
      }
    guard follows || decision.statement.contains(where: { !$0.isWhitespace }) else {
      throw .departureWithoutReason(machine: decision.recommendation)
    }
    return decision
  }
}

extension Vote {
  /// Whether the register has changed since; nil when that cannot be told.
  package func isStale(at revision: RegisterRevision?) -> Bool? {
    guard let revision, let own = self.revision else { return nil }
    return own != revision
  }
}

extension ReleaseDecision {
  /// Whether the register has changed since; nil when that cannot be told.
  package func isStale(at revision: RegisterRevision?) -> Bool? {
    guard let revision, let own = self.revision else { return nil }
    return own != revision
  }
}
