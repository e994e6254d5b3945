/// The cells that lines pass, and by which sides.
struct LineCanvas {
  /// A cell of a line and the bundle the line belongs to there.
  struct Step {
    var point: Placement.Point
    var bundle: Int
  }

  fileprivate struct Cell {
    var front = Piece()
    var back = Piece()
    var head = Graph.Head.none
  }

  /// The part of one bundle in a cell; no bundle is -1.
  fileprivate struct Piece {
    var bundle = -1
    var arms: Arms = []
  }

  private let size: Placement.Size
  private var content: [Cell]

  init(_ size: Placement.Size) {
    self.size = size
    content = Array(repeating: Cell(), count: size.width * size.height)
  }

  /// Adds a line from the cell below its source to the cell above its target.
  mutating func add(_ steps: [Step]) {
    for (index, step) in steps.enumerated() {
      let above = index > 0 ? side(of: steps[index - 1].point, from: step.point) : .up
      let below = index + 1 < steps.count ? side(of: steps[index + 1].point, from: step.point) : .down
      let place = step.point.y * size.width + step.point.x
      content[place].add(above.union(below), of: step.bundle)
    }
  }

  /// Sets the arrow at the end of a line; of several the weightiest stays.
  mutating func setHead(_ head: Graph.Head, at point: Placement.Point) {
    let place = point.y * size.width + point.x
    content[place].head = max(content[place].head, head)
  }

  private func side(of neighbour: Placement.Point, from point: Placement.Point) -> Arms {
    if neighbour.y != point.y { return neighbour.y < point.y ? .up : .down }
    return neighbour.x < point.x ? .left : .right
  }

  /// The cells by row and column; where two bundles cross, the one that runs down is in front.
  var cells: [Placement.LineCell] {
    content.indices.compactMap { index in
      let cell = content[index]
      guard cell.front.bundle >= 0 else { return nil }
      let isBackInFront = cell.back.arms.contains(.up)
      let front = isBackInFront ? cell.back : cell.front
      let back = isBackInFront ? cell.front : cell.back
      return Placement.LineCell(
        point: Placement.Point(x: index % size.width, y: index / size.width),
        arms: front.arms,
        bundle: front.bundle,
        crossedBundle: back.bundle >= 0 ? back.bundle : nil,
        head: cell.head
      )
    }
  }
}

extension LineCanvas.Cell {
  fileprivate mutating func add(_ arms: Arms, of bundle: Int) {
    if front.bundle == bundle || front.bundle < 0 {
      front.bundle = bundle
      front.arms.formUnion(arms)
    } else {
      back.bundle = bundle
      back.arms.formUnion(arms)
    }
  }
}
