extension SourceScanner {
  /// Reads a line sign and moves past it, or returns nil and stays.
  mutating func readLink() -> LinkToken? {
    let start = offset
    var startHead = Graph.Head.none
    if let scalar = current, let next = self.scalar(at: offset + 1), next == "-" || next == "=",
      let head = Graph.Head(opening: scalar)
    {
      startHead = head
      offset += 1
    }
    guard var token = readLine() else {
      offset = start
      return nil
    }
    token.startHead = startHead
    token.length = min(token.length, LinkToken.lengthLimit)
    return token
  }

  /// Moves past the other half of a sign whose label came before, or returns nil and stays.
  mutating func readClosingLink(of opening: LinkToken) -> LinkToken? {
    let start = offset
    if opening.stroke == .dotted {
      if current == "-" { offset += 1 }
      if let token = readDots() { return token }
    } else if let token = readLine(), token.stroke == opening.stroke, !token.isOpening {
      return token
    }
    offset = start
    return nil
  }

  private mutating func readLine() -> LinkToken? {
    switch current {
    case "~": return readRun(of: "~", stroke: .invisible)
    case "=": return readRun(of: "=", stroke: .thick)
    case "-" where scalar(at: offset + 1) == ".":
      offset += 1
      if let token = readDots() { return token }
      // `-.` before a label; the dots in front of one that is not a sign belong to it.
      offset += 1
      return LinkToken(stroke: .dotted, isOpening: true)
    case "-": return readRun(of: "-", stroke: .solid)
    default: return nil
    }
  }

  /// Reads the rest of `-.->`, from the first dot on.
  private mutating func readDots() -> LinkToken? {
    let end = endOfRun(of: ".", from: offset)
    guard end > offset, scalar(at: end) == "-" else { return nil }
    let length = end - offset
    offset = end + 1
    return LinkToken(stroke: .dotted, endHead: readEndHead(), length: length)
  }

  private mutating func readRun(of sign: Unicode.Scalar, stroke: Graph.Stroke) -> LinkToken? {
    let end = endOfRun(of: sign, from: offset)
    let count = end - offset
    guard count >= (stroke == .invisible ? 3 : 2) else { return nil }
    offset = end
    let head = stroke == .invisible ? .none : readEndHead()
    if head != .none { return LinkToken(stroke: stroke, endHead: head, length: count - 1) }
    guard count > 2 else { return LinkToken(stroke: stroke, isOpening: true) }
    return LinkToken(stroke: stroke, length: count - 2)
  }

  private mutating func readEndHead() -> Graph.Head {
    guard let scalar = current, let head = Graph.Head(closing: scalar) else { return .none }
    offset += 1
    return head
  }

  private func endOfRun(of sign: Unicode.Scalar, from start: Int) -> Int {
    var index = start
    while scalar(at: index) == sign { index += 1 }
    return index
  }
}

extension Graph.Head {
  fileprivate init?(opening scalar: Unicode.Scalar) {
    self.init(scalar, arrow: "<")
  }

  fileprivate init?(closing scalar: Unicode.Scalar) {
    self.init(scalar, arrow: ">")
  }

  private init?(_ scalar: Unicode.Scalar, arrow: Unicode.Scalar) {
    switch scalar {
    case arrow: self = .arrow
    case "o": self = .circle
    case "x": self = .cross
    default: return nil
    }
  }
}
