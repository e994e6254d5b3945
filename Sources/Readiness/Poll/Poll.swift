/// The launch poll: what each role said, and what was decided.
package struct Poll: Equatable, Sendable {
  /// The newest vote of each role that voted, in the order in which roles first did.
  package var votes: [Vote] = []
  /// What the release authority decided; nil while nothing is.
  package var decision: ReleaseDecision?

  /// Makes a poll in which nobody has voted.
  package init() {}

  /// Whether nobody has said anything.
  package var isEmpty: Bool { votes.isEmpty && decision == nil }

  /// The vote of a role.
  package func vote(of role: String) -> Vote? { votes.last { $0.role == role } }

  /// Puts a vote in the place of the role's earlier one.
  package mutating func cast(_ vote: Vote) {
    if let place = votes.firstIndex(where: { $0.role == vote.role }) {
      votes[place] = vote
    } else {
      votes.append(vote)
    }
  }
}

/// Somebody who is asked in the poll; gates say which role answers for them.
package struct PollRole: Equatable, Sendable {
  /// The word by which commands and files know it.
  package var id: String
  /// The words shown to people.
  package var title: String
  /// Whether gate G-20 waits for its vote.
  package var isRequired: Bool

  /// Makes a role.
  package init(id: String, title: String, isRequired: Bool = true) {
    self.id = id
    self.title = title
    self.isRequired = isRequired
  }

  /// The roles of the standard policy, in the order in which they are asked (verdict §4.9).
  package static let standard: [PollRole] = [
    PollRole(id: "engineering", title: "Engineering"),
    PollRole(id: "security", title: "Security"),
    PollRole(id: "quality", title: "Quality"),
    PollRole(id: "operations", title: "Operations"),
    PollRole(id: "product", title: "Product"),
    PollRole(id: "accessibility", title: "Accessibility", isRequired: false),
    PollRole(id: "privacy", title: "Privacy", isRequired: false),
  ]

  /// The word of the role that decides instead of voting, and that alone waives gates.
  package static let authority = "authority"

  /// The role with an id.
  package static func named(_ id: String) -> PollRole? { standard.first { $0.id == id } }
}

/// Why a vote or a decision is not taken.
package enum PollRefusal: Equatable, Sendable, Error {
  /// There is no such role; there are these.
  case unknownRole(String, known: [String])
  /// Only a GO stands by itself.
  case statementMissing(Vote.Answer)
  /// Nobody is named who answers.
  case voterMissing
  /// Gates of the role's area are unknown, and the voter has not acknowledged that.
  case unknownGates([String])
  /// A release authority decides; it does not abstain.
  case authorityAbstains
  /// The release authority does not follow the machine and does not say why.
  case departureWithoutReason(machine: String)

  /// The refusal in words.
  package var text: String {
    switch self {
    case .unknownRole(let role, let known):
      "there is no role \"\(role)\"; there are \(known.joined(separator: ", "))"
    case .statementMissing(let answer): "\(answer.title) needs a statement, which is kept word for word"
    case .voterMissing: "a vote needs the name of who gives it"
    case .unknownGates(let gates):
      "\(gates.joined(separator: ", ")) of this area cannot be told; nobody signs an area for which there is no "
        + "evidence unless they acknowledge that"
    case .authorityAbstains: "the release authority decides GO, GO WITH CONDITIONS or NO-GO"
    case .departureWithoutReason(let machine):
      "the machine says \(machine); deciding otherwise needs a statement that says why"
    }
  }
}
