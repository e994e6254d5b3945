import Readiness

/// A workstream as a card of the flowchart shows it.
struct PlanNode {
  /// The 0-based place in the plan.
  var place: Int
  var title: String
  /// What its state is: for the synthesis the recommendation, for others how far they are.
  var word: String
  var mark: PageMark
  var counts: SeverityTally.Row

  /// The kind of card, which the style sheet has colours for.
  var tone: StaticString { counts.mustFix > 0 ? "stop" : mark.tone }

  /// The numbers below the state; for people who see them and for those who hear them.
  var numbers: [(short: String, long: String)] {
    zip(Severity.allCases, counts.open).map { ("\($0.letter) \($1)", "\($1) \($0.rawValue)") }
  }

  /// The workstreams of a plan, in its order.
  static func all(of subject: PackageSubject) -> [PlanNode] {
    let tally = SeverityTally(subject)
    let plan = subject.context.plan
    let recommendation = subject.verdict.recommendation
    return plan.workstreams.enumerated().map { place, workstream in
      let isSynthesis = workstream.id == plan.synthesis
      return PlanNode(
        place: place,
        title: workstream.title,
        word: isSynthesis ? recommendation.title : workstream.status.title,
        mark: isSynthesis ? PageMark(recommendation) : PageMark(workstream.status),
        counts: tally.rows[place]
      )
    }
  }

  /// The workstream as an entry of a list.
  func write(_ page: inout HTMLPage) {
    page.block("p") { page in
      page.link(to: .workstream(place)) { $0.inline("strong", title) }
      page.text(" ")
      mark.write(word, &page)
    }
    let blockers = counts.mustFix > 0 ? "\(counts.mustFix) must fix; " : ""
    let open = zip(Severity.allCases, counts.open).filter { $1 > 0 }.map { "\($1) \($0.rawValue)" }
    page.block(
      "p",
      ["class": "quiet"],
      blockers + (open.isEmpty ? "nothing open" : open.joined(separator: ", "))
    )
  }
}
