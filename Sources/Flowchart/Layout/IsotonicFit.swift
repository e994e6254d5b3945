/// Places in a given order and distance, as close as possible to where each wants to be.
enum IsotonicFit {
  /// A run of points that are pressed together.
  private struct Block {
    var sum: Double
    var weight: Double
    var count: Int
    var mean: Double { sum / weight }
  }

  /// The positions with the least weighted sum of squared distances, by pooling adjacent violators; O(n).
  /// - Parameters:
  ///   - wanted: Where each point wants to be.
  ///   - weights: How much it wants that; positive.
  ///   - offsets: The least distance of each point from the first.
  ///   - range: The room for the first point, were all points pressed together.
  /// - Returns: A position for each point.
  static func positions(
    wanted: [Double],
    weights: [Double],
    offsets: [Int],
    in range: ClosedRange<Int>
  ) -> [Double] {
    var blocks: [Block] = []
    for index in wanted.indices {
      let value = wanted[index] - Double(offsets[index])
      var block = Block(sum: value * weights[index], weight: weights[index], count: 1)
      while let last = blocks.last, last.mean > block.mean {
        block = Block(
          sum: last.sum + block.sum,
          weight: last.weight + block.weight,
          count: last.count + block.count
        )
        blocks.removeLast()
      }
      blocks.append(block)
    }
    let starts = blocks.flatMap { block in
      Array(
        repeating: min(max(block.mean, Double(range.lowerBound)), Double(range.upperBound)),
        count: block.count
      )
    }
    return zip(starts, offsets).map { $0 + Double($1) }
  }
}
