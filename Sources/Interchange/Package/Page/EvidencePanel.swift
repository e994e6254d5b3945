import Readiness

/// Every piece of evidence of the findings on the page, with what lets others check it.
struct EvidencePanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("evidence")
  let title = "Evidence index"

  /// The most rows.
  private static let limit = 2_000

  func write(_ page: inout HTMLPage) {
    let rows = subject.entries.lazy.flatMap { entry in entry.finding.evidence.map { (entry.finding.id, $0) } }
    let count = subject.entries.reduce(0) { $0 + $1.finding.evidence.count }
    guard count > 0 else { return page.block("p", "No finding has evidence.") }
    page.table(
      "evidence",
      "\(counted(count, "piece")) of evidence, in the order of the register.",
      ["For", "Kind", "What", "Commit", "Recorded", "SHA-256"]
    ) { page in
      for (finding, evidence) in rows.prefix(Self.limit) {
        page.block("tr") { write(evidence, of: finding, &$0) }
      }
    }
    let left = count - Self.limit
    if left > 0 { page.block("p", "And \(left) more, in production-readiness-issues.json.") }
  }

  private func write(_ evidence: Evidence, of finding: FindingID, _ page: inout HTMLPage) {
    page.rowHeader { $0.link(to: finding) }
    page.cell(evidence.kind.name)
    page.cell { $0.code(Self.shortened(evidence.headline)) }
    page.cell { page in
      guard let commit = evidence.commit else { return page.absent() }
      page.code(String(commit.prefix(12)))
    }
    let recorded = [evidence.recordedAt.map(PageTime.words), evidence.recordedBy].compactMap { $0 }
    page.cell(recorded.joined(separator: ", "))
    page.cell { page in
      guard let digest = evidence.digest else { return page.absent() }
      page.inline("code", ["class": "digest"], String(digest.prefix(64)))
    }
  }

  private static func shortened(_ text: String) -> String {
    let line = VisibleText.line(text)
    return line.count > 120 ? line.prefix(119) + "\u{2026}" : line
  }
}
