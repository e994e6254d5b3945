import CellGrid
import Flowchart
import Readiness

extension Model {
  /// The plan's flowchart in the shape that fits.
  func drawFlow(in rect: Rect, shape: FlowPane.Shape, into grid: inout Grid) {
    switch shape {
    case .hidden: break
    case .strip: drawStrip(in: rect, into: &grid)
    case .list: drawFlowList(in: rect, into: &grid)
    case .cards(let cards): draw(cards.placement, cards.step, in: rect, into: &grid)
    }
  }

  /// Draws lines and cards, in the middle of the room or moved so that the chosen card is seen.
  private func draw(_ placement: Placement, _ step: FittedCards.Step, in rect: Rect, into grid: inout Grid) {
    let chosen = placement.cards.first { $0.node == flow.selected ?? 0 }
    let x = rect.x + Self.offset(placement.size.width, in: rect.width, chosen?.middle ?? 0)
    let y =
      rect.y
      + Self.offset(placement.size.height, in: rect.height, chosen.map { ($0.origin.y + $0.bottom) / 2 } ?? 0)
    for cell in placement.cells {
      let point = Point(x: x + cell.point.x, y: y + cell.point.y)
      if rect.contains(point) { grid.put(cell.glyph, at: point, style: theme[.border]) }
    }
    for card in placement.cards {
      draw(card, step, at: Point(x: x + card.origin.x, y: y + card.origin.y), in: rect, into: &grid)
    }
    for port in placement.ports {
      let point = Point(x: x + port.point.x, y: y + port.point.y)
      let isChosen = port.node == flow.selected
      let style = theme[isChosen ? .selectedBorder : .border]
      if rect.contains(point) { grid.put(port.glyph(isHeavy: isChosen), at: point, style: style) }
    }
  }

  /// Where a drawing begins so that it stands in the middle or, being larger than the room, shows what is wanted.
  private static func offset(_ extent: Int, in room: Int, _ wanted: Int) -> Int {
    extent <= room ? (room - extent) / 2 : -max(0, min(extent - room, wanted - room / 2))
  }

  private func draw(
    _ card: Placement.Card,
    _ step: FittedCards.Step,
    at origin: Point,
    in rect: Rect,
    into grid: inout Grid
  ) {
    let frame = Rect(x: origin.x, y: origin.y, width: card.size.width, height: card.size.height)
    guard !rect.intersection(frame).isEmpty else { return }
    let isChosen = card.node == flow.selected
    grid.drawBorder(frame, heavy: isChosen, style: theme[isChosen ? .selectedBorder : .border], within: rect)
    let text = CardText(self, workstream: card.node)
    let lines =
      step == .full ? text.full(columns: card.size.width - 2) : text.short(columns: card.size.width - 2)
    for (index, line) in lines.enumerated() {
      let y = frame.y + 1 + index
      guard y >= rect.y, y < rect.maxY else { continue }
      let style = index == 0 ? theme[isChosen ? .heading : .text] : theme[text.role(ofLine: index)]
      grid.write(line, x: frame.x + 1, y: y, width: frame.width - 2, style: style, clippedBy: rect)
    }
  }

  /// One row per workstream, for screens too narrow for cards.
  private func drawFlowList(in rect: Rect, into grid: inout Grid) {
    let order = flow.ranks.flatMap { $0 }
    let chosen = order.firstIndex { $0 == flow.selected } ?? 0
    let top = max(0, min(chosen - rect.height / 2, order.count - rect.height))
    for (line, place) in order.dropFirst(top).prefix(rect.height).enumerated() {
      let row = Rect(x: rect.x, y: rect.y + line, width: rect.width, height: 1)
      let text = CardText(self, workstream: place).row(columns: rect.width - 2)
      grid.write(
        (place == flow.selected ? "> " : "  ") + text,
        x: row.x,
        y: row.y,
        style: theme[.text],
        clippedBy: row
      )
      if place == flow.selected {
        let cursor = theme[.cursor]
        grid.restyle(row) { _ in cursor }
      }
    }
  }

  /// Two rows: every workstream with its findings and blockers, and below how far it is.
  private func drawStrip(in rect: Rect, into grid: inout Grid) {
    let strip = FlowStrip(ranks: flow.ranks, selected: flow.selected, columns: rect.width)
    if strip.isCutLeft { grid.write("‹", x: rect.x, y: rect.y, style: theme[.muted], clippedBy: rect) }
    for item in strip.items {
      let text = CardText(self, workstream: item.place)
      let isChosen = item.place == flow.selected
      let style = theme[isChosen ? .selectedBorder : .text]
      let name = text.strip(columns: item.width - 2)
      grid.write(
        isChosen ? "[\(name)]" : " \(name) ",
        x: rect.x + item.x,
        y: rect.y,
        style: style,
        clippedBy: rect
      )
      grid.write(
        text.stripState(columns: item.width - 1),
        x: rect.x + item.x + 1,
        y: rect.y + 1,
        width: item.width - 1,
        style: theme[.muted],
        clippedBy: rect
      )
      if item.startsRank {
        grid.write(">", x: rect.x + item.x - 1, y: rect.y, style: theme[.border], clippedBy: rect)
      }
    }
    if strip.isCutRight {
      grid.write("›", x: rect.maxX - 1, y: rect.y, style: theme[.muted], clippedBy: rect)
    }
  }
}

extension Grid {
  /// Puts a character of one scalar, as lines of boxes are.
  mutating func put(_ character: Character, at point: Point, style: Style) {
    if let scalar = character.unicodeScalars.first { put(scalar, x: point.x, y: point.y, style: style) }
  }
}
