import Audit
import Foundation
import Readiness
import RegisterStore
import ResultMatching
import SourceTree

/// Audits a folder into an audit file: makes it, or meets what it holds with what is seen now.
struct RepositoryAudit {
  /// The folder, as the user named it.
  var folder: String
  /// The audit file.
  var target: String
  /// A plan that the user named.
  var planPath: String?
  /// A folder with more checks, beside the repository's own `.launchpoll/checks`.
  var checksFolder: String?
  /// What the user says the repository is run as.
  var profiles: [Profile: Bool] = [:]
  var author: String
  var time: Timestamp
  /// Called with how far it is, on any thread.
  var progress: @Sendable (AuditProgress) -> Void = { _ in }

  /// What an audit came to.
  struct Outcome {
    var store: AuditStore
    var scan: ScanRecord
    var presences: [Presence: [FindingID]]
    /// The act that was written; nil when nothing had changed.
    var act: Int?
    /// What is to be known of the plan that was read.
    var planNotes: [String] = []
  }

  /// Audits, and writes what came of it as one act.
  func run() async throws -> Outcome {
    let tree = try await SourceTree(folder: folder)
    let history = await RepositoryHistory(tree)
    let options = AuditOptions(
      today: time.date,
      checks: try AuditChecks(folder: folder, more: checksFolder).all,
      profiles: profiles,
      git: history.facts
    )
    let result = try await AuditRun.run(tree: tree, options: options, progress: progress)
    guard result.scope.files > 0 else {
      throw Failure(.nothingScanned, "\(folder) holds no file that could be scanned")
    }
    let scan = record(of: result, history, options.checks)
    var opened = try openTarget()
    let before = try opened.store.scan(of: ScanRecord.ownTool)
    let report = try await report(result, history, before: before, opened.store)
    let settlement = HypothesisSettlement(
      result,
      checks: options.checks,
      commit: history.facts?.commit
    )
    let project = history.project(of: folder, result.facts.components)
    let outcome = try opened.store.merge(
      Register(context: try opened.store.context(), findings: report.findings, scans: [scan]),
      source: "audit of \(project.name)",
      author: author,
      time: time
    ) { context in
      context.project.take(project)
      context.hypotheses = settlement.settled(context.hypotheses)
    }
    opened.report.removeAll { $0.hasPrefix("Audit: ") }
    return Outcome(
      store: opened.store,
      scan: scan,
      presences: report.presences,
      act: outcome.act,
      planNotes: opened.report
    )
  }

  /// The audit file as it is, or a new one with an empty register.
  private func openTarget() throws -> OpenedAudit {
    let opener = AuditOpener(author: author, time: time, planPath: planPath)
    if FileManager.default.fileExists(atPath: target) {
      guard try PathKind(target) == .audit else {
        throw Failure(.usage, "\(target) is no audit; name another file with -o")
      }
      return try opener.open(target)
    }
    return try opener.create(target)
  }

  private func report(
    _ result: AuditResult,
    _ history: RepositoryHistory,
    before: ScanRecord?,
    _ store: AuditStore
  ) async throws -> PresenceReport {
    let context = try store.context()
    let owners = await history.owners(of: result.findings.compactMap(\.locations.first))
    let maker = FindingMaker(
      version: Launchpoll.version,
      time: time,
      commit: history.facts?.commit,
      plan: context.plan,
      flows: context.flows,
      owners: { owners[Place($0.path, $0.startLine ?? 0)] ?? [] }
    )
    let moved = await history.movement(since: before?.commit)
    let register = try store.register()
    let numbers = try store.table().ids
    let last = (0..<numbers.count).compactMap { FindingID(numbers[$0]).number }.max() ?? 0
    let skipped = result.skippedPaths
    let tree = result.facts.tree
    let coverage = CheckCoverage(checks: result.checks, before: before) { path in
      tree[path] == nil || !skipped.contains(path)
    }
    return PresenceReport(
      result.findings.map(maker.draft),
      register: register.findings,
      lastNumber: last,
      moved: moved,
      unseen: coverage.presence
    )
  }

  private func record(
    of result: AuditResult,
    _ history: RepositoryHistory,
    _ checks: [Check]
  ) -> ScanRecord {
    var scan = ScanRecord(
      tool: ScanRecord.ownTool,
      version: Launchpoll.version,
      time: time,
      commit: history.facts?.commit,
      isDirty: history.facts?.isDirty
    )
    let titles = Dictionary(checks.map { ($0.id, $0.plainTitle) }) { first, _ in first }
    scan.scope = result.scope
    scan.profiles = result.profiles
    scan.checks = result.checks.map { check in
      var check = check
      check.title = titles[check.check] ?? ""
      return check
    }
    scan.suppressions = result.suppressions
    let inventory = Inventory(of: result.facts)
    scan.inventory = inventory.entries
    scan.inventoryLeftOut = inventory.omitted.values.reduce(0, +)
    return scan
  }
}

extension Project {
  /// Takes over what an audit knows, and keeps what somebody named.
  fileprivate mutating func take(_ seen: Project) {
    if name.isEmpty { name = seen.name }
    if repository == nil { repository = seen.repository }
    commit = seen.commit
    isDirty = seen.isDirty
  }
}
