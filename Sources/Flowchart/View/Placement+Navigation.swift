extension Placement {
  /// The card a move in a direction leads to, or nil where there is none.
  ///
  /// Up and down lead to the card whose middle is nearest among those of the ranks above or below; left and
  /// right to the next card of the same rank, or, past its end, to the nearest card that lies more to that side
  /// than up or down. A row counts as two columns, which is about the shape of a terminal's cells. Of cards
  /// equally near, the leftmost is taken, then the first declared. O(cards).
  package func nearest(from node: Int, _ direction: MoveDirection) -> Int? {
    guard cards.indices.contains(node) else { return nil }
    let start = cards[node]
    let candidates = cards.filter { $0.node != node && isAhead($0, of: start, direction) }
    let sameRank = candidates.filter { $0.rank == start.rank }
    return (sameRank.isEmpty ? candidates : sameRank).min { left, right in
      key(left, from: start) < key(right, from: start)
    }?.node
  }

  private func key(_ card: Card, from start: Card) -> (distance: Int, x: Int, node: Int) {
    let (x, y) = offset(of: card, from: start)
    return (x * x + y * y, card.origin.x, card.node)
  }

  /// The way between two middles, in columns; half a row is a column.
  private func offset(of card: Card, from start: Card) -> (x: Int, y: Int) {
    let y = 2 * (card.origin.y - start.origin.y) + card.size.height - start.size.height
    return (card.middle - start.middle, y)
  }

  private func isAhead(_ card: Card, of start: Card, _ direction: MoveDirection) -> Bool {
    let (x, y) = offset(of: card, from: start)
    return switch direction {
    case .up: card.rank < start.rank
    case .down: card.rank > start.rank
    case .left: x < 0 && -x >= abs(y)
    case .right: x > 0 && x >= abs(y)
    }
  }
}
