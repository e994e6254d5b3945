extension FlowchartLayout {
  /// Lays a graph out in the richest cards that fit: full ones, else short ones, each as wide as there is room for.
  ///
  /// Deterministic; lays out a few times at most.
  /// - Parameters:
  ///   - graph: What to show.
  ///   - space: The columns and rows there are.
  ///   - ladder: The sizes of both kinds of cards.
  ///   - step: The kind to show even if it does not fit, to be panned over; nil to let the space decide.
  /// - Returns: The cards; nil where none fit, or where forced ones cannot be laid out at all.
  package static func fit(
    _ graph: Graph,
    into space: Placement.Size,
    ladder: Ladder,
    forcing step: FittedCards.Step? = nil
  ) -> FittedCards? {
    guard let layering = orderedLayering(of: graph) else { return nil }
    if let step {
      return forcedCards(graph, layering, step, space, ladder).map { FittedCards(placement: $0, step: step) }
    }
    for step in [FittedCards.Step.full, .short] {
      if let placement = fittedCards(graph, layering, step, space, ladder) {
        return FittedCards(placement: placement, step: step)
      }
    }
    return nil
  }

  /// The nodes of each rank in declared order.
  package static func rankOrder(of graph: Graph) -> [[Int]] {
    let rankOfNode = Layering.longestPathRanks(nodeCount: graph.nodes.count, links: graph.acyclicLinks)
    var ranks = Array(repeating: [Int](), count: (rankOfNode.max() ?? -1) + 1)
    for (node, rank) in rankOfNode.enumerated() { ranks[rank].append(node) }
    return ranks
  }

  /// Cards of the widest width that fits, or nil.
  private static func fittedCards(
    _ graph: Graph,
    _ layering: Layering,
    _ step: FittedCards.Step,
    _ space: Placement.Size,
    _ ladder: Ladder
  ) -> Placement? {
    let measure = step == .full ? ladder.full : ladder.short
    let leastHeight = layering.ranks.count * 3 - 1
    guard leastHeight <= space.height else { return nil }
    for width in measure.cardWidths {
      let needed = Columns.requiredWidth(layering, cardWidth: width, gap: ladder.horizontalGap)
      guard needed <= space.width else { continue }
      let placement = cards(graph, layering, measure, width: width, ladder)
      guard let placement, placement.size.height <= space.height else { return nil }
      if placement.size.width <= space.width { return placement }
    }
    return nil
  }

  /// Cards of the widest width for which the columns suffice, or of the narrowest.
  private static func forcedCards(
    _ graph: Graph,
    _ layering: Layering,
    _ step: FittedCards.Step,
    _ space: Placement.Size,
    _ ladder: Ladder
  ) -> Placement? {
    let measure = step == .full ? ladder.full : ladder.short
    let fitting = measure.cardWidths.first { width in
      Columns.requiredWidth(layering, cardWidth: width, gap: ladder.horizontalGap) <= space.width
    }
    guard let width = fitting ?? measure.cardWidths.last else { return nil }
    return cards(graph, layering, measure, width: width, ladder)
  }

  private static func cards(
    _ graph: Graph,
    _ layering: Layering,
    _ measure: Ladder.CardMeasure,
    width: Int,
    _ ladder: Ladder
  ) -> Placement? {
    let card = CardSize(width: width, height: measure.height)
    return place(graph, layering, card, measure.heights, ladder.horizontalGap, ladder.arrowheads)
  }
}
