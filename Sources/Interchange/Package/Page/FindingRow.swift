import Readiness

/// A finding in one row.
struct FindingRow {
  let entry: PackageSubject.Entry
  let workstreams: WorkstreamPlaces

  func write(_ page: inout HTMLPage) {
    let finding = entry.finding
    page.block(
      "tr",
      [
        "id": PageAnchor.finding(finding.id).name, "data-severity": finding.severity.level.rawValue,
        "data-workstream": workstreams.key(finding.workstream),
        "data-level": FindingFilter.key(entry.status.level),
      ]
    ) { page in
      page.rowHeader { page in
        page.id(finding.id.text)
        page.text(" \(finding.title)")
      }
      page.cell { $0.badge(finding.severity.level) }
      page.cell(entry.status.level.title)
      page.cell(workstreams.title(finding.workstream))
      page.cell(finding.owner)
      page.cell(FindingSection.state(finding))
    }
  }
}

extension HTMLPage {
  /// A severity as its word in a frame.
  mutating func badge(_ severity: Severity) {
    inline("span", ["class": "severity \(severity.rawValue)"], severity.rawValue)
  }
}
