import Readiness

/// What users must be able to do, with what tests and people show of it in each environment.
struct FlowsPanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("flows")
  let title = "Critical flows"

  func write(_ page: inout HTMLPage) {
    let flows = subject.context.flows
    guard !flows.isEmpty else {
      return page.block("p", "No critical flow is named, so none is proven.")
    }
    let matrix = FlowMatrix(flows: flows, scans: subject.register.scans)
    let environments = matrix.environments.map { $0.isEmpty ? "Tests" : $0 }
    if environments.isEmpty {
      page.block("p", ["class": "lead"], "No test result that was imported belongs to a flow.")
    }
    let blockers = subject.entries(at: .mustFix)
    page.table(
      "flows",
      "What was shown by evidence, and what tests came to in each environment.",
      ["Flow", "Shown"] + environments + ["Approved by", "Blocked by"]
    ) { page in
      for flow in flows {
        page.block("tr") { page in
          page.rowHeader { page in
            if flow.name.allSatisfy(\.isWhitespace) { page.absent() } else { page.text(flow.name) }
            if !flow.isMustHave { page.inline("span", ["class": "tag"], " not a must") }
          }
          page.cell { Self.write(flow, &$0) }
          for environment in matrix.environments {
            page.cell { Self.write(matrix.cell(flow.name, environment), &$0) }
          }
          page.cell(flow.approvedBy)
          page.cell { page in
            let ids = blockers.filter { $0.finding.flows.contains(flow.name) }.map(\.finding.id)
            if ids.isEmpty { page.absent() } else { page.links(to: ids) }
          }
        }
      }
    }
    writeEvidence(of: flows, &page)
  }

  private func writeEvidence(of flows: [CriticalFlow], _ page: inout HTMLPage) {
    let shown = flows.filter { !$0.evidence.isEmpty }
    guard !shown.isEmpty else { return }
    page.block("h3", "What was shown")
    page.block("dl", ["class": "fields"]) { page in
      for flow in shown { page.field(flow.name) { EvidenceItems(evidence: flow.evidence).write(&$0) } }
    }
  }

  private static func write(_ flow: CriticalFlow, _ page: inout HTMLPage) {
    switch flow.isPassing {
    case true? where flow.evidence.isEmpty: PageMark(GateState.unknown).write("said to pass", &page)
    case true?: PageMark(GateState.pass).write("passing", &page)
    case false?: PageMark(GateState.fail).write("failing", &page)
    case nil: PageMark(GateState.unknown).write("not shown", &page)
    }
  }

  /// The outcome that says most, with how many tests came to it.
  private static func write(_ cell: FlowMatrix.Cell, _ page: inout HTMLPage) {
    let all = cell.counts.values.reduce(0, +)
    guard let outcome = cell.outcome else {
      guard all > 0 else { return page.absent() }
      return page.inline("span", ["class": "quiet"], "\(all) skipped")
    }
    let count = cell.counts[outcome] ?? 0
    let number = count == all ? String(all) : "\(count) of \(all)"
    PageMark(outcome.state).write("\(number) \(outcome.words)", &page)
  }
}

extension TestResult.Outcome {
  /// The words shown to people.
  fileprivate var words: String { self == .knownFailing ? "known failing" : rawValue }

  /// The state of a gate that would say as much.
  fileprivate var state: GateState {
    switch self {
    case .pass: .pass
    case .fail, .knownFailing: .fail
    case .flaky: .unknown
    case .skipped: .notApplicable
    }
  }
}
