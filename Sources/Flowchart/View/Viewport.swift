/// The part of a drawing that is on the screen.
package struct Viewport: Equatable, Sendable {
  /// The drawing's cell in the upper left corner.
  package var origin: Placement.Point
  /// The columns and rows on the screen.
  package var size: Placement.Size

  /// Makes a viewport, by default on the drawing's upper left corner.
  package init(origin: Placement.Point = Placement.Point(x: 0, y: 0), size: Placement.Size) {
    self.origin = origin
    self.size = size
  }

  /// The viewport moved as little as will show a card.
  ///
  /// Shows the upper left part of a card that is larger, and nothing beyond the drawing unless that is smaller
  /// than the viewport.
  package func panned(toShow card: Placement.Card, in drawing: Placement.Size) -> Viewport {
    var moved = self
    moved.origin.x = Self.offset(
      origin.x,
      size.width,
      of: drawing.width,
      showing: card.origin.x,
      card.size.width
    )
    moved.origin.y = Self.offset(
      origin.y,
      size.height,
      of: drawing.height,
      showing: card.origin.y,
      card.size.height
    )
    return moved
  }

  private static func offset(
    _ offset: Int,
    _ length: Int,
    of whole: Int,
    showing start: Int,
    _ extent: Int
  ) -> Int {
    let last = max(0, whole - length)
    let latest = min(start, last)
    let earliest = min(max(0, start + extent - length), latest)
    return min(max(offset, earliest), latest)
  }
}
