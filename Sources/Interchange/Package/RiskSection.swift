import Readiness

/// What a release would live with: decided risks, and gates that nothing answered but a person's word.
struct RiskSection {
  let subject: PackageSubject

  func write(_ page: inout MarkdownPage) {
    let risks = subject.residualRisks
    let gates = subject.verdict.gates.filter { $0.state == .waived || $0.state == .notApplicable }
    guard !risks.isEmpty || !gates.isEmpty else {
      page.block("No risk was accepted, mitigated or deferred, and no gate was waived or set aside.")
      return
    }
    if !risks.isEmpty {
      page.table(
        ["Risk", "Severity", "Decision", "Owner", "Approver", "Until", "Control", "Review", "Reason"],
        risks.map { row($0.finding) }
      )
    }
    guard !gates.isEmpty else { return }
    page.table(
      ["Gate", "State", "Because"],
      gates.map { result in
        [
          Markdown.cell("\(result.gate.id) \(result.gate.title)"), result.state.title,
          Markdown.cell(result.because),
        ]
      }
    )
  }

  private func row(_ finding: Finding) -> [String] {
    let detail = finding.dispositionDetail
    let until = [detail.expiry?.description, detail.targetRelease].compactMap { $0 }
    return [
      ReportParts.name(finding, inTable: true), finding.severity.level.rawValue, finding.disposition.title,
      finding.owner.map { Markdown.cell($0) } ?? "**nobody**", Markdown.cell(detail.approver),
      Markdown.cell(until.joined(separator: ", ")), Markdown.cell(detail.compensatingControl),
      Markdown.cell(detail.reviewTrigger), Markdown.cell(detail.reason),
    ]
  }
}
