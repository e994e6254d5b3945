import CellGrid
import Readiness

extension Model {
  /// What shows what, and whether that is still fresh.
  func evidencePage(_ material: BoardMaterial?) -> BoardContent {
    var content = BoardContent()
    guard let material else { return reading }
    let commit = context.project.commit
    let stale = material.exhibits.count { !$0.evidence.isFresh(commit: commit, today: today) }
    let more = material.exhibitsLeftOut == 0 ? "" : "; \(material.exhibitsLeftOut) more are not listed"
    content.intro = [
      [.init("\(counted(material.exhibits.count, "piece")) of evidence, \(stale) stale\(more)", .muted)]
    ]
    let checked = Dictionary(grouping: material.exhibits.compactMap(\.recheck)) { $0 }
    if !checked.isEmpty {
      let words = checked.keys.sorted().map { "\(checked[$0]?.count ?? 0) \($0)" }
      content.intro.append([.init("looked at again: \(words.joined(separator: ", "))", .heading)])
    }
    content.columns = [
      .init("fresh", 6), .init("now", 8), .init("kind", 9, rank: 3), .init("for", 9), .init("what"),
      .init("commit", 8, rank: 2),
      .init("recorded", 11, rank: 1),
    ]
    content.rows = material.exhibits.map { exhibit in
      let evidence = exhibit.evidence
      let isFresh = evidence.isFresh(commit: commit, today: today)
      return .init(
        cells: [
          .init(isFresh ? "fresh" : "stale", isFresh ? .go : .conditionalGo),
          .init(exhibit.recheck ?? "", exhibit.recheck == "same" ? .go : .conditionalGo),
          .init(evidence.kind.name, .muted),
          .init(exhibit.subject, .heading), .init(evidence.headline),
          .init(evidence.commit.map { String($0.prefix(7)) } ?? "-", .muted),
          .init(evidence.recordedAt?.date.description ?? "-", .muted),
        ],
        note: [evidence.headline] + [evidence.recordedBy.map { "by \($0)" }].compactMap { $0 },
        target: exhibit.finding.map { .finding($0) } ?? .nothing
      )
    }
    content.empty = "No evidence of what decides is recorded."
    content.keys = ["c look again", "Enter open"]
    return content
  }

  /// What the release would live with.
  func risksPage(_ material: BoardMaterial?) -> BoardContent {
    var content = BoardContent()
    guard let material else { return reading }
    content.intro = [[.init(counted(material.risks.count, "residual risk"), .muted)]]
    content.columns = [
      .init("", 2), .init("id", 8), .init("risk"), .init("decision", 10, rank: 1),
      .init("owner", 10, rank: 2),
      .init("approver", 10, rank: 3), .init("until", 11),
    ]
    content.rows = material.risks.map { risk in
      let finding = risk.finding
      let detail = finding.dispositionDetail
      let until = detail.expiry?.description ?? detail.targetRelease ?? finding.due?.description
      let control = detail.compensatingControl.map { "control: \($0)" }
      let review = detail.reviewTrigger.map { "review when \($0)" }
      return .init(
        cells: [
          .init(String(finding.severity.level.letter), finding.severity.level.role),
          .init(finding.id.text, .heading), .init(finding.title), .init(risk.kind, .muted),
          .init(finding.owner ?? "nobody", finding.owner == nil ? .heading : .muted),
          .init(detail.approver ?? "-", .muted), .init(until ?? "no day", until == nil ? .heading : .muted),
        ],
        note: [finding.impact, detail.reason, control, review].compactMap { $0 }.filter { !$0.isEmpty },
        target: .finding(finding.id)
      )
    }
    content.empty =
      "No risk was accepted, mitigated or deferred, and no open finding of medium or above is left."
    content.keys = ["Enter open"]
    return content
  }

  /// What is shown while the findings are being read.
  var reading: BoardContent {
    var content = BoardContent()
    content.empty = "Reading …"
    return content
  }
}
