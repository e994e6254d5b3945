import CellGrid
import Readiness

extension Model {
  /// What each role says, and what was decided.
  var pollPage: BoardContent {
    var content = BoardContent()
    let state = trail.revision.map { "register \($0.shortHash)" } ?? "no log tells the state of the register"
    content.intro = [
      [.init("Launch poll", .heading), .init("   \(context.project.title)   \(state)", .muted)],
      [.init("machine: \(verdict.recommendation.title)", .muted)],
    ]
    content.columns = [
      .init("role", 14), .init("answer", 19), .init("voter", 14, rank: 2), .init("when", 6, rank: 3),
      .init("statement"),
    ]
    content.rows = PollRole.standard.map(row) + [.heading("Decision"), authorityRow]
    content.keys = ["g go", "c conditions", "n no-go", "b abstain"]
    return content
  }

  private func row(_ role: PollRole) -> BoardContent.Row {
    let unknown = verdict.unknownGates(of: role)
    let doubt = unknown.isEmpty ? "" : "\(unknown.joined(separator: ", ")) unknown, to be acknowledged"
    guard let vote = context.poll.vote(of: role.id) else {
      return .init(
        cells: [
          .init(role.title, .heading), .init(role.isRequired ? "…" : "(optional)", .muted), .init(""),
          .init(""),
          .init(doubt, .muted),
        ],
        note: doubt.isEmpty ? [] : [doubt],
        target: .role(role.id)
      )
    }
    let isStale = vote.isStale(at: trail.revision) == true
    let stale = isStale ? ["The register has changed since: this vote is stale."] : []
    let knew =
      vote.acknowledged.isEmpty ? [] : ["knew that \(vote.acknowledged.joined(separator: ", ")) were unknown"]
    return .init(
      cells: [
        .init(role.title, .heading), .init(vote.answer.title + (isStale ? " stale" : ""), vote.answer.role),
        .init(vote.voter, .muted), .init(vote.time.timeOfDay, .muted), .init(vote.statement),
      ],
      note: (vote.statement.isEmpty ? [] : ["“\(vote.statement)”"]) + knew + stale,
      target: .role(role.id)
    )
  }

  private var authorityRow: BoardContent.Row {
    guard let decision = context.poll.decision else {
      return .init(
        cells: [.init("Authority", .heading), .init("not decided", .muted)],
        note: ["The release authority decides last; what the machine recommends stands beside it."],
        target: .authority
      )
    }
    let isStale = decision.isStale(at: trail.revision) == true
    return .init(
      cells: [
        .init("Authority", .heading),
        .init(decision.answer.title + (isStale ? " stale" : ""), decision.answer.role),
        .init(decision.authority, .muted), .init(decision.time.timeOfDay, .muted), .init(decision.statement),
      ],
      note: ["The machine said \(decision.recommendation)."]
        + (decision.statement.isEmpty ? [] : ["“\(decision.statement)”"])
        + (isStale ? ["The register has changed since: this decision is stale."] : []),
      target: .authority
    )
  }
}

extension Vote.Answer {
  /// The role in which the answer is drawn.
  fileprivate var role: Theme.Role {
    switch self {
    case .go: .go
    case .goWithConditions: .conditionalGo
    case .noGo: .noGo
    case .abstain: .muted
    }
  }
}
