/// The rows of every rank and of the channel below it.
struct RankRows {
  private(set) var tops: [Int] = []
  let heights: [Int]
  /// The rows of each channel, a row for arrowheads included.
  let channelHeights: [Int]

  init(heights: [Int], channels: [Channel], arrowheads: Arrowheads) {
    self.heights = heights
    channelHeights = channels.map { channel in
      let headRow = arrowheads == .ownRow && !channel.bundles.isEmpty ? 1 : 0
      return max(1, channel.trackCount + headRow)
    }
    var top = 0
    for (rank, height) in heights.enumerated() {
      tops.append(top)
      top += height + channelHeights[rank]
    }
  }

  /// The rows of the whole drawing; nothing follows the last rank.
  var total: Int {
    guard let top = tops.last, let height = heights.last else { return 0 }
    return top + height
  }

  /// The first row of the channel below a rank.
  func channelTop(below rank: Int) -> Int { tops[rank] + heights[rank] }
}
