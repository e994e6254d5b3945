import CellGrid
import Readiness

/// The finding being read, and how far down.
package struct DetailPane: Equatable, Sendable {
  package private(set) var loaded: LoadedFinding?
  /// The first line shown.
  package private(set) var top = 0
  /// The finding that was shown before it was to be read anew, so that its place is kept.
  private var forgotten: FindingID?

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
  }

  /// Moves by that many lines, not beyond the ends.
  package mutating func scroll(by lines: Int, height: Int, width: Int, of model: Model) {
    guard lines != 0 || top != 0, let loaded, width > 0 else { return }
    let count = DetailText(loaded, table: model.list.table, today: model.today, width: width - 2).lines.count
    top = max(0, min(count - height, top + lines))
  }
}

extension Model {
  /// The finding under the cursor with every field, evidence and history.
  func drawDetail(title: Rect, in rect: Rect, into grid: inout Grid) {
    drawPaneTitle([list.currentID?.text ?? "No finding"], isFocused: focus == .detail, in: title, into: &grid)
    guard let loaded = detail.loaded, loaded.finding.id == list.currentID else { return }
    let text = DetailText(loaded, table: list.table, today: today, width: rect.width - 2)
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
