import Flowchart
import Readiness

/// A flowchart as a picture, in which each card leads to the workstream's row.
struct PlanChart {
  let nodes: [PlanNode]
  let placement: Placement

  /// The cells of a card, which is higher when a title takes two lines.
  static func card(for nodes: [PlanNode]) -> CardSize {
    CardSize(width: 21, height: nodes.contains { wrapped($0.title).count > 1 } ? 7 : 6)
  }
  /// The columns between cards.
  static let gap = 3
  /// A cell in units of the picture.
  private static let cell = (width: 9, height: 18)
  /// The most characters of a line of a title.
  private static let lineLimit = 21

  func write(_ page: inout HTMLPage) {
    let width = placement.size.width * Self.cell.width
    let height = placement.size.height * Self.cell.height
    page.block(
      "svg",
      [
        "viewBox": "0 0 \(width) \(height)", "width": String(width), "role": "group",
        "aria-label": "Flowchart: \(nodes.map { "\($0.title), \($0.word)" }.joined(separator: "; "))",
        "class": width > 1_100 ? "wide" : nil,
      ]
    ) { page in
      for line in placement.edges { write(line, &page) }
      for card in placement.cards { write(card, &page) }
    }
  }

  /// The middle of a cell.
  private func x(_ column: Int) -> Int { column * Self.cell.width + Self.cell.width / 2 }
  private func y(_ row: Int) -> Int { row * Self.cell.height + Self.cell.height / 2 }

  private func write(_ line: Placement.Line, _ page: inout HTMLPage) {
    guard let first = line.path.first, let last = line.path.last,
      let source = placement.cards.first(where: { $0.node == line.source }),
      let target = placement.cards.first(where: { $0.node == line.target })
    else { return }
    let end = (x: x(last.x), y: y(target.origin.y))
    var points = [(x: x(first.x), y: y(source.bottom))] + line.path.map { (x: x($0.x), y: y($0.y)) }
    points.append((x: end.x, y: end.y - 6))
    page.inline("path", ["class": "edge", "d": Self.path(points)], "")
    page.inline(
      "path",
      ["class": "head", "d": "M\(end.x - 5) \(end.y - 9)h10l-5 9z"],
      ""
    )
  }

  /// A line through points whose corners are round.
  static func path(_ points: [(x: Int, y: Int)]) -> String {
    var corners: [(x: Int, y: Int)] = []
    for (place, point) in points.enumerated() {
      let isInner = place > 0 && place + 1 < points.count
      if isInner, let before = corners.last,
        (before.x == point.x && point.x == points[place + 1].x)
          || (before.y == point.y && point.y == points[place + 1].y)
      {
        continue
      }
      corners.append(point)
    }
    var text = corners.first.map { "M\($0.x) \($0.y)" } ?? ""
    for place in corners.indices.dropFirst() {
      let corner = corners[place]
      guard place + 1 < corners.count else {
        text += "L\(corner.x) \(corner.y)"
        continue
      }
      let from = toward(corners[place - 1], from: corner)
      let to = toward(corners[place + 1], from: corner)
      text += "L\(from.x) \(from.y)Q\(corner.x) \(corner.y) \(to.x) \(to.y)"
    }
    return text
  }

  /// A point a little way from a corner towards another point.
  private static func toward(_ other: (x: Int, y: Int), from corner: (x: Int, y: Int)) -> (x: Int, y: Int) {
    let (x, y) = (other.x - corner.x, other.y - corner.y)
    let reach = min(8, max(abs(x), abs(y)) / 2)
    return (corner.x + x.signum() * reach, corner.y + y.signum() * reach)
  }

  private func write(_ card: Placement.Card, _ page: inout HTMLPage) {
    let node = nodes[card.node]
    let (left, top) = (x(card.origin.x), y(card.origin.y))
    let width = (card.size.width - 1) * Self.cell.width
    let height = (card.size.height - 1) * Self.cell.height
    page.block("a", ["href": "#\(PageAnchor.workstream(node.place).name)"]) { page in
      page.inline(
        "rect",
        [
          "class": "card \(node.tone)", "x": String(left), "y": String(top), "width": String(width),
          "height": String(height), "rx": "9",
        ],
        ""
      )
      let title = Self.wrapped(node.title)
      for (number, line) in title.enumerated() {
        page.label(line, x: left + 12, y: top + 23 + number * 18, class: "strong")
        page.text(" ")
      }
      let line = top + height - 36
      page.inline(
        "g",
        ["transform": "translate(\(left + 12) \(line - 13)) scale(0.68)", "class": "tone-\(node.mark.tone)"]
      ) { node.mark.paths(&$0) }
      page.inline("text", ["x": String(left + 34), "y": String(line), "class": "small"]) { page in
        page.text(node.word)
        guard node.counts.mustFix > 0 else { return }
        page.text(", ")
        page.inline("tspan", ["class": "strong"], "\(node.counts.mustFix) must fix")
      }
      writeNumbers(node, left: left + 12, y: top + height - 13, &page)
    }
  }

  private func writeNumbers(_ node: PlanNode, left: Int, y: Int, _ page: inout HTMLPage) {
    guard node.counts.total > 0 else {
      return page.label("nothing open", x: left, y: y, class: "small quiet")
    }
    for (place, severity) in Severity.allCases.enumerated() {
      let count = node.counts.open[place]
      let kind = count > 0 && severity >= .high ? "small strong" : "small quiet"
      page.label("\(severity.letter) \(count)", x: left + place * 33, y: y, class: kind)
      page.text(" ")
    }
  }

  /// A title in two lines at most, broken between words.
  static func wrapped(_ title: String) -> [String] {
    var lines: [String] = [""]
    for word in VisibleText.line(title).split(separator: " ") {
      let line = lines[lines.count - 1]
      let fits = line.isEmpty || line.count + 1 + word.count <= lineLimit
      if !fits, lines.count == 2 {
        lines[1] += "\u{2026}"
        break
      }
      if fits {
        lines[lines.count - 1] += (line.isEmpty ? "" : " ") + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { $0.count > lineLimit + 1 ? $0.prefix(lineLimit) + "\u{2026}" : $0 }
  }
}

extension HTMLPage {
  /// Text in a picture, by the left end of its base line.
  mutating func label(_ text: String, x: Int, y: Int, class kind: String) {
    inline("text", ["x": String(x), "y": String(y), "class": kind], text)
  }
}
