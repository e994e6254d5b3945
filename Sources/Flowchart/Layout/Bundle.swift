/// Lines between two ranks that are drawn as one: all leave one item, or all enter one item.
struct Bundle {
  /// Where the bundle meets an item.
  struct Pin: Equatable {
    var item: Int
    var column: Int
    /// The columns the pin may be moved to.
    var range: ClosedRange<Int>
  }

  /// The rank above the lines.
  var rank: Int
  /// The item all lines share.
  var hub: Int
  /// Whether the hub is above the lines.
  var isFanOut: Bool
  var segments: [Int]
  var upper: [Pin] = []
  var lower: [Pin] = []

  /// Whether the bundle is a single line straight down, which needs no track.
  var isStraight: Bool {
    upper.count == 1 && lower.count == 1 && upper[0].column == lower[0].column
  }

  func column(ofUpper item: Int) -> Int? { upper.first { $0.item == item }?.column }
  func column(ofLower item: Int) -> Int? { lower.first { $0.item == item }?.column }
}
