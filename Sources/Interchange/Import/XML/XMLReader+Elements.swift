extension XMLReader {
  /// Goes behind the end of the element that was just begun, and holds nothing of it.
  mutating func skipElement() throws(XMLFault) {
    let depth = open.count
    while open.count >= depth, try next() != nil {}
  }

  /// The text of the element that was just begun and of those in it, and goes behind its end.
  ///
  /// At most `limit` bytes of the source are kept. Elements with a name in `leavingOut` are passed over.
  mutating func text(limit: Int, leavingOut: Set<String> = []) throws(XMLFault) -> String {
    let depth = open.count
    var result = ""
    var room = limit
    while open.count >= depth, let token = try next() {
      switch token {
      case .start(let tag) where leavingOut.contains(tag.name): try skipElement()
      case .text(let text):
        result += string(of: text, limit: room)
        // Behind a cut nothing more is kept, so that no gap goes unseen.
        room = text.range.count > room ? 0 : room - text.range.count
      case .start, .end: break
      }
    }
    return result
  }
}
