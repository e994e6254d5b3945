import Readiness

/// One role of the poll as every report shows it.
struct PollLine {
  var role: String
  /// The answer, with whether it is stale; a dash for a role that has not voted.
  var answer: String
  var voter: String
  var time: String
  /// The statement word for word, then what the voter knew to be unknown.
  var statement: String

  /// The lines of all required roles and of those that voted.
  static func all(of subject: PackageSubject) -> [PollLine] {
    let poll = subject.context.poll
    let known = Set(PollRole.standard.map(\.id))
    let asked = PollRole.standard.filter { $0.isRequired || poll.vote(of: $0.id) != nil }
    let others = poll.votes.filter { !known.contains($0.role) }
    return asked.map { PollLine($0.title, poll.vote(of: $0.id), subject) }
      + others.map { PollLine($0.role, $0, subject) }
  }

  private init(_ role: String, _ vote: Vote?, _ subject: PackageSubject) {
    self.role = role
    guard let vote else {
      (answer, voter, time, statement) = ("not voted", "", "", "")
      return
    }
    let isStale = vote.isStale(at: subject.verdict.revision) == true
    answer = vote.answer.title + (isStale ? " (stale: the register has changed since)" : "")
    voter = vote.voter
    time = vote.time.description
    let gates = vote.acknowledged.joined(separator: ", ")
    statement = [vote.statement, gates.isEmpty ? "" : "Acknowledged that \(gates) could not be told."]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
