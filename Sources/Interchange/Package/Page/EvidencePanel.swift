import Readiness

/// Every piece of evidence, with what lets others check it.
struct EvidencePanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("evidence")
  let title = "Evidence index"

  /// A piece of evidence and what it speaks for.
  private struct Item {
    var evidence: Evidence
    var name: String
    /// Where on the page that is; nil when the name says enough.
    var anchor: PageAnchor?
  }

  /// The most rows.
  private static let limit = 2_000

  func write(_ page: inout HTMLPage) {
    let items = self.items
    let count = self.count
    guard count > 0 else { return page.block("p", "No evidence is recorded.") }
    page.table(
      "evidence",
      "\(counted(count, "piece")) of evidence: of findings in the order of the register, then of gates, flows "
        + "and hypotheses.",
      ["For", "Kind", "What", "Commit", "Recorded", "SHA-256"]
    ) { page in
      for item in items { page.block("tr") { write(item, &$0) } }
    }
    if count > items.count {
      page.block("p", "And \(count - items.count) more, in production-readiness-issues.json.")
    }
  }

  /// The first of all, as many as there are rows.
  private var items: [Item] {
    var items: [Item] = []
    for entry in subject.entries where items.count < Self.limit {
      let id = entry.finding.id
      items += entry.finding.evidence.map { Item(evidence: $0, name: id.text, anchor: .finding(id)) }
    }
    for record in subject.context.gateRecords {
      items += record.evidence.map { Item(evidence: $0, name: record.gate, anchor: .gate(record.gate)) }
    }
    for flow in subject.context.flows { items += flow.evidence.map { Item(evidence: $0, name: flow.name) } }
    for hypothesis in subject.context.hypotheses {
      items += hypothesis.evidence.map { Item(evidence: $0, name: hypothesis.id) }
    }
    return Array(items.prefix(Self.limit))
  }

  private var count: Int {
    let context = subject.context
    return subject.entries.reduce(0) { $0 + $1.finding.evidence.count }
      + context.gateRecords.reduce(0) { $0 + $1.evidence.count }
      + context.flows.reduce(0) { $0 + $1.evidence.count }
      + context.hypotheses.reduce(0) { $0 + $1.evidence.count }
  }

  private func write(_ item: Item, _ page: inout HTMLPage) {
    let evidence = item.evidence
    page.rowHeader { page in
      guard let anchor = item.anchor else {
        return page.text(item.name.isEmpty ? "without a name" : item.name)
      }
      page.link(to: anchor) { $0.id(item.name) }
    }
    page.cell(evidence.kind.name)
    page.cell { $0.code(Self.shortened(evidence.headline)) }
    page.cell { page in
      guard let commit = evidence.commit else { return page.absent() }
      page.code(String(commit.prefix(12)))
    }
    page.cell { page in
      if let time = evidence.recordedAt { page.time(time) }
      if let person = evidence.recordedBy { page.text(evidence.recordedAt == nil ? person : ", \(person)") }
      if evidence.recordedAt == nil, evidence.recordedBy == nil { page.absent() }
    }
    page.cell { page in
      guard let digest = evidence.digest else { return page.absent() }
      page.inline("code", ["class": "digest"], String(digest.prefix(64)))
    }
  }

  private static func shortened(_ text: String) -> String {
    let line = VisibleText.line(text)
    return line.count > 120 ? line.prefix(119) + "\u{2026}" : line
  }
}
