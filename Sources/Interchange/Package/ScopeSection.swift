import Readiness

/// What scans looked at and what not, check by check: what makes a pass mean something.
struct ScopeSection {
  let scans: [ScanRecord]

  /// The most skipped files that are named.
  private static let namedFiles = 50

  func write(_ page: inout MarkdownPage) {
    for scan in scans {
      page.heading(3, "Scanned by \(Markdown.inline("\(scan.tool) \(scan.version)"))")
      let scope = scan.scope
      let commit = scan.commit.map { ", commit \(Markdown.code($0))" } ?? ""
      let dirty = scan.isDirty == true ? ", with changes that were not committed" : ""
      page.block(
        "On \(scan.time)\(commit)\(dirty): \(counted(scope.files, "file")), \(counted(scope.lines, "line")) "
          + "looked at, \(counted(scope.skippedCount, "file")) not."
      )
      writeChecks(scan, &page)
      writeSuppressions(scan.suppressions, &page)
      writeSkipped(scope, &page)
    }
  }

  private func writeChecks(_ scan: ScanRecord, _ page: inout MarkdownPage) {
    guard !scan.checks.isEmpty else { return }
    page.table(
      ["Checks that", "Number:", "Which"],
      CheckResult.Status.allCases.map { status in
        let ids = scan.checks.filter { $0.status == status }.map(\.check)
        return [status.words, String(ids.count), Markdown.cell(ids.joined(separator: " "))]
      }
    )
    let untold = scan.checks.filter { $0.status == .unknown || $0.status == .error }
    guard !untold.isEmpty else { return }
    page.table(
      ["Check", "Asks", "Could not tell, because"],
      untold.map { [Markdown.cell($0.check), Markdown.cell($0.title), Markdown.cell($0.reason)] }
    )
  }

  private func writeSuppressions(_ suppressions: [Suppression], _ page: inout MarkdownPage) {
    guard !suppressions.isEmpty else { return }
    page.block("**Ignored by a note in the code (\(suppressions.count))**")
    page.table(
      ["Check", "Where", "Reason", "Until", "State", "Places:"],
      suppressions.map { note in
        [
          Markdown.cell(note.check), Markdown.cell("\(note.path):\(note.line)"), Markdown.cell(note.reason),
          note.until?.description ?? "", note.state.rawValue, String(note.places),
        ]
      }
    )
  }

  private func writeSkipped(_ scope: ScanScope, _ page: inout MarkdownPage) {
    guard scope.skippedCount > 0 else { return }
    page.block("**Not looked at (\(scope.skippedCount))**")
    page.table(
      ["Reason", "Files:"],
      scope.skipCounts.map { [Markdown.cell($0.reason.replacing("_", with: " ")), String($0.files)] }
    )
    page.table(
      ["File", "Reason"],
      scope.skipped.prefix(Self.namedFiles).map {
        [Markdown.cell($0.path), Markdown.cell($0.reason.replacing("_", with: " "))]
      }
    )
    let rest = scope.skippedCount - min(scope.skipped.count, Self.namedFiles)
    if rest > 0 { page.block("And \(rest) more.") }
  }
}

extension CheckResult.Status {
  /// What checks with the status did.
  var words: String {
    switch self {
    case .pass: "passed"
    case .findings: "found something"
    case .unknown: "could not tell"
    case .notApplicable: "do not apply"
    case .error: "failed"
    }
  }
}
