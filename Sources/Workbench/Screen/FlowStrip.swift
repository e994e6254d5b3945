/// Where each workstream stands in the two-row strip: as many as fit, the chosen one always among them.
struct FlowStrip: Equatable {
  /// One workstream's cells.
  struct Item: Equatable {
    /// Its place in the plan.
    var place: Int
    var x: Int
    var width: Int
    /// Whether it is the first of its rank, other than the very first.
    var startsRank: Bool
  }

  private(set) var items: [Item] = []
  private(set) var isCutLeft = false
  private(set) var isCutRight = false

  /// The narrowest item that still says something: brackets, number, blockers.
  private static let narrowest = 7
  private static let widest = 22

  init(ranks: [[Int]], selected: Int?, columns: Int) {
    let order = ranks.flatMap { $0 }
    guard !order.isEmpty, columns > Self.narrowest else { return }
    let firsts = Set(ranks.dropFirst().compactMap(\.first))
    let fitting = max(1, (columns - 1) / (Self.narrowest + 1))
    let shown = Self.window(order, around: selected, count: fitting)
    isCutLeft = shown.lowerBound > 0
    isCutRight = shown.upperBound < order.count
    let separators = order[shown].dropFirst().count { firsts.contains($0) }
    let width = max(
      Self.narrowest,
      min(Self.widest, (columns - separators - (isCutRight ? 1 : 0)) / shown.count)
    )
    var x = 0
    for index in shown {
      let place = order[index]
      let startsRank = firsts.contains(place) && index > shown.lowerBound
      if startsRank { x += 1 }
      items.append(Item(place: place, x: x, width: width, startsRank: startsRank))
      x += width
    }
  }

  private static func window(_ order: [Int], around selected: Int?, count: Int) -> Range<Int> {
    guard count < order.count else { return order.indices }
    let middle = selected.flatMap { order.firstIndex(of: $0) } ?? 0
    let start = max(0, min(middle - count / 2, order.count - count))
    return start..<start + count
  }
}
