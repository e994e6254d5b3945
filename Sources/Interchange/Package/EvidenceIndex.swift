import Readiness

/// Every piece of evidence of a register, numbered in the order in which the report cites it.
struct EvidenceIndex {
  struct Item {
    /// 1-based.
    var number: Int
    var evidence: Evidence
    /// What it speaks for, such as a finding's id.
    var subject: String

    var name: String { "E-\(number)" }
  }

  private(set) var items: [Item] = []

  /// Numbers some evidence and returns it with its numbers.
  mutating func add(_ evidence: [Evidence], of subject: String) -> [Item] {
    let first = items.count
    items += evidence.enumerated().map { Item(number: first + $0 + 1, evidence: $1, subject: subject) }
    return Array(items[first...])
  }

  /// The index as a table.
  func write(_ page: inout MarkdownPage) {
    guard !items.isEmpty else {
      page.block("No evidence is recorded.")
      return
    }
    page.table(
      ["", "For", "Kind", "What", "Commit", "Recorded", "SHA-256"],
      items.map { item in
        let evidence = item.evidence
        let recorded = [evidence.recordedAt?.description, evidence.recordedBy].compactMap { $0 }
        return [
          item.name, Markdown.cell(item.subject), evidence.kind.name,
          Markdown.cell(Self.shortened(evidence.headline)), code(evidence.commit),
          Markdown.cell(recorded.joined(separator: ", ")), code(evidence.digest),
        ]
      }
    )
  }

  private func code(_ text: String?) -> String { text.map { Markdown.code($0, inTable: true) } ?? "\u{2013}" }

  private static func shortened(_ text: String) -> String {
    let line = VisibleText.line(text)
    return line.count > 120 ? line.prefix(119) + "\u{2026}" : line
  }
}
