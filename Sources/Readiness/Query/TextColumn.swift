/// One text per row in a single buffer of UTF-8, with a folded copy to search in.
///
/// Rows are only appended or replaced; a replaced text leaves its old bytes behind until the column is
/// built anew.
package struct TextColumn: Equatable, Sendable {
  private var bytes: [UInt8] = []
  private var folded: [UInt8] = []
  private var spans: [Span] = []

  private struct Span: Equatable {
    var start: UInt32
    var length: UInt32
    var foldedStart: UInt32
    var foldedLength: UInt32
  }

  /// Makes an empty column.
  package init() {}

  /// The number of rows.
  package var count: Int { spans.count }

  /// The text of a row.
  package subscript(row: Int) -> String {
    let span = spans[row]
    return String(decoding: bytes[Int(span.start)..<Int(span.start + span.length)], as: UTF8.self)
  }

  /// Makes room for that many rows and bytes.
  package mutating func reserve(rows: Int, bytesPerRow: Int) {
    spans.reserveCapacity(rows)
    bytes.reserveCapacity(rows * bytesPerRow)
    folded.reserveCapacity(rows * bytesPerRow)
  }

  /// Adds a row at the end.
  package mutating func append(_ text: String) { spans.append(store(text)) }

  /// Gives a row another text.
  package mutating func replace(row: Int, with text: String) { spans[row] = store(text) }

  private mutating func store(_ text: String) -> Span {
    let start = UInt32(bytes.count)
    let foldedStart = UInt32(folded.count)
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
    Self.fold(&text, into: &folded)
    return Span(
      start: start,
      length: UInt32(bytes.count) - start,
      foldedStart: foldedStart,
      foldedLength: UInt32(folded.count) - foldedStart
    )
  }

  /// The folded form of a text, in which upper and lower case are alike.
  package static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var text = text
    fold(&text, into: &bytes)
    return bytes
  }

  /// Appends the folded form: ASCII in place and byte by byte, anything else by Unicode's own mapping.
  private static func fold(_ text: inout String, into bytes: inout [UInt8]) {
    let start = bytes.count
    text.withUTF8 { bytes.append(contentsOf: $0) }
    let isASCII = bytes.withUnsafeMutableBufferPointer { all in
      var union: UInt8 = 0
      for index in start..<all.count {
        let byte = all[index]
        union |= byte
        all[index] = byte &- 65 < 26 ? byte | 32 : byte
      }
      return union < 0x80
    }
    guard !isASCII else { return }
    bytes.removeSubrange(start...)
    bytes.append(contentsOf: text.lowercased().utf8)
  }

  /// Whether a row's text is empty.
  func isEmpty(row: Int) -> Bool { spans[row].length == 0 }

  /// How many folded bytes a row has.
  func foldedLength(row: Int) -> Int { Int(spans[row].foldedLength) }

  /// Eight folded bytes of a row from an offset as one number, which orders as they do; zeros after the end.
  func foldedWord(row: Int, at offset: Int) -> UInt64 {
    let span = spans[row]
    let rest = Int(span.foldedLength) - offset
    guard rest > 0 else { return 0 }
    let place = Int(span.foldedStart) + offset
    return folded.withUnsafeBytes { all in
      guard place + 8 <= all.count else {
        return (0..<8).reduce(0) { $0 << 8 | ($1 < rest ? UInt64(all[place + $1]) : 0) }
      }
      let word = UInt64(bigEndian: all.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      return rest >= 8 ? word : word & ~(UInt64.max >> UInt64(8 * rest))
    }
  }

  /// The folded bytes of a row.
  func withFolded<Result>(row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let span = spans[row]
    return folded.withUnsafeBufferPointer { all in
      let start = Int(span.foldedStart)
      return body(UnsafeBufferPointer(rebasing: all[start..<start + Int(span.foldedLength)]))
    }
  }

  /// Those of some rows whose folded bytes, as a range of all, pass a test, or do not when negated.
  ///
  /// Inlined so that every test becomes a loop of its own.
  @inline(__always)
  func rows(
    _ candidates: [Int32],
    _ isNegated: Bool,
    _ test: (Range<Int>, UnsafeRawBufferPointer) -> Bool
  ) -> [Int32] {
    folded.withUnsafeBytes { all in
      spans.withUnsafeBufferPointer { spans in
        [Int32](unsafeUninitializedCapacity: candidates.count) { buffer, count in
          for row in candidates {
            let span = spans[Int(row)]
            let start = Int(span.foldedStart)
            buffer[count] = row
            count += test(start..<start + Int(span.foldedLength), all) != isNegated ? 1 : 0
          }
        }
      }
    }
  }

  /// Whether a row's folded text holds the folded needle.
  ///
  /// Cost: linear in the length of the text.
  package func contains(row: Int, folded needle: [UInt8]) -> Bool {
    !rows([Int32(row)], false) { TextNeedle(needle).occurs(in: $0, of: $1) }.isEmpty
  }

  /// The bytes of a row, for writing it elsewhere without making a string.
  package func withBytes<Result>(row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let span = spans[row]
    return bytes.withUnsafeBufferPointer { all in
      body(UnsafeBufferPointer(rebasing: all[Int(span.start)..<Int(span.start + span.length)]))
    }
  }
}
