/// How a text from a query is compared with texts of a table; always on folded bytes.
enum TextPattern: Equatable, Sendable {
  /// The text occurs somewhere.
  case part([UInt8])
  /// The whole text, or one of its lines, is this.
  case whole([UInt8])
  /// The whole text, or one of its lines, has this shape.
  case shape(PathPattern)

  /// Whether one line of a text fits.
  func fits(line: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .part(let needle): TextColumn.find(needle, in: line)
    case .whole(let whole): line.elementsEqual(whole)
    case .shape(let pattern): pattern.matches(line)
    }
  }

  /// Whether a text of one or more lines fits.
  func fits(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if case .part(let needle) = self { return TextColumn.find(needle, in: text) }
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
      if fits(line: UnsafeBufferPointer(rebasing: text[start..<end])) { return true }
      start = end + 1
    }
    return false
  }
}
