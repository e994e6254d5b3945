/// Scalars that are characters by themselves whatever stands beside them, so that text of nothing else can be walked
/// scalar by scalar, which costs a tenth of walking its characters.
///
/// Source: UAX #29, grapheme cluster boundaries. None of them extends, joins or prepends, is a part of a syllable
/// or of a flag; the carriage return is left out, for it makes one character with a line feed.
package struct LoneScalar {
  /// The scalar's number.
  package let value: UInt32
  /// The bytes of its UTF-8.
  package let length: Int

  /// Reads the scalar at an offset of valid UTF-8; nil for one that may be a part of a longer character.
  @inline(__always)
  package init?(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let first = text[offset]
    if first < 0x80 {
      guard first != 0x0D else { return nil }
      (value, length) = (UInt32(first), 1)
      return
    }
    guard first < 0xF0 else { return nil }
    length = first < 0xE0 ? 2 : 3
    guard offset + length <= text.count else { return nil }
    let second = UInt32(text[offset + 1] & 0x3F)
    value =
      length == 2
      ? UInt32(first & 0x1F) << 6 | second
      : UInt32(first & 0x0F) << 12 | second << 6 | UInt32(text[offset + 2] & 0x3F)
    guard Self.isLone(value) else { return nil }
  }

  /// Latin, Greek, Cyrillic, punctuation, arrows and signs, Chinese, kana, Korean syllables and full-width forms.
  private static func isLone(_ value: UInt32) -> Bool {
    switch value {
    case 0x80..<0x300, 0x370..<0x483, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20C0, 0x2190...0x22FF,
      0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60:
      true
    default: false
    }
  }

  /// Whether it is white space (Unicode, White_Space).
  @inline(__always)
  package var isWhitespace: Bool {
    value == 0x20 || value >= 0x09 && value <= 0x0D || value == 0x85 || value == 0xA0
  }

  /// Whether it ends a line.
  @inline(__always)
  package var isNewline: Bool { value >= 0x0A && value <= 0x0D || value == 0x85 }
}
