import CellGrid
import Readiness

extension Model {
  /// In which order to deal with what blocks, when, and what would follow if some of it were otherwise.
  func sequencePage(_ board: Board) -> BoardContent {
    guard let material = board.material else { return reading }
    let outcome = board.forecast?.after ?? material.outcome
    var content = BoardContent()
    content.intro = sequenceIntro(outcome, board.forecast)
    if material.blockingLeftOut > 0 {
      let count = counted(material.blockingLeftOut, "further finding")
      content.intro.insert(
        [.init("\(count) block and are not in this order: fix or refute some first", .heading)],
        at: 0
      )
    }
    let wide = max(12, min(40, size.columns - 96))
    content.columns = [
      .init("", 2), .init("id", 8), .init("step"), .init("owner", 9, rank: 3), .init("effort", 6, rank: 6),
      .init("slack", 5, rank: 7), .init("start", 10, rank: 4), .init("end", 10, rank: 2),
      .init("closes", 8, rank: 1), .init("when", wide, rank: 5),
    ]
    content.rows = outcome.sequence.circles.map(row)
    let end = outcome.timetable.steps.compactMap(\.end).max() ?? today
    for (number, wave) in outcome.sequence.waves.enumerated() {
      content.rows.append(.heading("Wave \(number + 1)"))
      content.rows += wave.map { step in
        row(step, outcome.timetable[step.finding], chart: (width: wide, until: end))
      }
    }
    content.empty = "Nothing blocks: there is nothing to put in order."
    content.keys = ["+ slip a day", "f fixed?", "a accepted?", "o owner?", "Enter open"]
    if !board.suppositions.isEmpty { content.keys = ["c commit", "r discard"] + content.keys }
    return content
  }

  private func sequenceIntro(
    _ outcome: RemediationOutcome,
    _ forecast: RemediationForecast?
  ) -> [[BoardContent.Cell]] {
    let timetable = outcome.timetable
    var intro: [[BoardContent.Cell]] = [
      [.init("blockers done ", .muted), .init(timetable.blockersDone.text, .heading)],
      [.init("all validated ", .muted), .init(timetable.allDone.text)],
    ]
    guard let forecast else { return intro }
    intro = intro.map { [.init("if so: ", .conditionalGo)] + $0 }
    let told =
      (forecast.suppositions.map(\.text)
        + forecast.refusals.map { "not \($0.supposition.text): \($0.reason)" })
    intro.append([.init("supposing ", .muted), .init(told.joined(separator: "; "), .heading)])
    intro.append([.init(moves(forecast))])
    return intro
  }

  /// What would move, the date first; the dates themselves stand above.
  private func moves(_ forecast: RemediationForecast) -> String {
    let later = forecast.delay.flatMap { days in
      days == 0 ? nil : "\(counted(abs(days), "day")) \(days > 0 ? "later" : "earlier")"
    }
    let others = forecast.lines.filter { !$0.hasPrefix("nothing left") }
    let all = [later].compactMap { $0 } + others
    return all.isEmpty ? "nothing else moves" : all.joined(separator: "; ")
  }

  private func row(_ circle: RemediationCircle) -> BoardContent.Row {
    .init(
      cells: [.init("o", .noGo), .init(circle.members.first?.text ?? "", .heading), .init(circle.text)],
      note: [circle.text],
      target: circle.members.first.map { .finding($0) } ?? BoardContent.Target.nothing
    )
  }

  private func row(
    _ step: RemediationStep,
    _ timed: TimedStep?,
    chart: (width: Int, until: CalendarDate)
  ) -> BoardContent.Row {
    let isCritical = timed?.isCritical ?? step.isCritical
    let effort = step.effort?.text ?? (timed?.isAssumed == true ? "8h?" : "-")
    let verify = step.verifyCommand.map { "verify with $ \($0)" }
    let after = step.dependsOn.isEmpty ? nil : "after \(step.dependsOn.map(\.text).joined(separator: ", "))"
    return .init(
      cells: [
        .init(isCritical ? "=" : "", .heading), .init(step.finding.text, .heading), .init(step.title),
        .init(step.owner ?? "nobody", step.owner == nil ? .heading : .muted), .init(effort, .muted),
        .init(timed.map { "\($0.slackHours)h" } ?? "", .muted),
        .init(timed?.start?.description ?? "never", .muted), .init(timed?.end?.description ?? "never"),
        .init(step.gates.joined(separator: " "), .muted),
        .init(timed.map { bar($0, chart, isCritical) } ?? "", isCritical ? .heading : .muted),
      ],
      note: [(isCritical ? "On the critical path. " : "") + step.title] + [after, verify].compactMap { $0 },
      target: .finding(step.finding)
    )
  }

  /// A step between today and the last day as a bar: `=` on the critical path, `-` beside it.
  private func bar(
    _ step: TimedStep,
    _ chart: (width: Int, until: CalendarDate),
    _ isCritical: Bool
  ) -> String {
    guard let start = step.start, let end = step.end else { return "" }
    let days = max(1, chart.until.daysSinceEpoch - today.daysSinceEpoch + 1)
    let from = max(0, start.daysSinceEpoch - today.daysSinceEpoch) * chart.width / days
    let to = max(from + 1, (end.daysSinceEpoch - today.daysSinceEpoch + 1) * chart.width / days)
    return String(repeating: " ", count: from) + String(repeating: isCritical ? "=" : "-", count: to - from)
  }

  /// Supposes something of a step, or makes what is supposed so; false for a key that does neither.
  mutating func suppose(_ letter: Character, of finding: FindingID?) -> [Command]? {
    guard case .board(var board)? = overlays.last, board.page == .sequence else { return nil }
    switch (letter, finding) {
    case ("+", let id?): slip(id, in: &board)
    case ("f", let id?): board.suppositions.append(.fixed(id))
    case ("a", let id?): board.suppositions.append(.accept(id))
    case ("o", let id?):
      let form = Form(
        purpose: .supposedOwner(id),
        title: "Suppose that somebody else does \(id)",
        fields: [Form.Field(.voter, "Owner")]
      )
      overlays.append(.form(form))
      return []
    case ("r", _): board.suppositions = []
    case ("c", _): return commit(board)
    default: return nil
    }
    overlays[overlays.count - 1] = .board(board)
    refreshForecast()
    return []
  }

  /// One more day for a step that may be supposed to slip already.
  private func slip(_ id: FindingID, in board: inout Board) {
    for place in board.suppositions.indices {
      guard case .slip(id, let days) = board.suppositions[place] else { continue }
      board.suppositions[place] = .slip(id, days: days + 1)
      return
    }
    board.suppositions.append(.slip(id, days: 1))
  }

  /// Works out anew what would follow from what is supposed.
  mutating func refreshForecast() {
    for place in overlays.indices {
      guard case .board(var board) = overlays[place] else { continue }
      board.forecast = board.material.flatMap { material in
        guard !board.suppositions.isEmpty else { return nil }
        return RemediationForecast.compare(
          material.register,
          supposing: board.suppositions,
          trail: trail,
          today: today,
          before: material.outcome
        )
      }
      overlays[place] = .board(board)
    }
  }

  /// Makes what was supposed so, as far as somebody can decide it; the rest is said.
  private mutating func commit(_ board: Board) -> [Command] {
    guard let forecast = board.forecast else {
      notice = Notice("nothing is supposed", isError: true)
      return []
    }
    var board = board
    var commands: [Command] = []
    var needs: [String] = []
    for (supposition, commitment) in zip(forecast.suppositions, forecast.commitments) {
      switch commitment {
      case .decision(let decision): commands.append(.decide(decision))
      case .needs(let what): needs.append("\(supposition.text): \(what)")
      }
    }
    board.suppositions = []
    board.forecast = nil
    overlays[overlays.count - 1] = .board(board)
    if !needs.isEmpty { notice = Notice(needs.joined(separator: "; "), isError: true) }
    return commands
  }
}
