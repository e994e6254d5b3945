import Readiness

/// Every gate with its state in word and sign, why it is so, and what shows it.
struct GatesPanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("gates")
  let title = "Gates"

  func write(_ page: inout HTMLPage) {
    page.block("ul", ["class": "tally"]) { page in
      for state in GateState.allCases {
        page.block("li") { page in
          PageMark(state).write(state.title, &page)
          page.text(" ")
          page.inline("b", String(subject.verdict.count(of: state)))
        }
      }
    }
    page.block(
      "p",
      ["class": "lead"],
      "A blocking gate that is UNKNOWN stops the release like one that fails."
    )
    for phase in Gate.Phase.allCases {
      let results = subject.verdict.gates.filter { $0.gate.phase == phase }
      guard !results.isEmpty else { continue }
      page.block("h3", phase.title)
      page.block("ul", ["class": "states"]) { page in
        for result in results {
          page.block("li", ["id": PageAnchor.gate(result.gate.id).name]) { write(result, &$0) }
        }
      }
    }
  }

  private func write(_ result: GateResult, _ page: inout HTMLPage) {
    PageMark(result.state).write(result.state.title, &page)
    page.block("div") { page in
      page.block("p", ["class": "name"]) { page in
        page.id(result.gate.id)
        page.text(" \(result.gate.title)")
        if !result.gate.isBlocking { page.inline("span", ["class": "tag"], " (does not block)") }
      }
      page.block("p", result.because)
      if !result.findings.isEmpty {
        page.block("p") { page in
          page.text("Findings: ")
          page.links(to: result.findings)
        }
      }
      if !result.evidence.isEmpty { EvidenceItems(evidence: result.evidence).write(&page) }
      if let people = people(result.gate.id) { page.block("p", ["class": "more"], people) }
    }
  }

  /// Who recorded, owns or waived the gate, as far as that is known.
  private func people(_ gate: String) -> String? {
    guard let record = subject.context.gateRecords.last(where: { $0.gate == gate }) else { return nil }
    let people = [
      record.owner.map { "Owner \($0)" }, record.recordedBy.map { "recorded by \($0)" },
      record.recordedAt.map { "on \(PageTime.words($0))" }, record.approver.map { "approved by \($0)" },
      record.expiry.map { "until \($0)" },
    ].compactMap { $0 }
    return people.isEmpty ? nil : people.joined(separator: ", ")
  }
}
