import CellGrid
import Readiness

extension Model {
  /// The first row: what is being released, and where it stands.
  func drawHeader(in rect: Rect, into grid: inout Grid) {
    let style = theme[.header]
    grid.fill(rect, style: style)
    let stand = verdictWords(columns: rect.width)
    let standWidth = stand.reduce(0) { $0 + TextWidth.columns($1.text) }
    let room = rect.width - standWidth - 2
    if room > 8 {
      grid.write(
        " " + name(columns: room - 1),
        x: rect.x,
        y: rect.y,
        width: room,
        style: style,
        clippedBy: rect
      )
    }
    grid.write(stand, x: max(rect.x, rect.maxX - standWidth), y: rect.y, within: rect)
  }

  /// What is being released, with the program's name and the commit where there is room for them.
  private func name(columns: Int) -> String {
    let title = (isScratch ? "DEMO  " : "") + context.project.title
    let commit = context.project.commit.map { "  \($0.prefix(7))" } ?? ""
    let choices = ["launchpoll  \(title)\(commit)", title + commit]
    return choices.first { TextWidth.columns($0) <= columns } ?? title
  }

  /// The verdict in words and its cause, as long as there is room.
  private func verdictWords(columns: Int) -> [(text: String, style: Style)] {
    let role: Theme.Role =
      switch verdict.recommendation {
      case .go: .go
      case .conditionalGo: .conditionalGo
      case .noGoDefect, .noGoEvidence: .noGo
      }
    let badge = " \(verdict.recommendation.title) "
    let confidence = "confidence \(verdict.confidence.score) \(verdict.confidence.level.title)"
    let choices = ["  \(verdictCause)   \(confidence) ", "  \(verdictCause) ", "  \(confidence) "]
    let causes = choices.first { TextWidth.columns(badge + $0) + 14 + min(20, columns / 5) <= columns }
    return [(badge, theme[role])] + (causes.map { [($0, theme[.header])] } ?? [])
  }

  private var verdictCause: String {
    var parts: [String] = []
    if verdict.counts.mustFix > 0 { parts.append(counted(verdict.counts.mustFix, "blocker")) }
    let failing = verdict.count(of: .fail, blockingOnly: true)
    let unknown = verdict.count(of: .unknown, blockingOnly: true)
    if failing > 0 { parts.append("\(counted(failing, "gate")) failing") }
    if unknown > 0 { parts.append("\(unknown) unknown") }
    return parts.isEmpty ? verdict.reasons.first ?? "all gates pass" : parts.joined(separator: ", ")
  }
}
