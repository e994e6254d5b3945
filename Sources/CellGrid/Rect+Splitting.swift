extension Rect {
  /// The first rows and what remains below them; the count is held within the height.
  package func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let count = min(max(0, rows), max(0, height))
    return (
      Rect(x: x, y: y, width: width, height: count),
      Rect(x: x, y: y + count, width: width, height: max(0, height) - count)
    )
  }

  /// The last rows and what remains above them; the count is held within the height.
  package func splitBottom(_ rows: Int) -> (bottom: Rect, rest: Rect) {
    let count = min(max(0, rows), max(0, height))
    let (rest, bottom) = splitTop(max(0, height) - count)
    return (bottom, rest)
  }

  /// The first columns and what remains to their right; the count is held within the width.
  package func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let count = min(max(0, columns), max(0, width))
    return (
      Rect(x: x, y: y, width: count, height: height),
      Rect(x: x + count, y: y, width: max(0, width) - count, height: height)
    )
  }

  /// The last columns and what remains to their left; the count is held within the width.
  package func splitRight(_ columns: Int) -> (right: Rect, rest: Rect) {
    let count = min(max(0, columns), max(0, width))
    let (rest, right) = splitLeft(max(0, width) - count)
    return (right, rest)
  }
}
