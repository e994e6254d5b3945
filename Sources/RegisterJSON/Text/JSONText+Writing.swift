package import Readiness

extension JSONText {
  /// How a value is laid out.
  package enum Style: Sendable {
    /// One line without spaces.
    case compact
    /// Two spaces of indentation, a line for each element and member, and a line feed at the end.
    case pretty
  }

  /// Writes a value as JSON, members in the order given.
  ///
  /// Control characters, DEL, C1 controls, U+2028, U+2029, byte order marks and bidirectional controls are
  /// written as escapes, so that a terminal or editor that shows the text is not steered by it. A number
  /// whose digits are not JSON's is written as a string.
  package static func write(_ value: PropertyValue, style: Style) -> [UInt8] {
    var writer = JSONWriter(style: style)
    writer.write(value)
    if style == .pretty { writer.bytes.append(UInt8(ascii: "\n")) }
    return writer.bytes
  }
}

/// Appends JSON to bytes.
struct JSONWriter {
  var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0

  init(style: JSONText.Style) {
    isPretty = style == .pretty
    // About as much as a finding takes, of which most texts are.
    bytes.reserveCapacity(2 << 10)
  }

  mutating func write(_ value: PropertyValue) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let digits): write(digits: digits)
    case .string(let text): write(text)
    case .array(let values):
      list("[", "]", count: values.count) { writer, index in writer.write(values[index]) }
    case .object(let members):
      list("{", "}", count: members.count) { writer, index in
        writer.write(name: members[index].name)
        writer.write(members[index].value)
      }
    }
  }

  /// Writes a member's name and what separates it from its value.
  mutating func write(name: String) {
    write(name)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
  }

  /// Writes brackets with items between them, which a closure writes by their places.
  mutating func list(
    _ opening: Unicode.Scalar,
    _ closing: Unicode.Scalar,
    count: Int,
    _ writeItem: (inout JSONWriter, Int) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    depth += 1
    for index in 0..<count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine()
      writeItem(&self, index)
    }
    depth -= 1
    if count > 0 { breakLine() }
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func write(digits: String) {
    var digits = digits
    let isNumber = digits.withUTF8 { buffer in
      var grammar = JSONGrammar(buffer, from: 0)
      let startsAsNumber = buffer.first.map { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) } ?? false
      guard startsAsNumber, (try? grammar.value()) != nil else { return false }
      return grammar.offset == buffer.count
    }
    if isNumber { bytes.append(contentsOf: digits.utf8) } else { write(digits) }
  }

  mutating func write(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { write(utf8: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(utf8 buffer: UnsafeBufferPointer<UInt8>) {
    var written = 0
    var index = 0
    while index < buffer.count {
      let byte = buffer[index]
      // Most bytes need nothing; the leading bytes below begin all characters that might.
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte >= 0x7F,
        let (length, unit) = Self.escaped(buffer, at: index)
      else {
        index += 1
        continue
      }
      bytes.append(contentsOf: buffer[written..<index])
      escape(unit)
      index += length
      written = index
    }
    bytes.append(contentsOf: buffer[written..<buffer.count])
  }

  /// The length in bytes and the code unit of the character at an index if it must be escaped.
  private static func escaped(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> (Int, UInt16)? {
    let byte = buffer[index]
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F: return (1, UInt16(byte))
    case 0xC2:
      let next = buffer[index + 1]
      return next < 0xA0 ? (2, UInt16(next)) : nil
    case 0xD8: return buffer[index + 1] == 0x9C ? (2, 0x061C) : nil
    case 0xE2, 0xEF:
      let high = UInt16(byte & 0x0F) << 12
      let unit = high | UInt16(buffer[index + 1] & 0x3F) << 6 | UInt16(buffer[index + 2] & 0x3F)
      switch unit {
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: return (3, unit)
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func escape(_ unit: UInt16) {
    bytes.append(UInt8(ascii: "\\"))
    switch unit {
    case 0x22, 0x5C: bytes.append(UInt8(unit))
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift) & 15)]) }
    }
  }
}
