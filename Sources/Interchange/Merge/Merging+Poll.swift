internal import Readiness

extension Merging {
  /// Merges what the roles said: a role that both sides heard differently is a conflict, as is the decision.
  mutating func poll(_ base: Poll, _ ours: Poll, _ theirs: Poll) -> Poll {
    var poll = Poll()
    poll.votes = ThreeWay.keyed(base.votes, ours.votes, theirs.votes, by: \.role) { sides in
      guard let vote = sides.ours ?? sides.theirs else { return nil }
      note(
        .vote(role: vote.role),
        "poll",
        base: sides.base?.words,
        ours: MergeConflict.Side(sides.ours?.words, authors: [sides.ours?.voter].compactMap { $0 }),
        theirs: MergeConflict.Side(sides.theirs?.words, authors: [sides.theirs?.voter].compactMap { $0 })
      )
      return sides.ours
    }
    poll.decision = ours.decision
    guard ours.decision != theirs.decision, base.decision != theirs.decision else { return poll }
    if base.decision == ours.decision {
      poll.decision = theirs.decision
      return poll
    }
    note(
      .releaseDecision,
      "poll",
      base: base.decision?.words,
      ours: MergeConflict.Side(ours.decision?.words, authors: [ours.decision?.authority].compactMap { $0 }),
      theirs: MergeConflict.Side(
        theirs.decision?.words,
        authors: [theirs.decision?.authority].compactMap { $0 }
      )
    )
    return poll
  }
}

extension Vote {
  /// The vote in one line.
  fileprivate var words: String {
    statement.isEmpty ? "\(answer.title), \(voter)" : "\(answer.title), \(voter): \(statement)"
  }
}

extension ReleaseDecision {
  /// The decision in one line.
  fileprivate var words: String {
    statement.isEmpty ? "\(answer.title), \(authority)" : "\(answer.title), \(authority): \(statement)"
  }
}
