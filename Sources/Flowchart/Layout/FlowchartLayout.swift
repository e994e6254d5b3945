/// Lays out a graph as cards in ranks, joined by lines.
///
/// Nodes stand in ranks by the longest way to them, in declared order unless another order crosses fewer lines.
/// All cards are equally wide, so that their middles are columns. Lines share cells only when they leave one
/// node or enter one node; unrelated lines only ever cross, at a right angle and without a junction.
package enum FlowchartLayout {
  /// Lays out a graph; nil for one of thousands of nodes or lines that no drawing could show.
  ///
  /// Deterministic. Back edges and invisible edges have no line. Cards are made wider than asked for where more
  /// lines arrive at one than its border has room for. An odd gap keeps parents exactly over their children.
  /// - Parameters:
  ///   - graph: What to lay out; marked back edges or not.
  ///   - card: The cells of a card, border included.
  ///   - cardHeights: The rows of single cards by node index, where they differ; a rank is as high as its highest.
  ///   - horizontalGap: The columns between cards, at least 1.
  ///   - arrowheads: Where the heads of arrows stand.
  /// - Returns: The places of cards and lines.
  package static func place(
    _ graph: Graph,
    card: CardSize,
    cardHeights: [Int: Int] = [:],
    horizontalGap: Int = 1,
    arrowheads: Arrowheads = .onBorder
  ) -> Placement? {
    guard let layering = orderedLayering(of: graph) else { return nil }
    return place(graph, layering, card, cardHeights, horizontalGap, arrowheads)
  }

  /// The ranks of a graph in drawing order, which depend on no size.
  static func orderedLayering(of graph: Graph) -> Layering? {
    guard var layering = Layering(graph) else { return nil }
    layering.ranks = CrossingReduction.ordered(layering)
    return layering
  }

  static func place(
    _ graph: Graph,
    _ layering: Layering,
    _ card: CardSize,
    _ cardHeights: [Int: Int],
    _ horizontalGap: Int,
    _ arrowheads: Arrowheads
  ) -> Placement? {
    let bundling = Bundling(layering)
    let width = max(card.width, 2 * bundling.largestPortCount(layering) + 1)
    let columns = Columns(layering, cardWidth: width, gap: horizontalGap)
    let pinned = bundling.pinned(layering, columns, cardWidth: width)
    let channels = layering.ranks.indices.map { rank in Channel(pinned.filter { $0.rank == rank }) }
    let heights = layering.ranks.map { rank in
      rank.compactMap { layering.items[$0].node.map { max(2, cardHeights[$0] ?? card.height) } }.max()
        ?? card.height
    }
    let builder = PlacementBuilder(
      graph: graph,
      layering: layering,
      bundling: bundling,
      channels: channels,
      rows: RankRows(heights: heights, channels: channels, arrowheads: arrowheads),
      arrowheads: arrowheads
    )
    return builder.placement(middles: columns.middle, cardWidth: width, width: columns.width)
  }
}
