import CellGrid
import Readiness

extension Model {
  /// The gates by when they are looked at, with what shows each.
  var gatesPage: BoardContent {
    var content = BoardContent()
    let counts = GateState.allCases.map { "\(verdict.count(of: $0)) \($0.title)" }.joined(separator: "  ")
    content.intro = [[.init(counts, .muted)]]
    content.columns = [
      .init("state", 8), .init("gate", 5), .init("what holds", 44), .init("because", rank: 1),
      .init("answers", 13, rank: 2),
    ]
    for phase in Gate.Phase.allCases {
      let gates = verdict.gates.filter { $0.gate.phase == phase }
      guard !gates.isEmpty else { continue }
      content.rows.append(.heading(phase.title))
      content.rows += gates.map(row)
    }
    content.keys = ["y pass", "n fail", "- not applicable", "w waive", "r reopen", "Enter findings"]
    return content
  }

  private func row(_ result: GateResult) -> BoardContent.Row {
    let gate = result.gate
    let kind = gate.isBlocking ? "" : " (advises)"
    var note = ["\(gate.id) \(gate.title)\(kind): \(result.because)"]
    if !result.findings.isEmpty { note.append(result.findings.map(\.text).joined(separator: ", ")) }
    note += result.evidence.prefix(3).map { "shown by \($0.headline)" }
    return .init(
      cells: [
        .init(result.state.title, result.state.role), .init(gate.id, .heading), .init(gate.title + kind),
        .init(result.because, .muted),
        .init(gate.role.flatMap { PollRole.named($0)?.title } ?? "", .muted),
      ],
      note: note,
      target: .gate(gate.id)
    )
  }

  /// The four conditions under which the audit is complete, and how sure one can be.
  var criteriaPage: BoardContent {
    var content = BoardContent()
    let word = verdict.isAuditComplete ? "The audit is complete." : "The audit is not complete."
    content.intro = [[.init(word, .heading)]]
    content.columns = [.init("state", 8), .init("criterion", 10), .init("what holds")]
    content.rows = verdict.exitCriteria.map { criterion in
      .init(
        cells: [
          .init(criterion.state.title, criterion.state.role), .init(criterion.id, .heading),
          .init(criterion.title),
        ],
        note: [criterion.because],
        target: .criterion(criterion.id)
      )
    }
    content.keys = ["Enter open"]
    return content
  }

  /// The production checklist as people attest it.
  var checklistPage: BoardContent {
    var content = BoardContent()
    let done = context.checklist.count { $0.state == .done }
    content.intro = [[.init("\(done) of \(context.checklist.count) attested as done", .muted)]]
    content.columns = [.init("state", 8), .init("item"), .init("attested by", 16, rank: 1)]
    content.rows = context.checklist.map { item in
      .init(
        cells: [
          .init(item.state.title, item.state.role), .init(item.title), .init(item.owner ?? "nobody", .muted),
        ],
        note: item.note.isEmpty ? [] : [item.note],
        target: .checklistItem(item.id)
      )
    }
    content.empty = "The register has no checklist."
    content.keys = ["y done", "n open", "- not applicable", "r reopen"]
    return content
  }

  /// The plan's statements to settle early.
  var hypothesesPage: BoardContent {
    var content = BoardContent()
    let open = context.hypotheses.count { $0.validation == .hypothesis }
    content.intro = [[.init("\(open) of \(context.hypotheses.count) not settled", .muted)]]
    content.columns = [
      .init("holds", 13), .init("id", 6), .init("statement"), .init("workstream", 16, rank: 1),
    ]
    content.rows = context.hypotheses.map { hypothesis in
      let role: Theme.Role =
        switch hypothesis.validation {
        case .hypothesis: .conditionalGo
        case .confirmed: .noGo
        case .refuted: .go
        case .inconclusive: .heading
        }
      let place = hypothesis.workstream.flatMap { context.plan.position(of: $0) }
      return .init(
        cells: [
          .init(hypothesis.validation == .hypothesis ? "not settled" : hypothesis.validation.rawValue, role),
          .init(hypothesis.id, .heading), .init(hypothesis.statement),
          .init(place.map { context.plan.workstreams[$0].title } ?? "", .muted),
        ],
        note: [hypothesis.statement, hypothesis.reason].filter { !$0.isEmpty },
        target: .hypothesis(hypothesis.id)
      )
    }
    content.empty = "The plan names no hypothesis."
    content.keys = ["y confirm", "n refute", "i inconclusive", "r reopen"]
    return content
  }
}

extension ChecklistItem.State {
  /// The word in capitals.
  var title: String {
    switch self {
    case .done: "DONE"
    case .open: "OPEN"
    case .unknown: "UNKNOWN"
    case .notApplicable: "N/A"
    }
  }

  /// The role in which the state is drawn.
  var role: Theme.Role {
    switch self {
    case .done: .go
    case .open: .noGo
    case .unknown: .conditionalGo
    case .notApplicable: .muted
    }
  }
}
