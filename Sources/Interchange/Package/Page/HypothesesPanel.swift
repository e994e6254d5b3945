import Readiness

/// The statements that the plan wanted settled early, and how they were.
struct HypothesesPanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("hypotheses")
  let title = "Hypotheses"

  func write(_ page: inout HTMLPage) {
    let hypotheses = subject.context.hypotheses
    guard !hypotheses.isEmpty else { return page.block("p", "The plan names no hypothesis.") }
    let workstreams = WorkstreamPlaces(subject.context.plan)
    page.table(
      "hypotheses",
      "Supposed at the beginning, and settled by evidence where it says so.",
      ["Hypothesis", "State", "Workstream", "Settled by"]
    ) { page in
      for hypothesis in hypotheses {
        page.block("tr") { page in
          page.rowHeader { page in
            page.id(hypothesis.id)
            page.text(" \(hypothesis.statement)")
          }
          page.cell(hypothesis.validation == .hypothesis ? "not validated" : hypothesis.validation.rawValue)
          page.cell(workstreams.title(hypothesis.workstream))
          page.cell { page in
            page.lines(hypothesis.reason)
            if !hypothesis.evidence.isEmpty { EvidenceItems(evidence: hypothesis.evidence).write(&page) }
          }
        }
      }
    }
  }
}
