/// A place in an XML text that moves towards its end.
struct XMLCursor {
  /// The whole text.
  let bytes: ArraySlice<UInt8>
  /// 0-based offset of the first byte that was not yet passed.
  var byteOffset: Int

  /// Starts at the start of a text.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    byteOffset = bytes.startIndex
  }

  /// The byte at the offset; nil at the end.
  var byte: UInt8? { byteOffset < bytes.endIndex ? bytes[byteOffset] : nil }

  /// Whether a mark stands at an offset, or at the cursor when none is given.
  func stands(_ mark: StaticString, at offset: Int? = nil) -> Bool {
    let start = offset ?? byteOffset
    guard start + mark.utf8CodeUnitCount <= bytes.endIndex else { return false }
    return (0..<mark.utf8CodeUnitCount).allSatisfy { mark.utf8Start[$0] == bytes[start + $0] }
  }

  /// Where a mark stands next, from an offset on; nil when it does not.
  func place(of mark: StaticString, from offset: Int) -> Int? {
    var start = offset
    while let candidate = bytes[start...].firstIndex(of: mark.utf8Start[0]) {
      if stands(mark, at: candidate) { return candidate }
      start = candidate + 1
    }
    return nil
  }

  /// Goes behind what begins with one mark and ends with another; returns what stands between them.
  mutating func pass(
    _ opening: StaticString,
    _ closing: StaticString,
    what: String
  ) throws(XMLFault) -> Range<Int> {
    let start = byteOffset + opening.utf8CodeUnitCount
    guard start <= bytes.endIndex, let end = place(of: closing, from: start) else {
      throw XMLFault("\(what) that begins here does not end", at: byteOffset)
    }
    byteOffset = end + closing.utf8CodeUnitCount
    return start..<end
  }

  /// Goes behind white space and other control characters.
  mutating func passSpace() {
    while byteOffset < bytes.endIndex, bytes[byteOffset] <= 0x20 { byteOffset += 1 }
  }

  /// Goes behind a name and returns it.
  ///
  /// A name is told by what may not stand in one rather than by the long list of what may (XML 1.0 §2.3).
  mutating func name() throws(XMLFault) -> String {
    let start = byteOffset
    while byteOffset < bytes.endIndex, Self.isNameByte(bytes[byteOffset]) { byteOffset += 1 }
    guard byteOffset > start else { throw XMLFault("a name must stand here", at: start) }
    return String(decoding: bytes[start..<byteOffset], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "&"):
      false
    default: true
    }
  }
}
