import Readiness
import RegisterJSON
import Testing

@testable import Interchange

/// What holds for gzip that was spoilt, or made to hurt.
struct MalformedGzipTests {
  /// One gzip member of `printf '[{"a": 1}]' | gzip -n`.
  private static let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xFF, 0x8B, 0xAE, 0x56, 0x4A,
    0x54, 0xB2, 0x52, 0x30, 0xAC, 0x8D, 0x05, 0x00, 0xCA, 0x64, 0x3F, 0xED, 0x0A, 0x00,
    0x00, 0x00,
  ]

  @Test func `gzip is unpacked, also in several members and with zeros behind`() throws {
    let text = Array(#"[{"a": 1}]"#.utf8)
    #expect(try Gzip.unpacked(Self.packed, limit: 100) == text)
    #expect(try Gzip.unpacked(Self.packed + Self.packed + [0, 0, 0], limit: 100) == text + text)
  }

  @Test func `gzip that is cut off anywhere is refused`() {
    for length in 3..<Self.packed.count {
      #expect(throws: Gzip.Fault.damaged(at: length)) {
        try Gzip.unpacked(Array(Self.packed[..<length]), limit: 100)
      }
    }
  }

  @Test func `a second member that is damaged or cut off is not passed over`() {
    for length in 1..<Self.packed.count {
      #expect(throws: Gzip.Fault.self) {
        try Gzip.unpacked(Self.packed + Self.packed[..<length], limit: 100)
      }
    }
    #expect(throws: Gzip.Fault.damaged(at: Self.packed.count)) {
      try Gzip.unpacked(Self.packed + [0x1E] + Self.packed.dropFirst(), limit: 100)
    }
  }

  @Test func `a flipped bit is noticed, or leaves the content as it was`() {
    for bit in 0..<(Self.packed.count * 8) {
      var spoilt = Self.packed
      spoilt[bit / 8] ^= 1 << UInt8(bit % 8)
      guard Gzip.isPacked(spoilt), let content = try? Gzip.unpacked(spoilt, limit: 100) else { continue }
      #expect(content == Array(#"[{"a": 1}]"#.utf8), "bit \(bit)")
    }
  }

  @Test func `a file that unpacks to a gigabyte is refused at the limit, however small it is`() {
    #expect(throws: Gzip.Fault.tooLarge(limit: 1 << 20)) {
      try Gzip.unpacked(Self.bomb(bytes: 1 << 30), limit: 1 << 20)
    }
  }

  @Test func `a report whose gzip is damaged is refused, and where is said`() {
    do throws(ReportFault) {
      _ = try ImportInput(Self.packed.dropLast(), name: "report.json.gz")
      Issue.record("a damaged file was read")
    } catch {
      #expect(error.text == "the gzip data is damaged or ends early")
      #expect(error.byteOffset == Self.packed.count - 1)
    }
  }

  /// Zeros, packed: one literal zero and matches of 258 bytes at distance 1, by the fixed codes (RFC 1951 §3.2.6).
  private static func bomb(bytes: Int) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    var (bits, count) = (UInt32(0), 0)
    func append(_ code: UInt32, _ length: Int) {
      bits |= code << UInt32(count)
      count += length
      while count >= 8 {
        packed.append(UInt8(bits & 0xFF))
        bits >>= 8
        count -= 8
      }
    }
    append(0b011, 3)
    append(0b0000_1100, 8)
    // The code of the length 258 is 1100 0101 and that of the distance 0 0000, the highest bit first; eight of both
    // are 13 bytes, which are doubled until they come to enough.
    for _ in 0..<16 { append(0b1010_0011, 13) }
    var matches = Array(packed.suffix(13))
    while matches.count / 13 * 8 * 258 < bytes { matches += matches }
    packed += matches
    append(0, 8)
    return packed
  }
}
