/// A folded text to look for, prepared so that eight places are tried at once.
struct TextNeedle: Equatable, Sendable {
  /// The folded text.
  let bytes: [UInt8]
  /// The first byte in each of eight places, and the last.
  private let first: UInt64
  private let last: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    first = Self.ones &* UInt64(bytes.first ?? 0)
    last = Self.ones &* UInt64(bytes.last ?? 0)
  }

  /// Whether the text occurs in some of the bytes of a buffer.
  ///
  /// A place is looked at closely when first and last byte are right. Source of the test for a zero byte:
  /// Warren, "Hacker's Delight" (2003), §6-1.
  func occurs(in range: Range<Int>, of buffer: UnsafeRawBufferPointer) -> Bool {
    let length = bytes.count
    guard length > 0 else { return true }
    let final = range.upperBound - length
    var place = range.lowerBound
    while place <= final {
      guard place + length + 7 <= buffer.count else {
        return occurs(oneByOneFrom: place, to: final, of: buffer)
      }
      let head = buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ first
      let tail = buffer.loadUnaligned(fromByteOffset: place + length - 1, as: UInt64.self) ^ last
      let differing = UInt64(littleEndian: head | tail)
      var zeros = (differing &- Self.ones) & ~differing & Self.highs
      while zeros != 0 {
        let hit = place + zeros.trailingZeroBitCount / 8
        guard hit <= final else { return false }
        if stands(at: hit, in: buffer) { return true }
        zeros &= zeros - 1
      }
      place += 8
    }
    return false
  }

  /// The end of the buffer, where eight bytes cannot be read any more.
  private func occurs(oneByOneFrom start: Int, to final: Int, of buffer: UnsafeRawBufferPointer) -> Bool {
    (start...final).contains { stands(at: $0, in: buffer) }
  }

  private func stands(at place: Int, in buffer: UnsafeRawBufferPointer) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where buffer[place + offset] != bytes[offset] { return false }
      return true
    }
  }
}
