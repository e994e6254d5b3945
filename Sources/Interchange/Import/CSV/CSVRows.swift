/// The rows of a table of delimited fields (RFC 4180, and what programs make of it).
struct CSVRows: Sequence, IteratorProtocol {
  /// A row: its fields and the bytes in which it stands.
  struct Row {
    var fields: [String]
    var range: Range<Int>
    /// Whether a quote was opened that nothing closes.
    var isUnclosed = false

    /// Whether nothing stands in it.
    var isBlank: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
  }

  private let text: CSVText
  private let delimiter: UInt8
  private var index: Int

  init(_ text: CSVText, delimiter: UInt8, from start: Int? = nil) {
    self.text = text
    self.delimiter = delimiter
    index = start ?? text.bytes.startIndex
  }

  /// The next row; quoted fields may hold delimiters, quotes and line ends.
  ///
  /// Cost: linear in the row.
  mutating func next() -> Row? {
    let bytes = text.bytes
    guard index < bytes.endIndex else { return nil }
    var row = Row(fields: [], range: index..<index)
    while true {
      row.fields.append(field(&row.isUnclosed))
      if index < bytes.endIndex, bytes[index] == delimiter {
        index += 1
        continue
      }
      row.range = row.range.lowerBound..<index
      if index < bytes.endIndex {
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A
        index += isPair ? 2 : 1
      }
      return row
    }
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }

  private mutating func field(_ isUnclosed: inout Bool) -> String {
    let bytes = text.bytes
    // Some programs write a space behind the delimiter, before the quote.
    let first = bytes[index...].firstIndex { $0 != 0x20 } ?? bytes.endIndex
    guard first < bytes.endIndex, bytes[first] == UInt8(ascii: "\"") else { return plain(from: index) }
    var value: [UInt8] = []
    index = first + 1
    while index < bytes.endIndex {
      let next = index + 1
      if bytes[index] != UInt8(ascii: "\"") {
        value.append(bytes[index])
        index = next
      } else if next < bytes.endIndex, bytes[next] == UInt8(ascii: "\"") {
        value.append(bytes[index])
        index = next + 1
      } else {
        index = next
        // What follows a closing quote belongs to the field all the same.
        return text.text(value) + plain(from: next).trimmed
      }
    }
    isUnclosed = true
    return text.text(value)
  }

  private mutating func plain(from start: Int) -> String {
    let bytes = text.bytes
    index = bytes[start...].firstIndex(where: isEnd) ?? bytes.endIndex
    return text.text(bytes[start..<index])
  }
}
