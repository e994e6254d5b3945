/// Text from outside with everything that would steer a reader's screen made visible.
enum VisibleText {
  /// The text in one line: line breaks and tabs become blanks, other controls visible stand-ins.
  static func line(_ text: String) -> String {
    if isPlain(text), isEvenlySpaced(text) { return text }
    return lines(text).joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  /// The lines of the text with visible stand-ins for its controls; tabs become four blanks.
  static func lines(_ text: String) -> [String] {
    guard !isPlain(text) else { return [text] }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where isAfterReturn: break
      case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}":
        lines.append(String(line))
        line = String.UnicodeScalarView()
      case "\t": line.append(contentsOf: "    ".unicodeScalars)
      default:
        if let standIn = standIn(for: scalar) {
          line.append(contentsOf: standIn.unicodeScalars)
        } else {
          line.append(scalar)
        }
      }
    }
    lines.append(String(line))
    return lines
  }

  /// Whether a text is printable ASCII throughout, as most are.
  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { 0x20 <= $0 && $0 < 0x7F } }

  /// Whether no blank stands at an end or beside another.
  private static func isEvenlySpaced(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: " "), previous == byte { return false }
      previous = byte
    }
    return text.isEmpty || previous != UInt8(ascii: " ")
  }

  /// What is shown for a scalar that may not stand in a report; nil for one that may.
  ///
  /// Source: Unicode 16, chapter 2.4 and chapter 23 for controls, bidirectional controls, invisible
  /// operators, interlinear annotations, tags and noncharacters; control pictures from U+2400.
  private static func standIn(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF0...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0xE0FFF:
      "\u{2039}U+\(hexadecimal(scalar.value))\u{203A}"
    default: nil
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
