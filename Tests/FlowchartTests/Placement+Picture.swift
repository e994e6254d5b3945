import Flowchart

extension Placement {
  /// The drawing as text, each card with the given lines of text and a heavy border for the selected node.
  func picture(selected: Int? = nil, _ text: (Int) -> [String]) -> String {
    var rows = Array(repeating: Array(repeating: Character(" "), count: size.width), count: size.height)
    for cell in cells { rows[cell.point.y][cell.point.x] = cell.glyph }
    for card in cards {
      for (offset, line) in border(of: card, isHeavy: card.node == selected, text(card.node)).enumerated() {
        rows[card.origin.y + offset].replaceSubrange(
          card.origin.x..<(card.origin.x + card.size.width),
          with: line
        )
      }
    }
    for port in ports { rows[port.point.y][port.point.x] = port.glyph(isHeavy: port.node == selected) }
    return rows.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
  }

  private func border(of card: Card, isHeavy: Bool, _ text: [String]) -> [[Character]] {
    let signs = Array(isHeavy ? "┏━┓┃┗┛" : "┌─┐│└┘")
    let inner = card.size.width - 2
    let edge = Array(repeating: signs[1], count: inner)
    var lines = [[signs[0]] + edge + [signs[2]]]
    for row in 0..<(card.size.height - 2) {
      let line = Array((row < text.count ? text[row] : "").prefix(inner))
      lines.append([signs[3]] + line + Array(repeating: " ", count: inner - line.count) + [signs[3]])
    }
    return lines + [[signs[4]] + edge + [signs[5]]]
  }
}
