package import Readiness

/// What test results say of critical flows, written into a register's context.
package enum FlowEvidence {
  /// Takes the tests of a scan into the flows that they are about; scans are those of the register with this one.
  package static func record(
    _ scan: ScanRecord,
    among scans: [ScanRecord],
    into context: inout RegisterContext
  ) {
    guard !scan.tests.isEmpty, !context.flows.isEmpty else { return }
    let others = scans.filter { $0.series != scan.series }
    let matrix = FlowMatrix(flows: context.flows, scans: others + [scan])
    for index in context.flows.indices {
      let flow = context.flows[index]
      let tests = scan.tests.filter(flow.isTested)
      let mark = "\(scan.series): "
      context.flows[index].evidence.removeAll { isOfSeries($0, mark) }
      guard !tests.isEmpty else { continue }
      context.flows[index].isPassing = matrix.isPassing(flow.name)
      context.flows[index].evidence.append(
        Evidence(
          .artifact(path: scan.reportName ?? "", description: mark + TestTally(tests).text),
          digest: scan.reportDigest,
          commit: scan.commit,
          recordedAt: scan.ranAt ?? scan.time,
          recordedBy: scan.tool
        )
      )
    }
  }

  private static func isOfSeries(_ evidence: Evidence, _ mark: String) -> Bool {
    guard case .artifact(_, let description) = evidence.kind else { return false }
    return description.hasPrefix(mark)
  }
}
