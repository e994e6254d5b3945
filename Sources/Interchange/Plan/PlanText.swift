/// A plan's bytes by lines.
struct PlanText {
  let bytes: [UInt8]
  /// The bytes of each line without its terminator, which is `\n`, `\r\n` or `\r`; a byte order mark is
  /// left out.
  let lines: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = start
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == 0x0A || bytes[index] == 0x0D else { continue }
      lines.append(start..<index)
      if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
      start = index + 1
    }
    lines.append(start..<bytes.count)
    self.lines = lines
  }

  /// The text of the line with this 0-based number.
  subscript(line: Int) -> String { String(decoding: bytes[lines[line]], as: UTF8.self) }

  /// The 1-based line and column, in characters, of a byte.
  func position(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lines.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    let start = lines[low].lowerBound
    let before = bytes[start..<max(start, min(offset, lines[low].upperBound))]
    return (low + 1, String(decoding: before, as: UTF8.self).count + 1)
  }

  /// The bytes from the start of one line to the start of another, both 0-based.
  func range(fromLine first: Int, toLine end: Int) -> Range<Int> {
    lines[first].lowerBound..<lines[end].lowerBound
  }
}
