/// Puts ranks, columns and channels together as cells.
struct PlacementBuilder {
  var graph: Graph
  var layering: Layering
  var bundling: Bundling
  var channels: [Channel]
  var rows: RankRows
  var arrowheads: Arrowheads
  /// The place of each bundle within its channel.
  private let localIndex: [Int]

  init(
    graph: Graph,
    layering: Layering,
    bundling: Bundling,
    channels: [Channel],
    rows: RankRows,
    arrowheads: Arrowheads
  ) {
    self.graph = graph
    self.layering = layering
    self.bundling = bundling
    self.channels = channels
    self.rows = rows
    self.arrowheads = arrowheads
    var next = Array(repeating: 0, count: channels.count)
    localIndex = bundling.bundles.map { bundle in
      next[bundle.rank] += 1
      return next[bundle.rank] - 1
    }
  }

  /// The largest number of cells all lines together may take, those they share counted for each.
  private static let pathLimit = 2_000_000
  /// The largest drawing, in cells.
  private static let areaLimit = 8_000_000

  /// The placement, or nil where its lines would be longer than anyone could follow.
  func placement(middles: [Int], cardWidth: Int, width: Int) -> Placement? {
    let rightmost = channels.map { $0.lastColumn + 1 }.max() ?? 0
    let size = Placement.Size(width: max(width, rightmost), height: rows.total)
    guard size.width * size.height <= Self.areaLimit, isTraceable else { return nil }
    var canvas = LineCanvas(size)
    let lines = layering.routes.map { route in
      let traced = trace(route)
      canvas.add(traced)
      if arrowheads == .ownRow, let last = traced.last {
        canvas.setHead(graph.edges[route.link.edge].endHead, at: last.point)
      }
      return Placement.Line(
        edge: route.link.edge,
        source: route.link.source,
        target: route.link.target,
        path: traced.map(\.point),
        bundles: route.segments.map { bundling.bundleOfSegment[$0] }
      )
    }
    return Placement(
      size: size,
      cards: cards(middles, cardWidth),
      edges: lines,
      cells: canvas.cells,
      ports: ports(of: lines)
    )
  }

  private func cards(_ middles: [Int], _ cardWidth: Int) -> [Placement.Card] {
    graph.nodes.indices.map { node in
      let rank = layering.items[node].rank
      return Placement.Card(
        node: node,
        rank: rank,
        origin: Placement.Point(x: middles[node] - cardWidth / 2, y: rows.tops[rank]),
        size: Placement.Size(width: cardWidth, height: rows.heights[rank])
      )
    }
  }

  /// Every cell of a line, with the bundle the line belongs to there.
  private func trace(_ route: Layering.Route) -> [LineCanvas.Step] {
    var steps: [LineCanvas.Step] = []
    for index in route.segments {
      let segment = layering.segments[index]
      let bundle = bundling.bundleOfSegment[index]
      let rank = layering.items[segment.upper].rank
      if layering.items[segment.upper].node == nil, let last = steps.last {
        // Past the cards of a rank the line belongs to the bundle it came in with.
        for row in rows.tops[rank]..<rows.channelTop(below: rank) {
          steps.append(LineCanvas.Step(point: Placement.Point(x: last.point.x, y: row), bundle: last.bundle))
        }
      }
      steps += cells(of: index, below: rank).map { LineCanvas.Step(point: $0, bundle: bundle) }
    }
    return steps
  }

  private var isTraceable: Bool {
    var count = 0
    for route in layering.routes {
      for segment in route.segments {
        let corners = corners(of: segment)
        count += zip(corners, corners.dropFirst()).reduce(1) {
          $0 + abs($1.0.x - $1.1.x) + abs($1.0.y - $1.1.y)
        }
      }
      guard count <= Self.pathLimit else { return false }
    }
    return true
  }

  /// The corners of a segment, with rows from the first of its channel.
  private func corners(of index: Int) -> [Placement.Point] {
    let segment = layering.segments[index]
    let bundle = bundling.bundleOfSegment[index]
    let rank = bundling.bundles[bundle].rank
    let local = localIndex[bundle]
    guard let upper = channels[rank].bundles[local].column(ofUpper: segment.upper),
      let lower = channels[rank].bundles[local].column(ofLower: segment.lower)
    else { return [] }
    return channels[rank].corners(of: local, from: upper, to: lower, lastRow: rows.channelHeights[rank] - 1)
  }

  private func cells(of index: Int, below rank: Int) -> [Placement.Point] {
    let top = rows.channelTop(below: rank)
    var points: [Placement.Point] = []
    for corner in corners(of: index) {
      let goal = Placement.Point(x: corner.x, y: corner.y + top)
      guard var point = points.last else {
        points.append(goal)
        continue
      }
      while point != goal {
        point.x += (goal.x - point.x).signum()
        point.y += (goal.y - point.y).signum()
        points.append(point)
      }
    }
    return points
  }

  /// The border cells above the first and below the last cell of every line.
  private func ports(of lines: [Placement.Line]) -> [Placement.Port] {
    var heads: [PortKey: Graph.Head] = [:]
    for line in lines {
      guard let first = line.path.first, let last = line.path.last else { continue }
      let edge = graph.edges[line.edge]
      let leaving = PortKey(node: line.source, isLower: true, x: first.x, y: first.y - 1)
      heads[leaving] = max(heads[leaving] ?? .none, edge.startHead)
      if arrowheads == .ownRow, edge.endHead != .none { continue }
      let entering = PortKey(node: line.target, isLower: false, x: last.x, y: last.y + 1)
      heads[entering] = max(heads[entering] ?? .none, edge.endHead)
    }
    return heads.keys.sorted().map { key in
      Placement.Port(
        node: key.node,
        point: Placement.Point(x: key.x, y: key.y),
        isUpper: !key.isLower,
        head: heads[key] ?? .none
      )
    }
  }

  private struct PortKey: Hashable, Comparable {
    var node: Int
    var isLower: Bool
    var x: Int
    var y: Int

    static func < (left: PortKey, right: PortKey) -> Bool {
      (left.node, left.y, left.x) < (right.node, right.y, right.x)
    }
  }
}
