import Readiness

/// What each role said about the release, word for word, and what was decided.
struct PollPanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("poll")
  let title = "Launch poll"

  func write(_ page: inout HTMLPage) {
    let poll = subject.context.poll
    guard !poll.isEmpty else { return page.block("p", "Nobody has voted, and nothing is decided.") }
    page.table(
      "poll",
      "The newest vote of each role, in the order in which roles are asked.",
      ["Role", "Vote", "Voter", "When", "Statement"]
    ) { page in
      for line in PollLine.all(of: subject) { page.block("tr") { write(line, &$0) } }
    }
    page.block("p") { page in
      page.text("The machine recommends \(subject.verdict.recommendation.title). ")
      guard let decision = poll.decision else { return page.text("Nothing is decided.") }
      page.text("\(decision.authority) decided \(decision.answer.title)")
      if !decision.statement.isEmpty { page.text(": “\(decision.statement)”") }
      if decision.isStale(at: subject.verdict.revision) == true {
        page.text(" The register has changed since: this decision is stale.")
      }
    }
  }

  private func write(_ line: PollLine, _ page: inout HTMLPage) {
    page.rowHeader(line.role)
    page.cell(line.answer)
    page.cell(line.voter)
    page.cell(line.time)
    page.cell(line.statement)
  }
}
