import Readiness

/// The search and the filters, hidden until the script that serves them runs.
struct FindingFilter {
  let subject: PackageSubject

  func write(_ page: inout HTMLPage) {
    page.block(
      "div",
      ["class": "filter", "id": "finding-filter", "role": "search", "aria-label": "Findings", "hidden": ""]
    ) { page in
      page.block("label", ["class": "search"]) { page in
        page.text("Search")
        page.void("input", ["type": "search", "autocomplete": "off", "spellcheck": "false"])
      }
      choice("Severity", "severity", Severity.allCases.map { ($0.rawValue, $0.rawValue) }, &page)
      choice("Workstream", "workstream", workstreams, &page)
      choice("Blocker", "level", BlockerStatus.Level.allCases.map { (Self.key($0), $0.title) }, &page)
      page.block("button", ["type": "button", "data-act": "clear"], "Clear")
      page.block("button", ["type": "button", "data-act": "open"], "Open or close all")
      page.block("p", ["class": "count", "role": "status", "aria-live": "polite"], "")
    }
  }

  /// The word by which the page's script knows a level.
  static func key(_ level: BlockerStatus.Level) -> String { level.title.replacing(" ", with: "-") }

  private var workstreams: [(String, String)] {
    let places = WorkstreamPlaces(subject.context.plan)
    let plan = subject.context.plan.workstreams.enumerated().filter { places[$1.id] == $0 }
    let isAnyOutside = subject.entries.contains { places[$0.finding.workstream] == nil }
    return plan.map { (places.key($1.id), $1.title) } + (isAnyOutside ? [("none", "outside the plan")] : [])
  }

  private func choice(
    _ label: String,
    _ name: String,
    _ values: [(key: String, title: String)],
    _ page: inout HTMLPage
  ) {
    page.block("label") { page in
      page.text(label)
      page.block("select", ["name": name]) { page in
        page.block("option", ["value": ""], "all")
        for value in values { page.block("option", ["value": value.key], value.title) }
      }
    }
  }
}
