import Readiness

/// What scans looked at and what not: what makes a pass mean something.
struct ScopePanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("scope")
  let title = "Scope, and what was not looked at"

  /// The most rows about one scan.
  private static let limit = 50

  func write(_ page: inout HTMLPage) {
    let scans = subject.register.scans
    guard !scans.isEmpty else {
      return page.block(
        "p",
        "No scan is recorded. Workstreams and places without findings may be clean or not looked at."
      )
    }
    page.table(
      "scans",
      "The newest run of each tool.",
      ["Tool", "Outcome", "On", "Commit", "Files:", "Lines:", "Not looked at:"]
    ) { page in
      for scan in scans { page.block("tr") { row(of: scan, &$0) } }
    }
    writeChecks(scans.filter { !$0.checks.isEmpty }, &page)
    writeSkipped(scans, &page)
    writeUntold(scans, &page)
  }

  private func row(of scan: ScanRecord, _ page: inout HTMLPage) {
    page.rowHeader("\(scan.series) \(scan.version)")
    page.cell(([scan.outcome.rawValue] + scan.shortfalls).joined(separator: "; "))
    page.cell(PageTime.words(scan.time))
    page.cell { page in
      guard let commit = scan.commit else { return page.absent() }
      page.code(String(commit.prefix(12)))
      if scan.isDirty == true { page.text(", changed") }
    }
    page.cell(scan.scope.files)
    page.cell(scan.scope.lines)
    page.cell(scan.scope.skippedCount)
  }

  private func writeChecks(_ scans: [ScanRecord], _ page: inout HTMLPage) {
    guard !scans.isEmpty else { return }
    page.table(
      "checks",
      "What came of the checks; only the first two columns say that a check looked.",
      ["Tool"] + CheckResult.Status.allCases.map { "\($0.words):" }
    ) { page in
      for scan in scans {
        page.block("tr") { page in
          page.rowHeader(scan.series)
          for status in CheckResult.Status.allCases { page.cell(scan.count(of: status)) }
        }
      }
    }
  }

  private func writeUntold(_ scans: [ScanRecord], _ page: inout HTMLPage) {
    let checks = scans.flatMap(\.checks).filter { $0.status == .unknown || $0.status == .error }
    guard !checks.isEmpty else { return }
    page.block("h3", "Checks that could not tell (\(checks.count))")
    page.table("untold", "Absence of a finding means nothing here.", ["Check", "Asks", "Because"]) { page in
      for check in checks.prefix(Self.limit) {
        page.block("tr") { page in
          page.rowHeader(check.check)
          page.cell(check.title)
          page.cell(check.reason)
        }
      }
    }
    if checks.count > Self.limit { page.block("p", "And \(checks.count - Self.limit) more.") }
  }

  private func writeSkipped(_ scans: [ScanRecord], _ page: inout HTMLPage) {
    let counts = scans.flatMap { scan in scan.scope.skipCounts.map { (scan.series, $0) } }
    guard !counts.isEmpty else { return }
    page.block("h3", "Files that were not looked at")
    page.table("skipped", "By reason.", ["Reason", "Tool", "Files:", "Such as"]) { page in
      for (series, count) in counts.prefix(Self.limit) {
        let named =
          scans.first { $0.series == series }?.scope.skipped.filter { $0.reason == count.reason } ?? []
        page.block("tr") { page in
          page.rowHeader(count.reason.replacing("_", with: " "))
          page.cell(series)
          page.cell(count.files)
          page.cell(named.prefix(3).map(\.path).joined(separator: ", "))
        }
      }
    }
  }
}
