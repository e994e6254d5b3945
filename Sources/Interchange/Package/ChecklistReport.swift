import Readiness

/// `release-gate-checklist.md`: every gate with its state and evidence, the exit criteria, the production
/// checklist.
struct ChecklistReport {
  private let subject: PackageSubject
  private var page = MarkdownPage()

  var bytes: [UInt8] { page.bytes }

  init(_ subject: PackageSubject) {
    self.subject = subject
    let parts = ReportParts(subject: subject)
    parts.header(&page, title: "Release gate checklist")
    page.heading(2, "Recommendation")
    parts.recommendation(&page)
    page.heading(2, "Gates")
    page.block("\(parts.gateTally). Only a PASS is ticked; an UNKNOWN is never a pass.")
    for phase in Gate.Phase.allCases {
      let results = subject.verdict.gates.filter { $0.gate.phase == phase }
      guard !results.isEmpty else { continue }
      page.heading(3, phase.title)
      page.list(results.map(line))
    }
    page.heading(2, "Exit criteria")
    page.list(
      subject.verdict.exitCriteria.map { criterion in
        "- \(Self.box(criterion.state)) \(criterion.id) \(criterion.title): **\(criterion.state.title)**"
          + " \u{2014} \(Markdown.inline(criterion.because))"
      }
    )
    page.heading(2, "Production checklist")
    writeChecklist()
  }

  private static func box(_ state: GateState) -> String { state == .pass ? "[x]" : "[ ]" }

  private func line(_ result: GateResult) -> String {
    let gate = result.gate
    var lines = [
      "- \(Self.box(result.state)) \(Markdown.inline("\(gate.id) \(gate.title)")): **\(result.state.title)**"
        + (gate.isBlocking ? "" : " (does not block)") + " \u{2014} \(Markdown.inline(result.because))"
    ]
    if !result.findings.isEmpty {
      lines.append("  - Findings: \(Markdown.inline(result.findings.map(\.text).joined(separator: ", ")))")
    }
    lines += result.evidence.map { "  - Evidence: \(Markdown.code(Self.shortened($0.headline)))" }
    if let record = subject.context.gateRecords.last(where: { $0.gate == gate.id }) {
      let people = [
        record.owner.map { "owner \($0)" }, record.recordedBy.map { "recorded by \($0)" },
        record.recordedAt.map { "on \($0)" }, record.approver.map { "approved by \($0)" },
        record.expiry.map { "until \($0)" },
      ].compactMap { $0 }
      if !people.isEmpty { lines.append("  - \(Markdown.inline(people.joined(separator: ", ")))") }
    }
    return lines.joined(separator: "\n")
  }

  private static func shortened(_ text: String) -> String {
    let line = VisibleText.line(text)
    return line.count > 160 ? line.prefix(159) + "\u{2026}" : line
  }

  private mutating func writeChecklist() {
    let items = subject.context.checklist
    guard !items.isEmpty else {
      page.block("The register holds no production checklist.")
      return
    }
    page.list(
      items.map { item in
        let state =
          switch item.state {
          case .done: "done"
          case .open: "open"
          case .unknown: "UNKNOWN"
          case .notApplicable: "N/A"
          }
        let note = item.note.isEmpty ? "" : " \u{2014} \(Markdown.inline(item.note))"
        let owner = item.owner.map { ", owner \(Markdown.inline($0))" } ?? ""
        return
          "- [\(item.state == .done ? "x" : " ")] \(Markdown.inline(item.title)): **\(state)**\(owner)\(note)"
      }
    )
  }
}
