/// A flowchart laid out on terminal cells, drawn top-down; every coordinate is 0-based from its upper left cell.
package struct Placement: Equatable, Sendable {
  /// The cells the whole drawing takes.
  package var size: Size
  /// The cards, by node index.
  package var cards: [Card]
  /// The lines of the edges that are drawn, in declared order; back edges and invisible ones have none.
  package var edges: [Line]
  /// The cells that hold a piece of a line, by row and column.
  package var cells: [LineCell]
  /// The places where lines meet cards, by node, upper side first, from left to right.
  package var ports: [Port]

  /// A cell's place.
  package struct Point: Hashable, Comparable, Sendable {
    /// The column.
    package var x: Int
    /// The row.
    package var y: Int

    /// Makes a place of a column and a row.
    package init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }

    /// Orders places by row, then by column.
    package static func < (left: Point, right: Point) -> Bool {
      (left.y, left.x) < (right.y, right.x)
    }
  }

  /// A number of columns and rows.
  package struct Size: Hashable, Sendable {
    /// The columns.
    package var width: Int
    /// The rows.
    package var height: Int

    /// Makes a size of columns and rows.
    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// A node's card.
  package struct Card: Equatable, Sendable {
    /// The node's index.
    package var node: Int
    /// The rank, from 0 at the top.
    package var rank: Int
    /// The upper left cell.
    package var origin: Point
    /// The cells it takes, border included; the width is odd.
    package var size: Size

    /// Makes a card of a node at a place.
    package init(node: Int, rank: Int, origin: Point, size: Size) {
      self.node = node
      self.rank = rank
      self.origin = origin
      self.size = size
    }

    /// The column in the middle.
    package var middle: Int { origin.x + size.width / 2 }
    /// The row of the lower border.
    package var bottom: Int { origin.y + size.height - 1 }

    /// Tells whether a cell belongs to the card, border included.
    package func contains(_ point: Point) -> Bool {
      point.x >= origin.x && point.x < origin.x + size.width && point.y >= origin.y && point.y <= bottom
    }
  }

  /// One node-to-node line; an edge at a subgraph has several.
  package struct Line: Equatable, Sendable {
    /// The index of the edge in the graph.
    package var edge: Int
    /// The index of the node it leaves.
    package var source: Int
    /// The index of the node it enters.
    package var target: Int
    /// Every cell from the one below the source to the one above the target.
    package var path: [Point]
    /// The bundle it runs in between each pair of ranks it passes, from the top; see ``LineCell/bundle``.
    package var bundles: [Int]
  }

  /// A cell that holds a piece of a line.
  package struct LineCell: Equatable, Sendable {
    /// Where it is.
    package var point: Point
    /// The sides at which the line leaves the cell.
    package var arms: Arms
    /// The bundle of lines it belongs to, which all leave one node or all enter one node.
    package var bundle: Int
    /// The bundle that passes behind from left to right, where two unrelated lines cross.
    package var crossedBundle: Int?
    /// The arrow that stands here in place of the line, or none.
    package var head: Graph.Head

    /// The character to draw.
    package var glyph: Character { head.glyph ?? arms.glyph }
  }

  /// A place in a card's border where lines leave or enter.
  package struct Port: Equatable, Sendable {
    /// The index of the card's node.
    package var node: Int
    /// The border cell.
    package var point: Point
    /// Whether it is in the upper border.
    package var isUpper: Bool
    /// What the border bears here, such as the head of an arrow.
    package var head: Graph.Head

    /// The character to draw in the border, for light borders or for heavy ones.
    package func glyph(isHeavy: Bool) -> Character {
      if head == .arrow { return isUpper ? "▼" : "▲" }
      if let glyph = head.glyph { return glyph }
      return isUpper ? (isHeavy ? "┷" : "┴") : (isHeavy ? "┯" : "┬")
    }
  }

  /// The cell with a piece of line at a place, or nil; O(log n).
  package func cell(at point: Point) -> LineCell? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].point < point { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].point == point ? cells[low] : nil
  }
}

extension Graph.Head {
  /// The character of a head that points down, or nil for none.
  fileprivate var glyph: Character? {
    switch self {
    case .none: nil
    case .arrow: "▼"
    case .circle: "o"
    case .cross: "x"
    }
  }
}
