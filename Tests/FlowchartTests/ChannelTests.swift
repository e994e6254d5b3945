import Testing

@testable import Flowchart

/// The rare ways out of pins that stand in each other's way.
struct ChannelTests {
  /// A line from a column to another, whose ports may move by some columns.
  private func bundle(_ upper: Int, _ lower: Int, item: Int, reach: Int) -> Bundle {
    var bundle = Bundle(rank: 0, hub: item, isFanOut: true, segments: [item])
    bundle.upper = [Bundle.Pin(item: 2 * item, column: upper, range: (upper - reach)...(upper + reach))]
    bundle.lower = [Bundle.Pin(item: 2 * item + 1, column: lower, range: (lower - reach)...(lower + reach))]
    return bundle
  }

  /// The cells of a bundle's line, a step at a time.
  private func cells(_ channel: Channel, _ index: Int) -> [Placement.Point] {
    let (upper, lower) = (channel.bundles[index].upper[0].column, channel.bundles[index].lower[0].column)
    let corners = channel.corners(of: index, from: upper, to: lower, lastRow: channel.trackCount - 1)
    return zip(corners, corners.dropFirst()).flatMap { start, end in
      let count = max(abs(end.x - start.x), abs(end.y - start.y))
      let (x, y) = ((end.x - start.x).signum(), (end.y - start.y).signum())
      #expect(start.x == end.x || start.y == end.y)
      return (0...count).map { Placement.Point(x: start.x + $0 * x, y: start.y + $0 * y) }
    }
  }

  @Test func `a port is moved aside where two lines change places`() {
    let channel = Channel([bundle(3, 11, item: 0, reach: 2), bundle(11, 3, item: 1, reach: 2)])
    #expect(channel.trackCount == 2)
    #expect(channel.wires.count == 2)
    #expect(channel.bundles.flatMap { [$0.upper[0].column, $0.lower[0].column] } != [3, 11, 11, 3])
  }

  @Test(arguments: [[(3, 11), (11, 3)], [(3, 11), (11, 20), (20, 3)], [(0, 1), (1, 2), (2, 0)]])
  func `a line takes a second track where no port can move`(columns: [(Int, Int)]) {
    let channel = Channel(columns.enumerated().map { bundle($1.0, $1.1, item: $0, reach: 0) })
    #expect(channel.wires.count == columns.count + 1)
    let ways = columns.indices.map { cells(channel, $0) }
    for (index, way) in ways.enumerated() {
      #expect(way.first == Placement.Point(x: columns[index].0, y: 0))
      #expect(way.last == Placement.Point(x: columns[index].1, y: channel.trackCount - 1))
      let corners = Set(zip(way, way.dropFirst()).compactMap { $0.y != $1.y ? $0 : nil })
      for other in ways[(index + 1)...] {
        let vertical = Set(zip(other, other.dropFirst()).compactMap { $0.y != $1.y ? $0 : nil })
        #expect(corners.isDisjoint(with: vertical), "no two lines run down in one cell")
      }
    }
    let rows = zip(channel.wires, channel.rows)
    for (wire, row) in rows {
      for (second, other) in rows where row == other && wire.bundle != second.bundle {
        #expect(!wire.span.overlaps(second.span))
      }
    }
  }

  @Test func `lines that need no track take none`() {
    let channel = Channel([bundle(3, 3, item: 0, reach: 0), bundle(9, 9, item: 1, reach: 0)])
    #expect(channel.trackCount == 0)
    #expect(channel.rows == [nil, nil])
  }
}
