/// A table with a header row.
struct ForeignTable {
  /// The delimiters that are tried, the likeliest first.
  private static let delimiters: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  /// How many rows are looked at to tell the delimiter.
  private static let sampleRows = 20

  let text: CSVText
  let delimiter: UInt8
  /// The names of the columns, without space around them; those without one are named for their place.
  let header: [String]
  private let firstRow: Int

  /// Nil when the bytes hold no row.
  init?(_ source: [UInt8]) {
    text = CSVText(source)
    var start = Self.contentStart(text.bytes)
    let declared = Self.declaredDelimiter(text.bytes, from: start)
    if let declared { start = declared.end }
    delimiter = declared?.delimiter ?? Self.sniffed(text, from: start)
    var rows = CSVRows(text, delimiter: delimiter, from: start)
    guard let first = rows.next() else { return nil }
    header = first.fields.enumerated().map { index, name in
      let name = name.trimmed
      return name.isEmpty ? "column \(index + 1)" : name
    }
    let end = text.bytes[first.range.upperBound...].firstIndex { $0 != 0x0D && $0 != 0x0A }
    firstRow = end ?? text.bytes.endIndex
  }

  /// The rows below the header.
  var rows: CSVRows { CSVRows(text, delimiter: delimiter, from: firstRow) }

  /// The delimiter in words.
  var delimiterName: String {
    switch delimiter {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: "|"): "bar"
    default: "“\(String(decoding: [delimiter], as: UTF8.self))”"
    }
  }

  private static func contentStart(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.firstIndex { $0 != 0x0D && $0 != 0x0A && $0 != 0x20 } ?? bytes.endIndex
  }

  /// Excel's own first line, `sep=;`, and where it ends.
  private static func declaredDelimiter(
    _ bytes: ArraySlice<UInt8>,
    from start: Int
  ) -> (delimiter: UInt8, end: Int)? {
    let line = bytes[start...].prefix(8)
    guard line.starts(with: Array("sep=".utf8)) || line.starts(with: Array("SEP=".utf8)), line.count > 4
    else {
      return nil
    }
    let mark = line[line.startIndex + 4]
    let end = bytes[(start + 5)...].firstIndex { $0 != 0x0D && $0 != 0x0A } ?? bytes.endIndex
    return mark > 0x20 || mark == 0x09 ? (mark, end) : nil
  }

  /// The delimiter by which the first rows have the most columns, and all the same number.
  private static func sniffed(_ text: CSVText, from start: Int) -> UInt8 {
    var best: (delimiter: UInt8, score: Double) = (delimiters[0], 0)
    for delimiter in delimiters {
      let rows = CSVRows(text, delimiter: delimiter, from: start).prefix(sampleRows).filter { !$0.isBlank }
      guard let columns = rows.first?.fields.count, columns > 1 else { continue }
      let even = Double(rows.count { $0.fields.count == columns }) / Double(rows.count)
      // Even rows count most, then the number of columns.
      let score = even * 100 + min(Double(columns), 50)
      if score > best.score { best = (delimiter, score) }
    }
    return best.delimiter
  }
}
