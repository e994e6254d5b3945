import Flowchart

/// The rules every placement keeps, checked from its paths alone.
struct PlacementInvariants {
  typealias Point = Placement.Point

  let graph: Graph
  let placement: Placement

  /// What is wrong, in words; empty for a sound placement.
  var violations: [String] {
    cardViolations + pathViolations + overlapViolations + cellViolations + portViolations
  }

  private var cardViolations: [String] {
    var found: [String] = []
    if placement.cards.map(\.node) != Array(graph.nodes.indices) { found.append("cards are not the nodes") }
    if Set(placement.cards.map(\.size.width)).count > 1 { found.append("cards differ in width") }
    for (index, card) in placement.cards.enumerated() {
      if card.size.width.isMultiple(of: 2) { found.append("card \(index) has no middle") }
      if card.origin.x < 0 || card.origin.y < 0 || card.origin.x + card.size.width > placement.size.width
        || card.bottom >= placement.size.height
      {
        found.append("card \(index) is off the canvas")
      }
      for other in placement.cards[(index + 1)...] where touches(card, other) {
        found.append("cards \(index) and \(other.node) touch")
      }
    }
    return found
  }

  private func touches(_ left: Placement.Card, _ right: Placement.Card) -> Bool {
    left.origin.x <= right.origin.x + right.size.width && right.origin.x <= left.origin.x + left.size.width
      && left.origin.y <= right.bottom + 1 && right.origin.y <= left.bottom + 1
  }

  private var pathViolations: [String] {
    var found: [String] = []
    let drawn = graph.edges.indices.filter {
      graph.edges[$0].stroke != .invisible && !graph.edges[$0].isBackEdge
    }
    if Set(placement.edges.map(\.edge)) != Set(drawn) { found.append("lines are not the edges") }
    let inside = Set(placement.cards.flatMap(points))
    for line in placement.edges {
      let (source, target) = (placement.cards[line.source], placement.cards[line.target])
      guard let first = line.path.first, let last = line.path.last else {
        found.append("edge \(line.edge) has no path")
        continue
      }
      if first.y != source.bottom + 1 || abs(first.x - source.middle) >= source.size.width / 2 {
        found.append("edge \(line.edge) does not start below its source")
      }
      if last.y != target.origin.y - 1 || abs(last.x - target.middle) >= target.size.width / 2 {
        found.append("edge \(line.edge) does not end above its target")
      }
      if zip(line.path, line.path.dropFirst()).contains(where: { abs($0.x - $1.x) + abs($0.y - $1.y) != 1 }) {
        found.append("edge \(line.edge) has a gap")
      }
      if Set(line.path).count != line.path.count { found.append("edge \(line.edge) meets itself") }
      if line.path.contains(where: inside.contains) { found.append("edge \(line.edge) runs through a card") }
      if line.path.contains(where: isOffCanvas) { found.append("edge \(line.edge) leaves the canvas") }
    }
    return found
  }

  private func isOffCanvas(_ point: Point) -> Bool {
    point.x < 0 || point.y < 0 || point.x >= placement.size.width || point.y >= placement.size.height
  }

  private func points(_ card: Placement.Card) -> [Point] {
    (card.origin.y...card.bottom).flatMap { y in
      (card.origin.x..<(card.origin.x + card.size.width)).map { Point(x: $0, y: y) }
    }
  }

  /// The lines through each cell, with the sides by which they leave it.
  private var passages: [Point: [(line: Int, arms: Arms)]] {
    var passages: [Point: [(line: Int, arms: Arms)]] = [:]
    for (index, line) in placement.edges.enumerated() {
      for (place, point) in line.path.enumerated() {
        var arms: Arms = []
        if place == 0 { arms.insert(.up) }
        if place == line.path.count - 1 { arms.insert(.down) }
        for neighbour in [place - 1, place + 1] where line.path.indices.contains(neighbour) {
          let other = line.path[neighbour]
          arms.insert(
            other.x < point.x ? .left : other.x > point.x ? .right : other.y < point.y ? .up : .down
          )
        }
        passages[point, default: []].append((index, arms))
      }
    }
    return passages
  }

  /// Lines that share part of a way must share their source or their target; others only cross.
  private var overlapViolations: [String] {
    var found: [String] = []
    for (point, lines) in passages {
      for (index, one) in lines.enumerated() {
        for two in lines[(index + 1)...] where !isRelated(one.line, two.line) {
          let isCrossing =
            [one.arms, two.arms].contains([.up, .down]) && [one.arms, two.arms].contains([.left, .right])
          if !isCrossing { found.append("lines \(one.line) and \(two.line) mix at \(point)") }
        }
      }
    }
    return found
  }

  private func isRelated(_ left: Int, _ right: Int) -> Bool {
    let (one, two) = (placement.edges[left], placement.edges[right])
    return one.source == two.source || one.target == two.target
  }

  /// A cell shows the arms of one bundle, and all of them; all lines of a bundle share an end.
  private var cellViolations: [String] {
    var found: [String] = []
    let passages = passages
    if placement.cells.map(\.point) != passages.keys.sorted() {
      found.append("cells are not those of the paths")
    }
    for cell in placement.cells {
      let lines = passages[cell.point] ?? []
      let inFront = lines.filter { placement.edges[$0.line].bundles.contains(cell.bundle) }
      let behind = lines.filter { !placement.edges[$0.line].bundles.contains(cell.bundle) }
      let arms = inFront.reduce(into: Arms()) { $0.formUnion($1.arms) }
      if arms != cell.arms { found.append("wrong arms at \(cell.point)") }
      if cell.arms == .left || cell.arms == .right || cell.arms.isEmpty {
        found.append("loose end at \(cell.point)")
      }
      if (cell.crossedBundle != nil) != !behind.isEmpty { found.append("wrong crossing at \(cell.point)") }
      if !behind.isEmpty,
        cell.arms != [.up, .down] || behind.contains(where: { $0.arms != [.left, .right] })
      {
        found.append("junction of unrelated lines at \(cell.point)")
      }
      let sources = Set(inFront.map { placement.edges[$0.line].source })
      let targets = Set(inFront.map { placement.edges[$0.line].target })
      if sources.count > 1, targets.count > 1 { found.append("mixed bundle at \(cell.point)") }
    }
    return found
  }

  /// Ports stand exactly where lines begin and end, but not below an arrow with a row of its own.
  private var portViolations: [String] {
    let starts = placement.edges.compactMap { line in line.path.first.map { Point(x: $0.x, y: $0.y - 1) } }
    let ends = placement.edges.compactMap { line -> Point? in
      guard let last = line.path.last, placement.cell(at: last)?.head == Graph.Head.none else { return nil }
      return Point(x: last.x, y: last.y + 1)
    }
    let ports = placement.ports.filter {
      placement.cell(at: Point(x: $0.point.x, y: $0.point.y - 1))?.head == Graph.Head.none || !$0.isUpper
    }
    return Set(ports.map(\.point)) == Set(starts + ends) ? [] : ["ports are not the line ends"]
  }
}
