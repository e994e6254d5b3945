/// A cursor over a source text, which knows the line and column of every offset.
///
/// Offsets count Unicode scalars, as Mermaid's tokens are made of those; columns count characters.
struct SourceScanner {
  let scalars: [Unicode.Scalar]
  var offset = 0
  private let firstLine: Int
  private let lineStarts: [Int]
  private var lastFound = (offset: 0, position: SourcePosition(line: 1, column: 1))
  private var missing: [String: Int] = [:]

  init(_ source: String, firstLine: Int) {
    let scalars = Self.withPlainNewlines(source)
    self.scalars = scalars
    self.firstLine = firstLine
    lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
    lastFound.position.line = firstLine
  }

  private static func withPlainNewlines(_ source: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(source.utf8.count)
    var previous: Unicode.Scalar?
    for scalar in source.unicodeScalars {
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      previous = scalar
      scalars.append(scalar == "\r" ? "\n" : scalar)
    }
    return scalars
  }

  var isAtEnd: Bool { offset >= scalars.count }
  var current: Unicode.Scalar? { scalar(at: offset) }

  func scalar(at index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  func hasPrefix(_ prefix: String, at index: Int? = nil) -> Bool {
    var index = index ?? offset
    for expected in prefix.unicodeScalars {
      guard scalar(at: index) == expected else { return false }
      index += 1
    }
    return true
  }

  mutating func consume(_ prefix: String) -> Bool {
    guard hasPrefix(prefix) else { return false }
    offset += prefix.unicodeScalars.count
    return true
  }

  /// Skips white space up to the end of the line.
  mutating func skipSpaces() {
    while let scalar = current, scalar != "\n", scalar.properties.isWhitespace { offset += 1 }
  }

  /// Skips white space and line ends.
  mutating func skipBlanks() {
    while let scalar = current, scalar.properties.isWhitespace { offset += 1 }
  }

  func endOfLine(from start: Int) -> Int {
    var index = start
    while let scalar = scalar(at: index), scalar != "\n" { index += 1 }
    return index
  }

  /// The offset at which a text next occurs, or nil; a search that failed is never repeated.
  mutating func next(_ wanted: String, from start: Int) -> Int? {
    guard let first = wanted.unicodeScalars.first else { return nil }
    if let failed = missing[wanted], start >= failed { return nil }
    var index = start
    while index < scalars.count {
      if scalars[index] == first, hasPrefix(wanted, at: index) { return index }
      index += 1
    }
    missing[wanted] = start
    return nil
  }

  /// The line and column of an offset; cheap when asked for in the order of the text.
  mutating func position(of offset: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let line = firstLine + low
    let isAhead = lastFound.position.line == line && lastFound.offset <= offset
    let start = isAhead ? lastFound.offset : lineStarts[low]
    let column = (isAhead ? lastFound.position.column : 1) + text(start..<offset).count
    let position = SourcePosition(line: line, column: column)
    lastFound = (offset, position)
    return position
  }
}
