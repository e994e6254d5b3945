import Readiness

/// Evidence as entries of a list, each with what it showed.
struct EvidenceItems {
  let evidence: [Evidence]

  func write(_ page: inout HTMLPage) {
    page.block("ul", ["class": "evidence"]) { page in
      for item in evidence { page.block("li") { write(item, &$0) } }
    }
  }

  private func write(_ item: Evidence, _ page: inout HTMLPage) {
    switch item.kind {
    case .file(_, _, _, let snippet):
      page.code(item.headline)
      quote(snippet, &page)
    case .command(let line, let status, let output):
      page.code("$ \(line)")
      page.text(status.map { ", exit status \($0)" } ?? ", exit status not recorded")
      quote(output, &page)
    case .note(let text): page.lines(text)
    case .artifact(let path, let description):
      page.code(path)
      if !description.isEmpty { page.text(", ") }
      page.lines(description)
    }
    let recorded = [item.recordedBy, item.recordedAt.map(PageTime.words)].compactMap { $0 }
    if !recorded.isEmpty {
      page.block("p", ["class": "quiet"], "Recorded by \(recorded.joined(separator: ", "))")
    }
  }

  /// What stood or was printed there, as much of it as can be read.
  private func quote(_ text: String, _ page: inout HTMLPage) {
    var lines = VisibleText.lines(text)
    while lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
    guard !lines.isEmpty else { return }
    let left = lines.count - MarkdownPage.fencedLines
    page.block("pre") { page in
      for (number, line) in lines.prefix(MarkdownPage.fencedLines).enumerated() {
        if number > 0 { page.lineFeed() }
        page.text(line)
      }
      if left > 0 {
        page.lineFeed()
        page.text("\u{2026} \(left) more lines in production-readiness-issues.json")
      }
    }
  }
}
