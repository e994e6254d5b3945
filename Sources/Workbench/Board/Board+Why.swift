import CellGrid
import Readiness

extension Model {
  /// Why the answer is what it is, what would flip it, and how sure one can be.
  var whyPage: BoardContent {
    var content = BoardContent()
    content.intro = [confidenceLine]
    content.columns = [.init("", 9), .init("")]
    content.rows = reasonRows + pathRows + lookRows + fractionRows
    content.keys = ["Enter open", "2 gates", "0 poll"]
    return content
  }

  private var confidenceLine: [BoardContent.Cell] {
    let confidence = verdict.confidence
    let status = verdict.isAuditComplete ? "audit complete" : "audit incomplete"
    return [
      .init(verdict.recommendation.explanation, .heading),
      .init("   confidence \(confidence.score) \(confidence.level.title)   \(status)", .muted),
    ]
  }

  private var reasonRows: [BoardContent.Row] {
    let failing = verdict.gates.filter { $0.gate.isBlocking && $0.state == .fail }
    let unknown = verdict.gates.filter { $0.gate.isBlocking && $0.state == .unknown }
    var rows: [BoardContent.Row] = []
    if !failing.isEmpty { rows.append(.heading("Blocks GO")) }
    rows += failing.map(gateRow)
    if !unknown.isEmpty { rows.append(.heading("We cannot tell")) }
    rows += unknown.map(gateRow)
    let conditions = verdict.reasons.dropFirst(failing.count + unknown.count)
    if !conditions.isEmpty { rows.append(.heading(verdict.standingGates.isEmpty ? "Depends on" : "And")) }
    rows += conditions.map { .init(cells: [.init(""), .init($0)], note: [$0], target: .page(.criteria)) }
    return rows
  }

  private func gateRow(_ result: GateResult) -> BoardContent.Row {
    .init(
      cells: [
        .init(result.gate.id, result.state.role), .init("\(result.gate.title): \(result.because)"),
      ],
      note: ["\(result.gate.title): \(result.because)"],
      target: .gate(result.gate.id)
    )
  }

  private var pathRows: [BoardContent.Row] {
    let path = PathToGo(table: list.table, context: context, trail: trail, verdict: verdict, today: today)
    guard !path.steps.isEmpty else { return [] }
    let count = path.steps.count + path.leftOut
    return [.heading("Would flip it: \(counted(count, "step")) to GO")]
      + path.steps.map { step in
        .init(
          cells: [.init(step.because ?? "", .muted), .init(step.text)],
          note: [step.text],
          target: target(of: step.work)
        )
      }
  }

  private func target(of work: PathToGo.Step.Work) -> BoardContent.Target {
    switch work {
    case .fix(let id), .plan(let id), .validate(let id): .finding(id)
    case .prove(let flow), .approve(let flow):
      context.flows.first { $0.name == flow }.map { .flow($0) } ?? .page(.flows)
    case .answer(let gate): .gate(gate)
    case .finish(let id): .workstream(id)
    case .hear(let role): .role(role)
    case .look: .page(.criteria)
    }
  }

  private var lookRows: [BoardContent.Row] {
    let sensitivity = Sensitivity(table: list.table, verdict: verdict, today: today)
    var rows: [BoardContent.Row] = []
    let findings = sensitivity.questions.filter { $0.finding != nil }
    if !findings.isEmpty {
      rows.append(.heading("One bad answer away: \(counted(findings.count, "finding"))"))
      rows += findings.prefix(8).compactMap { question in
        question.finding.map { .init(cells: [.init($0.text), .init(question.text)], target: .finding($0)) }
      }
    }
    if !sensitivity.looks.isEmpty { rows.append(.heading("Best next look, by points of confidence an hour")) }
    rows += sensitivity.looks.map { look in
      let points = (look.worth * 10).rounded() / 10
      return .init(
        cells: [.init("+\(points)", .key), .init("\(look.component.rawValue): \(look.item)")],
        target: itemTarget(look.item)
      )
    }
    return rows
  }

  /// What a name that confidence misses stands for.
  private func itemTarget(_ item: String) -> BoardContent.Target {
    if list.table.row(of: FindingID(item)) != nil { return .finding(FindingID(item)) }
    if verdict.gates.contains(where: { $0.gate.id == item }) { return .gate(item) }
    if let flow = context.flows.first(where: { $0.name == item }) { return .flow(flow) }
    if context.hypotheses.contains(where: { $0.id == item }) { return .hypothesis(item) }
    return .nothing
  }

  private var fractionRows: [BoardContent.Row] {
    let confidence = verdict.confidence
    var rows: [BoardContent.Row] = [.heading("Confidence \(confidence.score) \(confidence.level.title)")]
    rows += confidence.fractions.map(row)
    rows += confidence.caps.map { cap in
      BoardContent.Row(
        cells: [.init("held", .conditionalGo), .init("down: \(cap)")],
        note: [cap],
        target: BoardContent.Target.nothing
      )
    }
    return rows
  }

  private func row(_ fraction: Confidence.Fraction) -> BoardContent.Row {
    let percent = "\(Int((fraction.value * 100).rounded())) %"
    let parts = "\(fraction.numerator) of \(fraction.denominator)"
    let word = padRight(fraction.component.rawValue, 11)
    let missing = fraction.missing.joined(separator: ", ")
    return BoardContent.Row(
      cells: [.init(percent, .heading), .init("\(word)\(shareBar(fraction.value))  \(parts)")],
      note: missing.isEmpty ? [] : ["missing: \(missing)"],
      target: fraction.missing.first.map(itemTarget) ?? BoardContent.Target.nothing
    )
  }
}
