import CellGrid
import Testing

struct RectTests {
  private let rect = Rect(x: 2, y: 3, width: 10, height: 6)

  @Test func `a rectangle holds its first cell and not the one after its last`() {
    #expect(rect.contains(Point(x: 2, y: 3)))
    #expect(rect.contains(Point(x: 11, y: 8)))
    #expect(!rect.contains(Point(x: 12, y: 8)))
    #expect(!rect.contains(Point(x: 11, y: 9)))
  }

  @Test func `an intersection is what both hold`() {
    #expect(rect.intersection(Rect(x: 0, y: 0, width: 5, height: 5)) == Rect(x: 2, y: 3, width: 3, height: 2))
    #expect(rect.intersection(Rect(x: 40, y: 0, width: 5, height: 5)).isEmpty)
    #expect(rect.intersection(Rect(x: .min, y: .min, width: .max, height: .max)).isEmpty)
  }

  @Test(arguments: [-5, 0, 2, 6, 40])
  func `splitting loses no cell`(count: Int) {
    let top = rect.splitTop(count)
    #expect(top.top.height + top.rest.height == 6)
    #expect(top.rest.y == top.top.maxY)
    let bottom = rect.splitBottom(count)
    #expect(bottom.rest.maxY == bottom.bottom.y)
    #expect(bottom.bottom.maxY == rect.maxY)
    let left = rect.splitLeft(count)
    #expect(left.left.maxX == left.rest.x)
    #expect(left.rest.maxX == rect.maxX)
    let right = rect.splitRight(count)
    #expect(right.right.width == min(max(0, count), 10))
    #expect(right.right.maxX == rect.maxX)
  }

  @Test func `an inset never turns a rectangle inside out`() {
    #expect(rect.inset(by: 1) == Rect(x: 3, y: 4, width: 8, height: 4))
    #expect(rect.inset(by: 4).isEmpty)
    #expect(rect.inset(horizontally: 1, vertically: 0).height == 6)
  }
}
