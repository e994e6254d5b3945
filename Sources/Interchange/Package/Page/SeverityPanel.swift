import Readiness

/// Open findings by workstream and severity: numbers first, with a bar that shows the same.
struct SeverityPanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("workstreams")
  let title = "Severity by workstream"

  func write(_ page: inout HTMLPage) {
    let tally = SeverityTally(subject)
    let most = (tally.rows + [tally.outside]).map(\.total).max() ?? 0
    let severities = Severity.allCases.map { ReportParts.title($0) + ":" }
    page.table(
      "severity",
      "Open findings; what was fixed, dismissed or accepted is not counted.",
      ["Workstream", "Status"] + severities + ["Open:", "Must fix:", "In proportion"]
    ) { page in
      for (place, workstream) in subject.context.plan.workstreams.enumerated() {
        page.block("tr", ["id": PageAnchor.workstream(place).name]) { page in
          page.rowHeader(workstream.title)
          page.cell { PageMark(workstream.status).write(workstream.status.title, &$0) }
          write(tally.rows[place], most, &page)
        }
      }
      if tally.outside.findings > 0 {
        page.block("tr") { page in
          page.rowHeader("Outside the plan")
          page.cell(nil)
          write(tally.outside, most, &page)
        }
      }
      page.block("tr", ["class": "sum"]) { page in
        page.rowHeader("All")
        page.cell(nil)
        write(tally.sum, nil, &page)
      }
    }
  }

  private func write(_ row: SeverityTally.Row, _ most: Int?, _ page: inout HTMLPage) {
    for count in row.open { page.cell(count) }
    page.cell(row.total)
    page.cell(row.mustFix)
    page.inline("td", ["class": "bar"]) { page in
      guard let most, most > 0 else { return }
      SeverityBar(counts: row.open, whole: most).write(&page)
    }
  }
}
