package import CellGrid
package import Readiness

/// The finding being read, and how far down.
package struct DetailPane: Equatable, Sendable {
  /// The finding shown; nil while it is being read.
  package private(set) var loaded: LoadedFinding?
  /// The first line shown.
  package private(set) var top = 0
  /// The finding that was shown before it was to be read anew, so that its place is kept.
  private var forgotten: FindingID?

  /// The finding as lines, laid out when it was shown and not with every key.
  package private(set) var text: DetailText?
  private var laidOut: LoadedFinding?

  /// Makes an empty pane.
  package init() {}

  /// Takes a finding; another than before is shown from its beginning.
  package mutating func show(_ finding: LoadedFinding) {
    if finding.finding.id != loaded?.finding.id, finding.finding.id != forgotten { top = 0 }
    loaded = finding
    forgotten = nil
  }

  /// Forgets the finding, so that it is read anew.
  package mutating func forget() {
    forgotten = loaded?.finding.id ?? forgotten
    loaded = nil
    laidOut = nil
  }

  /// Lays the finding out anew when the finding or the width has changed, and keeps the place within the text.
  package mutating func layOut(in rect: Rect, table: FindingTable, today: CalendarDate) {
    let width = rect.width - 2
    if let loaded, width > 0, text?.width != width || laidOut != loaded {
      text = DetailText(loaded, table: table, today: today, width: width)
      laidOut = loaded
    }
    scroll(by: 0, height: rect.height)
  }

  /// Moves by that many lines, not beyond the ends.
  package mutating func scroll(by lines: Int, height: Int) {
    top = max(0, min((text?.lines.count ?? 0) - height, top + lines))
  }
}

extension Model {
  /// The finding under the cursor with every field, evidence and history.
  func drawDetail(title: Rect, in rect: Rect, into grid: inout Grid) {
    drawPaneTitle([list.currentID?.text ?? "No finding"], isFocused: focus == .detail, in: title, into: &grid)
    guard let text = detail.text, detail.loaded?.finding.id == list.currentID else { return }
    for line in 0..<rect.height where detail.top + line < text.lines.count {
      let pieces = text.lines[detail.top + line].map { (text: $0.text, style: theme[$0.role]) }
      grid.write(pieces, x: rect.x + 1, y: rect.y + line, within: rect)
    }
    let below = text.lines.count - detail.top - rect.height
    guard below > 0, title.width > 24 else { return }
    let more = " \(below) more "
    let x = title.maxX - TextWidth.columns(more) - 1
    grid.write(more, x: x, y: title.y, style: theme[.muted], clippedBy: title)
  }
}
