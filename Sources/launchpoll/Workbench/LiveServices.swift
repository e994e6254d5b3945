import Foundation
import Interchange
import Readiness
import RegisterStore
import Workbench
import WorkbenchRuntime

/// What the workbench asks for, done for real: on the audit, the plan's file and the release package.
final class LiveServices {
  private var opened: OpenedAudit
  private let author: String
  private let clock: Clock
  private var store: AuditStore { opened.store }

  /// How much of the log the workbench shows; `launchpoll log` has all of it.
  private static let logLimit = 500
  private static let changesPerAct = 12
  /// The largest register in which the detail names what else reports a finding; `launchpoll show` and the package always do.
  private static let correlatedRows = 5_000

  /// The theme to remember in place of the one in use, which is nobody's choice when there is no colour.
  var remembersTheme: String?

  /// Whether long work leaves the keyboard free; a script waits for it instead.
  var worksInBackground = false
  private var work: BackgroundWork?

  init(_ opened: OpenedAudit, author: String, clock: Clock) {
    self.opened = opened
    self.author = author
    self.clock = clock
  }

  /// The closures that the runtime calls.
  var services: Services {
    Services(
      perform: { self.perform($0) },
      isChangedElsewhere: { (try? self.store.changedElsewhere()) ?? false },
      today: { self.clock.now().date },
      news: { self.news() }
    )
  }

  /// The audit as the workbench needs it at the start.
  func load(includingReport: Bool) throws -> LoadedAudit {
    LoadedAudit(
      table: try store.table(),
      context: try store.context(),
      trail: try AuditTrail(store),
      importReport: includingReport ? opened.report : [],
      isSourceChanged: includingReport ? opened.isSourceChanged : try opened.sourceHasChanged()
    )
  }

  private func perform(_ command: Command) -> [Message] {
    do {
      return try carryOut(command).map(stamped)
    } catch {
      return [.failed(Failure(wording: error)?.text ?? "\(error)")]
    }
  }

  private func carryOut(_ command: Command) throws -> [Message] {
    switch command {
    case .loadFinding(let id): return try load(id)
    case .decide(let decision):
      let outcome = try store.perform(decision, author: author, time: clock.now())
      return [.actRecorded(ActReport(outcome, cause: .decision(decision)))]
    case .setStatus(let id, let status): return [.actRecorded(try setStatus(status, of: id))]
    case .confirmJoin(let id, let todo, let isRight):
      return try confirmJoin(of: id, with: todo, isRight: isRight)
    case .undo:
      return [
        .actRecorded(try turned(store.undo(author: author, time: clock.now(), scope: .own), cause: .undo))
      ]
    case .redo:
      return [
        .actRecorded(try turned(store.redo(author: author, time: clock.now(), scope: .own), cause: .redo))
      ]
    case .reload: return [.auditLoaded(try load(includingReport: false))]
    case .loadLog:
      let latest = try store.recentActs(limit: Self.logLimit, changesPerAct: Self.changesPerAct)
      return [.logLoaded(latest.reversed().map { LogEntry($0.act, changeCount: $0.changeCount) })]
    case .loadScans: return [.scansLoaded(try store.scans())]
    case .loadProposedFlows: return [.proposedFlowsLoaded(try proposedFlows())]
    case .loadBoard: return [.boardLoaded(try BoardMaterial(store, today: clock.now().date))]
    case .recheckEvidence:
      var material = try BoardMaterial(store, today: clock.now().date)
      material.recheck(below: ReportImport.roots(audit: store.path))
      return [.boardLoaded(material)]
    case .say(let decision): return [.actRecorded(try say(decision))]
    case .export(let folder, let replacing): return [try export(to: folder, replacing: replacing)]
    case .mergeSource: return [.actRecorded(try mergeSource())]
    case .previewImport(let path): return try takeIn(path, isPreview: true)
    case .importFile(let path): return try takeIn(path, isPreview: false)
    case .stopWork:
      work?.progress.stop()
      return []
    case .loadRecord(let id): return [.recordLoaded(id, lines: try ToolRecord(of: id, in: store).lines)]
    case .saveSession(var session):
      if let remembersTheme { session.theme = remembersTheme }
      try store.setSetting(OpenedAudit.Setting.session, SessionText.encode(session))
      return []
    case .redraw, .suspend, .quit: return []
    }
  }

  /// Adds to the report of an act what state the register is in now.
  private func stamped(_ message: Message) throws -> Message {
    guard case .actRecorded(var report) = message, report.headline != nil else { return message }
    report.revision = try store.revision()
    report.people = try store.people()
    return .actRecorded(report)
  }

  private func load(_ id: FindingID) throws -> [Message] {
    guard let finding = try store.finding(id) else { return [.failed("there is no finding \(id) any more")] }
    let history = try store.history(of: id).map { LogEntry($0, of: id) }
    // Every move of the cursor comes here, and the search walks all rows: beyond this it would cost a frame.
    let isQuick = try store.rowCount() <= Self.correlatedRows
    let others = isQuick ? try AlsoReported.all(finding, in: store) : []
    return [.findingLoaded(LoadedFinding(finding: finding, history: history, alsoReported: others))]
  }

  /// The report of an undo or redo, whose status in the plan's file follows.
  private func turned(_ outcome: ActOutcome, cause: ActReport.Cause) throws -> ActReport {
    var report = ActReport(outcome, cause: cause)
    for case .contextChanged(let before, let after) in outcome.act?.changes ?? [] {
      report.warning = writePlan(from: before.plan, to: after.plan) ?? report.warning
    }
    return report
  }

  private func setStatus(_ status: WorkstreamStatus, of id: WorkstreamID) throws -> ActReport {
    let outcome = try store.changeContext(author: author, time: clock.now()) { context in
      guard let place = context.plan.position(of: id) else { return }
      context.plan.workstreams[place].status = status
    }
    return try turned(outcome, cause: .status)
  }

  /// The critical flows that scans propose, as nobody has approved them.
  private func proposedFlows() throws -> [CriticalFlow] {
    try store.scans().flatMap(\.inventory).filter { $0.kind == .proposedFlow }.map { entry in
      CriticalFlow(
        name: entry.name,
        steps: entry.detail.components(separatedBy: InventoryEntry.stepSeparator),
        paths: Array(Set(entry.locations.map(\.path))).sorted()
      )
    }
  }

  /// Records what was said about something other than findings; a refusal changes nothing.
  private func say(_ decision: ContextDecision) throws -> ActReport {
    let (author, time) = (author, clock.now())
    var refusal: ContextRefusal?
    let outcome = try store.changeContext(author: author, time: time, reason: decision.reason) { context in
      do throws(ContextRefusal) {
        try decision.apply(to: &context, author: author, time: time)
      } catch {
        refusal = error
      }
    }
    var report = ActReport(outcome, cause: .saying)
    report.problem = refusal?.text
    return report
  }

  private func confirmJoin(of id: WorkstreamID, with todo: String, isRight: Bool) throws -> [Message] {
    guard !isRight else { return [] }
    let outcome = try store.changeContext(
      author: author,
      time: clock.now(),
      reason: "workstream \(id) is not to-do \(todo)"
    ) { context in
      guard let place = context.plan.position(of: id) else { return }
      context.plan.workstreams[place].todo = nil
      context.plan.workstreams[place].status = .pending
    }
    return [.actRecorded(ActReport(outcome, cause: .status))]
  }

  /// Writes the statuses that an act changed into the plan's file; says what kept it from being written.
  ///
  /// Only those: what somebody has written into the file by hand meanwhile is theirs.
  private func writePlan(from before: Plan, to after: Plan) -> String? {
    guard let path = opened.planPath else { return nil }
    let old = Dictionary(
      before.workstreams.map { ($0.id, $0.status) },
      uniquingKeysWith: { first, _ in first }
    )
    let changed = after.workstreams.filter { $0.todo != nil && old[$0.id] != $0.status }
    guard !changed.isEmpty else { return nil }
    do {
      var bytes = try InputFile(path).bytes
      for workstream in changed {
        guard let todo = workstream.todo else { continue }
        bytes = try PlanFile.setting(status: workstream.status, ofTodo: todo, in: bytes)
      }
      try WholeFile.write(bytes, to: path)
      return nil
    } catch {
      return "the plan's file was not written: \(Failure(wording: error)?.text ?? "\(error)")"
    }
  }

  /// Takes a file in, or says what would come of it: beside the keyboard's thread where that is to stay free.
  private func takeIn(_ path: String, isPreview: Bool) throws -> [Message] {
    let file = (path as NSString).expandingTildeInPath
    guard !file.isEmpty else { throw Failure(.usage, "name a file") }
    let importing = ReportImport(store: store, author: author, time: clock.now(), isPreview: isPreview)
    guard worksInBackground else { return [try Self.takeIn(path, file, importing)] }
    work = BackgroundWork(on: store) { progress in
      var importing = importing
      importing.progress = progress
      return try Self.takeIn(path, file, importing)
    }
    return [.workBegun(isPreview ? "Looking through \(path)" : "Importing \(path)")]
  }

  private static func takeIn(_ path: String, _ file: String, _ importing: ReportImport) throws -> Message {
    let outcome = try importing.take(file)
    let isPreview = importing.isPreview
    let text = ImportText(outcomes: [outcome], audit: importing.store.path, isPreview: isPreview)
    return isPreview
      ? .importPreviewed(path: path, lines: Array(text.lines.dropLast())) : .imported(lines: text.lines)
  }

  /// How far the work beside is, or what it came to.
  private func news() -> [Message] {
    guard let work else { return [] }
    if let outcome = work.outcome {
      self.work = nil
      return outcome
    }
    let now = work.progress.now
    return [.workMoved(stage: now.stage, done: now.done, total: now.total)]
  }

  private func mergeSource() throws -> ActReport {
    let opener = AuditOpener(author: author, time: clock.now())
    let outcome = try opener.merge(into: opened)
    let words = "\(outcome.added.count) new, \(outcome.updated.count) updated, \(outcome.unchangedCount) same"
    let kept = outcome.kept.prefix(5).map { conflict in
      [conflict.finding?.text, conflict.part].compactMap { $0 }.joined(separator: " ")
    }
    let more = outcome.kept.count > 5 ? " and \(outcome.kept.count - 5) more" : ""
    return ActReport(
      cause: .merge,
      headline: "merged the register's file: \(words)",
      warning: kept.isEmpty
        ? nil : "decided here and in the file, kept as here: \(kept.joined(separator: ", "))\(more)"
    )
  }

  /// Writes the package; a folder that it must not take without asking is asked about.
  private func export(to folder: String, replacing: Bool) throws -> Message {
    let folder = (folder as NSString).expandingTildeInPath
    let package = try RegisterSource.audit(store).package(at: clock.now())
    do {
      try package.write(to: folder, replacing: replacing)
    } catch {
      guard !replacing, error.asksForConsent else { throw error }
      return .exportNeedsConsent(folder: folder)
    }
    try AuditTrail.noteExport(of: store.revision(), in: store)
    return .exported(
      ExportReport(folder: folder, files: package.files.map { "\($0.name)  \($0.bytes.count) bytes" })
    )
  }
}

extension PackageFault {
  /// Whether writing may go on once the user has agreed to it.
  fileprivate var asksForConsent: Bool {
    switch self {
    case .foreignFolder, .changedFiles: true
    case .unusableName, .symbolicLink, .notAFolder, .system: false
    }
  }
}

extension ActReport {
  /// The report of what the store did.
  init(_ outcome: ActOutcome, cause: Cause) {
    self.init(
      cause: cause,
      headline: outcome.act?.headline,
      summaries: outcome.summaries,
      context: outcome.context,
      refusals: outcome.refusals.map { RefusedFinding(id: $0.finding, reason: $0.refusal.text) },
      unchanged: outcome.unchanged.count,
      warning: outcome.conflicts.isEmpty
        ? nil : "\(counted(outcome.conflicts.count, "change")) left as somebody has changed it since"
    )
  }
}
