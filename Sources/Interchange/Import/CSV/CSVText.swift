internal import RegisterJSON

/// The bytes of a table, with how they are to be read as text.
struct CSVText {
  /// How text is written in bytes.
  enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    /// What bytes mean that are no UTF-8; of Latin-1 it is all that can be seen.
    case windows1252 = "Windows-1252"
  }

  let bytes: ArraySlice<UInt8>
  let encoding: Encoding
  /// Whether offsets in the bytes are offsets in the file.
  let isAsGiven: Bool

  init(_ source: [UInt8]) {
    let isUTF16 =
      source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF])
      || source.prefix(64).contains(0)
    if isUTF16 {
      bytes = DecodedTextView(source).bytes
      encoding = .utf16
      isAsGiven = false
      return
    }
    bytes = source.starts(with: [0xEF, 0xBB, 0xBF]) ? source.dropFirst(3) : source[...]
    encoding = String(validating: bytes, as: UTF8.self) == nil ? .windows1252 : .utf8
    isAsGiven = true
  }

  /// The text of some of the bytes; delimiters, quotes and line ends are the same in every encoding.
  func text(_ part: some Sequence<UInt8>) -> String {
    guard encoding == .windows1252 else { return String(decoding: Array(part), as: UTF8.self) }
    return String(String.UnicodeScalarView(part.map(Self.scalar)))
  }

  /// The characters of Windows-1252 from 0x80 to 0x9F, which Latin-1 leaves to control characters.
  private static let extra: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(extra[Int(byte) - 0x80]) ?? Unicode.Scalar(byte)
  }
}
