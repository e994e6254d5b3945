import CellGrid
import Flowchart
import Readiness
import Testing
import Workbench

/// Presses keys on a workbench over a register in memory, and tells what it sees.
struct Robot: Sendable {
  private(set) var model: Model
  private(set) var register: Register
  private(set) var acts: [Act] = []
  /// Every command that was asked for, in order.
  private(set) var commands: [Command] = []
  private var revision: RegisterRevision?

  static let time = Timestamp(secondsSinceEpoch: 1_795_442_400)  // 2026-11-23T14:00:00Z

  init(
    _ register: Register = .fixture,
    size: Size = Size(columns: 120, rows: 40),
    theme: Theme = .plain,
    themes: [Theme] = [],
    session: Session? = nil
  ) {
    self.register = register
    model = Model(
      audit: LoadedAudit(table: FindingTable(register), context: register.context),
      size: size,
      theme: theme,
      themes: themes,
      author: "ada",
      today: Self.time.date,
      exportFolder: "/tmp/package",
      session: session
    )
    carryOut(model.begin())
  }

  /// Presses keys by their names, such as `j`, `Space`, `C-d`; `"text"` in double quotes is typed.
  mutating func press(_ keys: String...) {
    for key in keys {
      if key.hasPrefix("\"") {
        for scalar in key.dropFirst().dropLast().unicodeScalars { tell(.keyPressed(Key(scalar))) }
      } else if let key = Key(name: key) {
        tell(.keyPressed(key))
      } else {
        Issue.record("there is no key \(key)")
      }
    }
  }

  mutating func tell(_ message: Message) { carryOut(model.update(message)) }

  mutating func resize(_ columns: Int, _ rows: Int) { tell(.resized(Size(columns: columns, rows: rows))) }

  private mutating func carryOut(_ asked: [Command]) {
    for command in asked {
      commands.append(command)
      for message in answer(command) { tell(message) }
    }
  }

  private mutating func answer(_ command: Command) -> [Message] {
    switch command {
    case .loadFinding(let id):
      guard let finding = register[id] else { return [] }
      let history = acts.filter { $0.changes.contains { $0.findingID == id } }.map { LogEntry($0, of: id) }
      return [.findingLoaded(LoadedFinding(finding: finding, history: history))]
    case .decide(let decision): return [.actRecorded(decide(decision))]
    case .setStatus(let id, let status): return [.actRecorded(setStatus(status, of: id))]
    case .undo: return [.actRecorded(undo())]
    case .loadProposedFlows: return [.proposedFlowsLoaded([CriticalFlow(name: "Sign in", steps: ["Open"])])]
    case .say(let decision): return [.actRecorded(say(decision))]
    case .loadBoard: return [.boardLoaded(board)]
    case .recheckEvidence:
      var board = board
      for place in board.exhibits.indices { board.exhibits[place].recheck = "same" }
      return [.boardLoaded(board)]
    case .previewImport(let path): return [.importPreviewed(path: path, lines: ["Sieve 1.2: 2 new, 3 same"])]
    case .importFile: return [.imported(lines: ["Sieve 1.2: 2 new, 3 same"])]
    case .loadRecord(let id):
      return [.recordLoaded(id, lines: ["Sieve  1.2  R1", "  {", "    \"rule\": 1", "  }"])]
    case .loadScans: return [.scansLoaded(register.scans)]
    case .loadLog: return [.logLoaded(acts.map { LogEntry($0) })]
    case .reload:
      return [.auditLoaded(LoadedAudit(table: FindingTable(register), context: register.context))]
    default: return []
    }
  }

  private mutating func decide(_ decision: Decision) -> ActReport {
    var changes: [Change] = []
    var refusals: [RefusedFinding] = []
    var unchanged = 0
    for id in decision.findings {
      guard let finding = register[id] else { continue }
      do {
        let register = register
        let after = try decision.value(for: finding, author: "ada", time: Self.time) { register[$0] != nil }
        let before = finding.value(of: after.field)
        if before == after {
          unchanged += 1
        } else {
          changes.append(.findingEdited(id, before: before, after: after))
        }
      } catch {
        refusals.append(RefusedFinding(id: id, reason: error.text))
      }
    }
    var report = record(changes, kind: .decided, cause: .decision(decision), reason: decision.reason)
    report.refusals = refusals
    report.unchanged = unchanged
    return report
  }

  private mutating func setStatus(_ status: WorkstreamStatus, of id: WorkstreamID) -> ActReport {
    var after = register.context
    guard let place = after.plan.position(of: id) else { return ActReport(cause: .status, headline: nil) }
    after.plan.workstreams[place].status = status
    return record([.contextChanged(before: register.context, after: after)], kind: .decided, cause: .status)
  }

  private mutating func say(_ decision: ContextDecision) -> ActReport {
    var after = register.context
    do {
      try decision.apply(to: &after, author: "ada", time: Self.time)
    } catch {
      var report = ActReport(cause: .saying, headline: nil)
      report.problem = error.text
      return report
    }
    return record(
      [.contextChanged(before: register.context, after: after)],
      kind: .decided,
      cause: .saying,
      reason: decision.reason
    )
  }

  private var board: BoardMaterial {
    let today = Self.time.date
    let risks = register.findings.filter { $0.facts().isResidualRisk(on: today) }
    return BoardMaterial(
      risks: risks.map { BoardMaterial.Risk(finding: $0, kind: $0.disposition.title) },
      exhibits: register.findings.flatMap { finding in
        finding.evidence.map {
          BoardMaterial.Exhibit(subject: finding.id.text, finding: finding.id, evidence: $0)
        }
      },
      register: register,
      outcome: RemediationOutcome(register: register, today: today),
      flowMatrix: FlowMatrix(flows: register.context.flows, scans: register.scans)
    )
  }

  private mutating func undo() -> ActReport {
    let undone = acts.compactMap { act in if case .undone(let number) = act.kind { number } else { nil } }
    let standing = acts.last { act in act.kind == .decided && !undone.contains(act.number) }
    guard let act = standing else { return ActReport(cause: .undo, headline: nil) }
    return record(act.changes.reversed().map(\.inverse), kind: .undone(act.number), cause: .undo)
  }

  private mutating func record(
    _ changes: [Change],
    kind: Act.Kind,
    cause: ActReport.Cause,
    reason: String = ""
  ) -> ActReport {
    guard !changes.isEmpty else { return ActReport(cause: cause, headline: nil) }
    let act = Act(
      number: acts.count + 1,
      kind: kind,
      author: "ada",
      time: Self.time,
      reason: reason,
      changes: changes
    )
    for change in changes { register.apply(change) }
    acts.append(act)
    let touched = Set(changes.compactMap(\.findingID)).compactMap { register[$0] }.map { FindingSummary($0) }
    let isContext = changes.contains { if case .contextChanged = $0 { true } else { false } }
    var report = ActReport(
      cause: cause,
      headline: act.headline,
      summaries: touched,
      context: isContext ? register.context : nil
    )
    revision = act.changesRegister ? RegisterRevision(act: act.number, hash: "hash\(act.number)") : revision
    report.revision = revision
    return report
  }

  /// The screen as lines of text.
  var screen: [String] {
    let grid = model.draw()
    return (0..<grid.size.rows).map { grid.row($0) }
  }

  /// The screen as one text.
  var text: String { screen.joined(separator: "\n") }

  /// The finding under the cursor.
  var current: FindingID? { model.list.currentID }

  /// The ids shown, in order.
  var shown: [String] { model.list.rows.map { model.list.table.ids[Int($0)] } }
}
