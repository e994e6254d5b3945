import Readiness
package import SourceTree

/// Makes an audit: scans the files, gathers the facts, asks every check, and puts together what came of it.
package enum AuditRun {
  /// The tasks among which the files are shared unless options say so; the runtime has a thread per
  /// processor, and tasks beyond them find nothing left to do.
  private static let mostWorkers = 32

  /// Audits a tree.
  ///
  /// Throws `CancellationError` soon after the closure, asked before every file, says so. Progress comes
  /// on any thread, one report at a time, 50 milliseconds apart at least. The result does not depend on
  /// the threads' timing.
  package static func run(
    tree: SourceTree,
    options: AuditOptions,
    progress: @escaping @Sendable (AuditProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { Task.isCancelled }
  ) async throws -> AuditResult {
    let monitor = AuditMonitor(total: tree.files.count, progress: progress, isCancelled: isCancelled)
    let plan = ScanPlan(options.checks)
    let report = try await AuditScan.report(
      of: options.checks,
      plan: plan,
      on: tree,
      workers: max(1, options.workers ?? mostWorkers),
      monitor: monitor
    )
    let (facts, detection) = gatherFacts(tree, report, options)
    let panel = CheckPanel(options: options, plan: plan, report: report, facts: facts)
    var outcomes = try await panel.outcomes(monitor: monitor)
    let suppressions = silence(&outcomes, ignores: report.ignores.flatMap(\.ignores), options: options)
    Chain.raise(&outcomes)
    return AuditResult(
      facts: facts,
      findings: outcomes.flatMap(\.findings),
      checks: outcomes.map(\.result),
      scope: ScanScope(of: tree, report: report),
      skippedPaths: Set(
        tree.files.lazy.filter { $0.skip != nil }.map(\.path)
          + report.skipped.map { tree.files[$0.file].path }
      ),
      profiles: detection.records,
      suppressions: suppressions
    )
  }

  private static func gatherFacts(
    _ tree: SourceTree,
    _ report: ScanReport,
    _ options: AuditOptions
  ) -> (RepositoryFacts, ProfileDetection) {
    var facts = RepositoryFacts(tree: tree, today: options.today)
    facts.git = options.git
    for part in report.facts { facts.sources.append(part.facts) }
    let detection = facts.conclude(overrides: options.profiles)
    return (facts, detection)
  }

  private static func silence(
    _ answers: inout [CheckAnswer],
    ignores: [InlineIgnore],
    options: AuditOptions
  ) -> [Suppression] {
    guard !ignores.isEmpty else { return [] }
    var silencing = Silencing(ignores, today: options.today)
    for index in answers.indices { answers[index].silence(with: &silencing) }
    return silencing.suppressions
  }
}
