import Readiness
import SourceTree

/// Looks at every file of a tree once, on all processors, for all checks together.
enum AuditScan {
  /// What the checks saw in the files; in the order of the tree, whatever the threads did.
  ///
  /// Throws `CancellationError` when the monitor was told to stop.
  static func report(
    of checks: [Check],
    plan: ScanPlan,
    on tree: SourceTree,
    workers: Int,
    monitor: AuditMonitor
  ) async throws -> ScanReport {
    let report = await withTaskGroup(of: ScanReport.self) { group in
      for _ in 0..<workers {
        group.addTask {
          let worker = ScanWorker(plan, checks: checks, tree: tree, monitor: monitor)
          worker.run()
          return worker.report
        }
      }
      var whole = ScanReport(checks: checks.count)
      for await part in group { whole.append(part) }
      whole.sort()
      return whole
    }
    if monitor.wasStopped { throw CancellationError() }
    return report
  }
}
