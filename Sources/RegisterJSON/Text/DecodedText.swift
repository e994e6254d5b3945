/// Bytes made ready for the parser: UTF-8, with what had to be repaired.
struct DecodedText {
  var source: [UInt8]
  var repairs: [JSONDocument.Repair] = []
  /// Behind the byte order mark.
  var start = 0

  init(_ bytes: [UInt8]) {
    if let isLittleEndian = Self.isLittleEndianUTF16(bytes) {
      source = Self.transcoded(bytes, isLittleEndian: isLittleEndian)
      repairs.append(.transcodedFromUTF16)
    } else {
      source = bytes
    }
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
  }

  /// Offset of the first byte that is not white space.
  var firstByte: Int? {
    source[start...].firstIndex { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
  }

  /// Where JSON may begin after other text: the first bracket of each line, in the first few lines that have
  /// one.
  func brackets(from start: Int, within limit: Int) -> [Int] {
    var brackets: [Int] = []
    var isFirst = true
    for index in start..<min(source.count, start + limit) where brackets.count < 64 {
      switch source[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if isFirst { brackets.append(index) }
        isFirst = false
      case UInt8(ascii: "\n"): isFirst = true
      default: break
      }
    }
    return brackets
  }

  /// Repairs what the parser refuses though the grammar allows it; false when there was nothing to repair.
  mutating func repair(from start: Int) -> Bool {
    if !repairs.contains(.replacedInvalidUTF8) {
      // Decoding puts U+FFFD for what is not UTF-8.
      let decoded = Array(String(decoding: source[start...], as: UTF8.self).utf8)
      if decoded.count != source.count - start || decoded[...] != source[start...] {
        source.replaceSubrange(start..., with: decoded)
        repairs.append(.replacedInvalidUTF8)
        return true
      }
    }
    guard !repairs.contains(.replacedLoneSurrogates), replaceLoneSurrogates() else { return false }
    repairs.append(.replacedLoneSurrogates)
    return true
  }

  /// Writes `FFFD` over the digits of escapes that are half a pair; false when there were none.
  private mutating func replaceLoneSurrogates() -> Bool {
    var hasReplaced = false
    var index = start
    while let backslash = source[index...].firstIndex(of: UInt8(ascii: "\\")) {
      index = min(backslash + 2, source.count)
      guard let unit = unit(at: backslash), (0xD800...0xDFFF).contains(unit) else { continue }
      let low = self.unit(at: backslash + 6) ?? 0
      if unit < 0xDC00, (0xDC00...0xDFFF).contains(low) {
        index = backslash + 12
      } else {
        source.replaceSubrange(backslash + 2..<backslash + 6, with: Array("FFFD".utf8))
        hasReplaced = true
      }
    }
    return hasReplaced
  }

  /// The code unit of the `\uXXXX` at an offset.
  private func unit(at offset: Int) -> UInt32? {
    guard offset + 6 <= source.count, source[offset] == UInt8(ascii: "\\"),
      source[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    return source[offset + 2..<offset + 6].reduce(UInt32?(0)) { unit, byte in
      guard let unit, let digit = JSONText.hexadecimalValue(byte) else { return nil }
      return unit << 4 | digit
    }
  }

  /// UTF-16 is told by its byte order mark, or by zeros in most other bytes, as in text that is mostly ASCII.
  private static func isLittleEndianUTF16(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    if bytes.starts(with: [0xFE, 0xFF]) { return false }
    let head = bytes.prefix(64)
    guard head.count >= 4, head.count.isMultiple(of: 2) else { return nil }
    let pairs = stride(from: 0, to: head.count, by: 2)
    let (first, second) = (pairs.count { head[$0] == 0 }, pairs.count { head[$0 + 1] == 0 })
    let most = head.count / 2 * 3 / 4
    if first == 0, second > most { return true }
    return second == 0 && first > most ? false : nil
  }

  private static func transcoded(_ bytes: [UInt8], isLittleEndian: Bool) -> [UInt8] {
    let units = stride(from: 0, to: bytes.count - bytes.count % 2, by: 2).lazy.map { index -> UInt16 in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: Array(units), as: UTF16.self).utf8)
  }
}

extension JSONText {
  /// A text as UTF-8: transcoded when its bytes are UTF-16, otherwise as it is.
  package static func utf8(_ bytes: [UInt8]) -> [UInt8] { DecodedText(bytes).source }
}
