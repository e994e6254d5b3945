/// One text per row in a single buffer of UTF-8, with a folded copy to search in.
///
/// Rows are only appended or replaced; a replaced text leaves its old bytes behind until the column is built anew.
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
    bytes.append(contentsOf: text.utf8)
    Self.fold(text, into: &folded)
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
    fold(text, into: &bytes)
    return bytes
  }

  private static func fold(_ text: String, into bytes: inout [UInt8]) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 { bytes.append(byte &- 65 < 26 ? byte | 32 : byte) }
    } else {
      bytes.append(contentsOf: text.lowercased().utf8)
    }
  }

  /// Whether a row's folded text holds the folded needle.
  ///
  /// Cost: linear in the length of the text.
  package func contains(row: Int, folded needle: [UInt8]) -> Bool {
    let span = spans[row]
    return folded.withUnsafeBufferPointer { all in
      let start = Int(span.foldedStart)
      return Self.find(needle, in: UnsafeBufferPointer(rebasing: all[start..<start + Int(span.foldedLength)]))
    }
  }

  /// Looks for the first byte and compares from there.
  private static func find(_ needle: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = needle.first else { return true }
    guard text.count >= needle.count else { return false }
    for start in 0...(text.count - needle.count) where text[start] == first {
      var offset = 1
      while offset < needle.count, text[start + offset] == needle[offset] { offset += 1 }
      if offset == needle.count { return true }
    }
    return false
  }

  /// The bytes of a row, for writing it elsewhere without making a string.
  package func withBytes<Result>(row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let span = spans[row]
    return bytes.withUnsafeBufferPointer { all in
      body(UnsafeBufferPointer(rebasing: all[Int(span.start)..<Int(span.start + span.length)]))
    }
  }
}
