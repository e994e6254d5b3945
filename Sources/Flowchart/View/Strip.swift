/// A flowchart in one line: segments in rank order, a `>` between ranks.
package struct Strip: Equatable, Sendable {
  /// The segments from left to right.
  package var segments: [Segment]
  /// The columns that hold a `>`, 0-based.
  package var separators: [Int]
  /// The columns in use.
  package var width: Int

  /// A node's part of the strip.
  package struct Segment: Equatable, Sendable {
    /// The node's index.
    package var node: Int
    /// The node's rank, from 0.
    package var rank: Int
    /// The first column, 0-based.
    package var x: Int
    /// The columns it takes.
    package var width: Int
  }

  /// Lines up ranks of nodes, with the columns each node's segment takes.
  init(_ ranks: [[Int]], width widthOfNode: (Int) -> Int) {
    segments = []
    separators = []
    width = 0
    for (rank, nodes) in ranks.enumerated() {
      for (place, node) in nodes.enumerated() {
        if place > 0 {
          width += 1
        } else if rank > 0 {
          separators.append(width + 1)
          width += 3
        }
        let segmentWidth = max(1, widthOfNode(node))
        segments.append(Segment(node: node, rank: rank, x: width, width: segmentWidth))
        width += segmentWidth
      }
    }
  }
}
