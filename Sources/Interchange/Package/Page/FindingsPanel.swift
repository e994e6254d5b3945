import Readiness
import ResultMatching

/// Every finding, to be searched, filtered and opened; without a script they simply stand there.
struct FindingsPanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("findings")
  let title = "Findings"

  func write(_ page: inout HTMLPage) {
    guard !subject.entries.isEmpty else { return page.block("p", "The register holds no finding.") }
    let listed = ListedFindings(subject)
    let workstreams = WorkstreamPlaces(subject.context.plan)
    writeLimits(listed, &page)
    FindingFilter(subject: subject).write(&page)
    for level in BlockerStatus.Level.allCases {
      let entries = listed.whole.filter { $0.status.level == level }
      guard !entries.isEmpty else { continue }
      page.block("div", ["data-group": ""]) { page in
        page.block("h3", "\(Self.title(of: level)) (\(entries.count))")
        for entry in entries {
          let correlated = subject.correlations.of(entry.finding.id)
          FindingCard(entry: entry, correlated: correlated, workstreams: workstreams).write(&page)
        }
      }
    }
    guard !listed.rows.isEmpty else { return }
    page.block("div", ["data-group": ""]) { page in
      page.block("h3", "Further findings (\(listed.rows.count))")
      page.table(
        "further",
        "One line each; the rest of each is in production-readiness-issues.json.",
        ["Finding", "Severity", "Blocker", "Workstream", "Owner", "State"]
      ) { page in
        for entry in listed.rows { FindingRow(entry: entry, workstreams: workstreams).write(&page) }
      }
    }
  }

  private func writeLimits(_ listed: ListedFindings, _ page: inout HTMLPage) {
    guard !listed.rows.isEmpty else { return }
    let leftOut =
      listed.leftOut == 0
      ? ""
      : " The other \(listed.leftOut) are in findings.csv and production-readiness-issues.json only."
    page.block(
      "p",
      ["class": "lead"],
      "Of \(counted(subject.entries.count, "finding")), the \(listed.whole.count) that block or are worst "
        + "stand here whole, the next \(listed.rows.count) as one line each.\(leftOut)"
    )
  }

  /// What a group of findings is called.
  static func title(of level: BlockerStatus.Level) -> String {
    switch level {
    case .mustFix: "Must fix before the release"
    case .mustValidate: "Must be validated"
    case .postRelease: "After the release, with a date"
    case .backlog: "Backlog"
    case .closed: "Not open"
    }
  }
}
