/// A mark of at most eight bytes, such as `<!--`.
struct LexicalToken: Equatable, Sendable {
  /// The bytes, the first in the lowest place.
  private let bytes: UInt64
  /// How many there are; 0 for no mark at all.
  let count: Int

  /// No mark.
  static let none = LexicalToken("")

  /// Takes the first eight bytes of a text.
  init(_ text: String) {
    count = min(8, text.utf8.count)
    bytes = text.utf8.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The first byte; 0 when there is none.
  var first: UInt8 { UInt8(truncatingIfNeeded: bytes) }

  /// Whether the mark stands at an offset, before the end.
  @inline(__always)
  func stands(in text: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int) -> Bool {
    guard count > 0, offset &+ count <= end, text[offset] == first else { return false }
    var rest = bytes >> 8
    for index in 1..<max(1, count) {
      if text[offset &+ index] != UInt8(truncatingIfNeeded: rest) { return false }
      rest >>= 8
    }
    return true
  }
}
