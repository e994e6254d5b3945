/// The sizes between which the cards of a flowchart are chosen.
package struct Ladder: Equatable, Sendable {
  /// The full cards.
  package var full: CardMeasure
  /// The short cards.
  package var short: CardMeasure
  /// The columns between cards; an odd number keeps parents exactly over their children.
  package var horizontalGap: Int
  /// Where the heads of arrows stand.
  package var arrowheads: Arrowheads

  /// Makes a ladder of its sizes.
  package init(
    full: CardMeasure,
    short: CardMeasure,
    horizontalGap: Int = 1,
    arrowheads: Arrowheads = .onBorder
  ) {
    self.full = full
    self.short = short
    self.horizontalGap = horizontalGap
    self.arrowheads = arrowheads
  }

  /// The sizes a card may have.
  package struct CardMeasure: Equatable, Sendable {
    /// The fewest columns inside the border that still show what the card is for.
    package var minimumInnerWidth: Int
    /// The columns inside the border that show all of it.
    package var preferredInnerWidth: Int
    /// The rows, border included.
    package var height: Int
    /// The rows of single cards by node index, where they differ; a rank is as high as its highest card.
    package var heights: [Int: Int]

    /// Makes a measure; the preferred width is at least the minimum.
    package init(
      minimumInnerWidth: Int,
      preferredInnerWidth: Int,
      height: Int,
      heights: [Int: Int] = [:]
    ) {
      self.minimumInnerWidth = max(1, minimumInnerWidth)
      self.preferredInnerWidth = max(self.minimumInnerWidth, preferredInnerWidth)
      self.height = height
      self.heights = heights
    }

    /// The odd widths to try, border included, the widest first.
    var cardWidths: [Int] {
      let least = CardSize(width: minimumInnerWidth + 2, height: height).width
      let most = CardSize(width: preferredInnerWidth + 2, height: height).width
      return stride(from: most, through: least, by: -2).map { $0 }
    }
  }
}
