/// A path as it is shown: UTF-8 as it is, every other byte as `\xNN`.
struct PathText: Equatable {
  /// What is shown.
  var shown: String
  /// The bytes, where they are not those of what is shown.
  var raw: [UInt8]?

  /// Makes the shown form of a path's bytes; two paths never look the same.
  init(_ bytes: ArraySlice<UInt8>) {
    if let text = String(validating: bytes, as: UTF8.self), !Self.looksEscaped(bytes) {
      shown = text
      return
    }
    shown = ""
    raw = Array(bytes)
    var rest = bytes
    while let first = rest.first {
      let length = Self.scalarLength(rest)
      if let length, !(first == UInt8(ascii: "\\") && Self.startsEscape(rest)) {
        shown += String(decoding: rest.prefix(length), as: UTF8.self)
      } else {
        let digits = String(first, radix: 16, uppercase: true)
        shown += "\\x" + (digits.count < 2 ? "0" : "") + digits
      }
      rest = rest.dropFirst(length ?? 1)
    }
  }

  /// The bytes of a path that is shown.
  static func bytes(of shown: String) -> [UInt8] {
    guard shown.contains("\\") else { return Array(shown.utf8) }
    var bytes: [UInt8] = []
    var rest = Array(shown.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "\\"), startsEscape(rest) {
        let digits = String(decoding: rest.dropFirst(2).prefix(2), as: UTF8.self)
        bytes.append(UInt8(digits, radix: 16) ?? byte)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }

  /// The length of the valid character that the bytes start with.
  private static func scalarLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    guard case .valid(let encoded) = parser.parseScalar(from: &iterator) else { return nil }
    return encoded.count
  }

  /// Whether a name holds, as written, what a byte that is not UTF-8 would be shown as.
  private static func looksEscaped(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { bytes[$0] == UInt8(ascii: "\\") && startsEscape(bytes[$0...]) }
  }

  private static func startsEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    let next = bytes.dropFirst().prefix(3)
    return next.count == 3 && next.first == UInt8(ascii: "x")
      && next.dropFirst().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }
}
