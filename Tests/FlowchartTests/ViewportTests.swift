import Flowchart
import Testing

struct ViewportTests {
  private func card(_ x: Int, _ y: Int, _ width: Int = 9, _ height: Int = 3) -> Placement.Card {
    let size = Placement.Size(width: width, height: height)
    return Placement.Card(node: 0, rank: 0, origin: Placement.Point(x: x, y: y), size: size)
  }

  @Test(arguments: [
    (10, 5, 12, 6, 10, 5), (10, 5, 0, 0, 0, 0), (0, 0, 30, 20, 19, 13), (10, 5, 25, 6, 14, 5),
    (10, 5, 5, 6, 5, 5),
    (0, 0, 91, 37, 80, 30), (95, 39, 50, 20, 50, 20), (95, 39, 88, 35, 80, 30),
  ])
  func `panning moves as little as will show the card`(
    x: Int,
    y: Int,
    cardX: Int,
    cardY: Int,
    newX: Int,
    newY: Int
  ) {
    let view = Viewport(origin: Placement.Point(x: x, y: y), size: Placement.Size(width: 20, height: 10))
    let panned = view.panned(toShow: card(cardX, cardY), in: Placement.Size(width: 100, height: 40))
    #expect([panned.origin.x, panned.origin.y] == [newX, newY])
    #expect(panned.size == view.size)
  }

  @Test func `a small drawing stays at the origin and a large card shows its beginning`() {
    let view = Viewport(origin: Placement.Point(x: 3, y: 3), size: Placement.Size(width: 20, height: 10))
    let small = view.panned(toShow: card(2, 2), in: Placement.Size(width: 15, height: 8))
    #expect(small.origin == Placement.Point(x: 0, y: 0))
    let large = view.panned(toShow: card(30, 12, 41, 15), in: Placement.Size(width: 100, height: 40))
    #expect(large.origin == Placement.Point(x: 30, y: 12))
  }
}
