/// A place in bytes and small steps from it; past the end it reads 0.
struct ByteCursor {
  let bytes: [UInt8]
  var index = 0
  private let lineStarts: [Int]
  /// Closers that are known not to come any more.
  private var missing: Set<String> = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
  }

  var isAtEnd: Bool { index >= bytes.count }
  var byte: UInt8 { peek(0) }

  func peek(_ distance: Int) -> UInt8 {
    let place = index + distance
    return place >= 0 && place < bytes.count ? bytes[place] : 0
  }

  func starts(with word: StaticString) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[index + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The 1-based line of the index.
  var currentLine: Int {
    var (low, high) = (0, lineStarts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= index { low = middle } else { high = middle }
    }
    return low + 1
  }

  mutating func skipBlanks() {
    while index < bytes.count, bytes[index] <= 32 { index += 1 }
  }

  /// Moves after the next closer; false, without moving, when none comes.
  ///
  /// Cost: linear in all for one closer, for what is missing once is missing for good.
  mutating func skip(past closer: String) -> Bool {
    guard !missing.contains(closer), let first = closer.utf8.first else { return false }
    let word = Array(closer.utf8)
    var place = index
    while place + word.count <= bytes.count {
      if bytes[place] == first, word.indices.allSatisfy({ bytes[place + $0] == word[$0] }) {
        index = place + word.count
        return true
      }
      place += 1
    }
    missing.insert(closer)
    return false
  }

  /// Moves after the next byte of this kind, if it comes on this line and soon.
  mutating func skip(pastOnLine closer: UInt8) -> Bool {
    var place = index
    while place < min(index + 300, bytes.count), bytes[place] != 10 {
      if bytes[place] == closer {
        index = place + 1
        return true
      }
      place += 1
    }
    return false
  }

  /// Moves after a quoted text of code that begins here, on one line unless it is a template.
  mutating func skipQuoted() {
    let quote = byte
    index += 1
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == 10, quote != 96 { return }
      index += bytes[index] == 92 ? 2 : 1
    }
    index = min(index + 1, bytes.count)
  }

  /// Moves after the brace that closes the one that begins here; over quotes and comments.
  mutating func skipBraced() {
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case 123: depth += 1
      case 125:
        depth -= 1
        if depth == 0 {
          index += 1
          return
        }
      case 34, 39, 96:
        skipQuoted()
        continue
      case 47 where peek(1) == 42:
        index += 2
        if !skip(past: "*/") { index = bytes.count }
        continue
      default: break
      }
      index += 1
    }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
