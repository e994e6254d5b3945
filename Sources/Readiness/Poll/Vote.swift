/// What somebody who answers for an area says about the release (verdict §4.9).
package struct Vote: Equatable, Sendable {
  /// The four answers.
  package enum Answer: String, CaseIterable, Sendable {
    case go
    case goWithConditions = "conditional"
    case noGo = "no-go"
    case abstain

    /// The words in capitals, as they are read out.
    package var title: String {
      switch self {
      case .go: "GO"
      case .goWithConditions: "GO WITH CONDITIONS"
      case .noGo: "NO-GO"
      case .abstain: "ABSTAIN"
      }
    }
  }

  /// The id of the role that answers.
  package var role: String
  /// The answer.
  package var answer: Answer
  /// The statement, word for word; only a GO needs none.
  package var statement: String
  /// Who answers for the role.
  package var voter: String
  /// When, in UTC.
  package var time: Timestamp
  /// The state of the register that was voted on; nil where no log tells.
  package var revision: RegisterRevision?
  /// Ids of the gates that were unknown and that the voter acknowledged as such.
  package var acknowledged: [String]

  /// Makes a vote.
  package init(
    role: String,
    answer: Answer,
    statement: String = "",
    voter: String,
    time: Timestamp,
    revision: RegisterRevision? = nil,
    acknowledged: [String] = []
  ) {
    self.role = role
    self.answer = answer
    self.statement = statement
    self.voter = voter
    self.time = time
    self.revision = revision
    self.acknowledged = acknowledged
  }
}

/// What the release authority decided, which need not be what the machine recommends.
package struct ReleaseDecision: Equatable, Sendable {
  /// The decision; never an abstention.
  package var answer: Vote.Answer
  /// Why, word for word.
  package var statement: String
  /// The release authority.
  package var authority: String
  /// When, in UTC.
  package var time: Timestamp
  /// What the machine recommended at that moment, as ``Recommendation/title`` words it.
  package var recommendation: String
  /// The state of the register that was decided on; nil where no log tells.
  package var revision: RegisterRevision?

  /// Makes a decision.
  package init(
    answer: Vote.Answer,
    statement: String,
    authority: String,
    time: Timestamp,
    recommendation: String,
    revision: RegisterRevision? = nil
  ) {
    self.answer = answer
    self.statement = statement
    self.authority = authority
    self.time = time
    self.recommendation = recommendation
    self.revision = revision
  }
}
