import Readiness

/// What a release would live with: decided risks, and gates that nothing answered but a person's word.
struct RisksPanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("risks")
  let title = "Residual risks"

  func write(_ page: inout HTMLPage) {
    let risks = subject.residualRisks
    let gates = subject.verdict.gates.filter { $0.state == .waived || $0.state == .notApplicable }
    guard !risks.isEmpty || !gates.isEmpty else {
      return page.block(
        "p",
        "No risk was accepted, mitigated or deferred, and no gate was waived or set aside."
      )
    }
    if !risks.isEmpty { write(risks, &page) }
    guard !gates.isEmpty else { return }
    page.block("h3", "Gates set aside by a person")
    page.block("ul", ["class": "states"]) { page in
      for result in gates {
        page.block("li") { page in
          PageMark(result.state).write(result.state.title, &page)
          page.block("p") { page in
            page.link(toGate: result.gate.id)
            page.text(" \(result.gate.title): \(result.because)")
          }
        }
      }
    }
  }

  private func write(_ risks: [PackageSubject.Entry], _ page: inout HTMLPage) {
    page.table(
      "risks",
      "Risks that somebody decided to live with and that still hold, worst first.",
      ["Risk", "Severity", "Decision", "Owner", "Approver", "Until", "Control and review"]
    ) { page in
      for entry in risks.prefix(ListedFindings.wholeLimit) { page.block("tr") { write(entry.finding, &$0) } }
    }
    let left = risks.count - ListedFindings.wholeLimit
    if left > 0 { page.block("p", "And \(left) more, in production-readiness-audit.md.") }
  }

  private func write(_ finding: Finding, _ page: inout HTMLPage) {
    let detail = finding.dispositionDetail
    page.rowHeader { page in
      page.link(to: finding.id)
      page.text(" \(finding.title)")
    }
    page.cell { $0.badge(finding.severity.level) }
    page.cell { page in
      page.text(finding.disposition.title)
      if !detail.reason.isEmpty { page.text(": \(detail.reason)") }
    }
    page.cell { page in
      if let owner = finding.owner { page.text(owner) } else { page.missing("nobody") }
    }
    page.cell(detail.approver)
    page.cell { page in
      if let expiry = detail.expiry { page.date(expiry) }
      if let release = detail.targetRelease { page.text(detail.expiry == nil ? release : ", \(release)") }
      if detail.expiry == nil, detail.targetRelease == nil { page.absent() }
    }
    let review = [
      detail.compensatingControl.map { "control: \($0)" },
      detail.reviewTrigger.map { "reviewed when: \($0)" },
    ].compactMap { $0 }
    page.cell(review.joined(separator: "; "))
  }
}
