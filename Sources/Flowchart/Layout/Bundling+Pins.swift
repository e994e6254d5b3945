extension Bundling {
  /// The bundles with the columns at which they meet their items.
  ///
  /// Ports of one side stand two columns apart around the middle, in the order of what they lead to. A single
  /// line that is nearly straight is made so by moving the port at one of its ends.
  func pinned(_ layering: Layering, _ columns: Columns, cardWidth: Int) -> [Bundle] {
    var bundles = bundles
    for isUpperSide in [true, false] {
      for (item, indices) in bundlesOfItem(layering, onUpperSide: isUpperSide).enumerated() {
        pin(item, to: indices, isUpperSide, layering, columns, cardWidth, &bundles)
      }
    }
    straighten(&bundles, reach: cardWidth / 3)
    return bundles
  }

  private func pin(
    _ item: Int,
    to indices: [Int],
    _ isUpperSide: Bool,
    _ layering: Layering,
    _ columns: Columns,
    _ cardWidth: Int,
    _ bundles: inout [Bundle]
  ) {
    let isCard = layering.items[item].node != nil
    let middle = columns.middle[item]
    let reach = isCard ? cardWidth / 2 - 1 : 0
    let aims = indices.map { aim(of: bundles[$0], from: item, layering, columns) }
    let order = indices.indices.sorted { (aims[$0], $0) < (aims[$1], $1) }
    for (place, index) in order.enumerated() {
      let column = middle + 2 * place - (order.count - 1)
      let pin = Bundle.Pin(item: item, column: column, range: (middle - reach)...(middle + reach))
      if isUpperSide {
        bundles[indices[index]].lower.append(pin)
      } else {
        bundles[indices[index]].upper.append(pin)
      }
    }
  }

  /// The mean column of what a bundle joins an item to.
  private func aim(of bundle: Bundle, from item: Int, _ layering: Layering, _ columns: Columns) -> Double {
    let others = bundle.segments.map { layering.segments[$0] }.filter { $0.upper == item || $0.lower == item }
      .map { columns.middle[$0.upper == item ? $0.lower : $0.upper] }
    return Double(others.reduce(0, +)) / Double(max(others.count, 1))
  }

  private func straighten(_ bundles: inout [Bundle], reach: Int) {
    var taken = PortColumns(bundles)
    for index in bundles.indices {
      guard bundles[index].upper.count == 1, bundles[index].lower.count == 1, !bundles[index].isStraight
      else { continue }
      let upper = bundles[index].upper[0]
      let lower = bundles[index].lower[0]
      if abs(upper.column - lower.middle) <= reach, taken.move(lower, to: upper.column, isUpperSide: true) {
        bundles[index].lower[0].column = upper.column
      } else if abs(lower.column - upper.middle) <= reach,
        taken.move(upper, to: lower.column, isUpperSide: false)
      {
        bundles[index].upper[0].column = lower.column
      }
    }
  }
}

extension Bundle.Pin {
  /// The middle column of the item.
  var middle: Int { (range.lowerBound + range.upperBound) / 2 }
}
