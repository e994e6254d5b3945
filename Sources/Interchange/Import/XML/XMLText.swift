/// Makes readable text of what stands in an XML document.
enum XMLText {
  /// The text with its references replaced (XML 1.0 §4.1, §4.6): the five predefined entities and numbers.
  ///
  /// Other entities stay as they are written: none is ever looked up or expanded. Cost: linear.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard var ampersand = bytes.firstIndex(of: UInt8(ascii: "&")) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var result: [UInt8] = []
    var start = bytes.startIndex
    while true {
      result += bytes[start..<ampersand]
      if let (character, end) = reference(at: ampersand, in: bytes) {
        result += Array(String(character).utf8)
        start = end
      } else {
        result.append(UInt8(ascii: "&"))
        start = ampersand + 1
      }
      guard let next = bytes[start...].firstIndex(of: UInt8(ascii: "&")) else { break }
      ampersand = next
    }
    result += bytes[start...]
    return String(decoding: result, as: UTF8.self)
  }

  /// No reference that stands for a character is longer than `&#x10FFFF;` with a few zeros before.
  private static let longestReference = 16

  private static func reference(at offset: Int, in bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, end: Int)? {
    let reach = bytes[(offset + 1)...].prefix(longestReference)
    guard let end = reach.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(offset + 1)..<end], as: UTF8.self)
    return scalar(named: name).map { ($0, end + 1) }
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHexadecimal = name.dropFirst().first == "x"
      guard let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10) else {
        return nil
      }
      return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
    }
  }

  /// The bytes of a document as UTF-8, where its declaration names an encoding of one byte per character.
  ///
  /// Returns nil for every other document, and where the bytes are UTF-8 whatever the declaration says.
  static func transcoded(_ bytes: [UInt8]) -> [UInt8]? {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    guard let start = head.firstRange(of: "encoding="), let declaration = head.firstRange(of: "?>"),
      start.upperBound < declaration.lowerBound
    else { return nil }
    let name = head[start.upperBound..<declaration.lowerBound].dropFirst().prefix { $0 != "\"" && $0 != "'" }
    guard oneByteEncodings.contains(String(name)), String(validating: bytes, as: UTF8.self) == nil else {
      return nil
    }
    return Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
  }

  /// Windows-1252 differs from Latin-1 only in characters that Latin-1 has no use for.
  private static let oneByteEncodings: Set<String> = [
    "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "windows-1252", "cp1252",
  ]
}
