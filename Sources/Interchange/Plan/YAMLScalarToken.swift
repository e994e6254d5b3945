/// The extent of one scalar in YAML text, found again from where it begins.
struct YAMLScalarToken: Equatable {
  enum Style: Equatable {
    case plain
    case singleQuoted
    case doubleQuoted
    case block
  }

  var style: Style
  /// The bytes of the scalar, its quotes included, without tag or anchor; empty for a value that is not
  /// there.
  var range: Range<Int>

  /// Finds the scalar at or after a byte; nil for anything else, such as an alias.
  ///
  /// Source: YAML 1.1 §9; a plain scalar is taken to end with its line.
  init?(_ bytes: [UInt8], at offset: Int, before end: Int, isInFlow: Bool) {
    let start = Self.skippingProperties(bytes, offset, end)
    guard start < end else {
      self.init(style: .plain, range: offset..<offset)
      return
    }
    switch bytes[start] {
    case UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "{"): return nil
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let close = Self.closingQuote(bytes, start, end) else { return nil }
      let style: Style = bytes[start] == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted
      self.init(style: style, range: start..<close + 1)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      self.init(style: .block, range: start..<Self.blockEnd(bytes, start, end))
    default:
      self.init(style: .plain, range: start..<Self.plainEnd(bytes, start, end, isInFlow))
    }
  }

  private init(style: Style, range: Range<Int>) {
    self.style = style
    self.range = range
  }

  private static func skippingProperties(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int {
    var start = offset
    while start < end, bytes[start] == UInt8(ascii: "&") || bytes[start] == UInt8(ascii: "!") {
      while start < end, !isBlank(bytes[start]), !isBreak(bytes[start]) { start += 1 }
      while start < end, isBlank(bytes[start]) { start += 1 }
    }
    return start
  }

  private static func closingQuote(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    let quote = bytes[start]
    let isDouble = quote == UInt8(ascii: "\"")
    var index = start + 1
    while index < end {
      if isDouble, bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] != quote {
        index += 1
      } else if !isDouble, index + 1 < end, bytes[index + 1] == quote {
        index += 2
      } else {
        return index
      }
    }
    return nil
  }

  private static func plainEnd(_ bytes: [UInt8], _ start: Int, _ end: Int, _ isInFlow: Bool) -> Int {
    var index = start
    var last = start
    while index < end, !isBreak(bytes[index]) {
      let byte = bytes[index]
      let follows = index > start && isBlank(bytes[index - 1])
      if byte == UInt8(ascii: "#"), follows || index == start { break }
      if isInFlow, ",[]{}".utf8.contains(byte) { break }
      index += 1
      if !isBlank(byte) { last = index }
    }
    return last
  }

  /// The end of a block scalar's last line that is not blank: all lines indented further than the one it
  /// begins on.
  private static func blockEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var lineStart = start
    while lineStart > 0, !isBreak(bytes[lineStart - 1]) { lineStart -= 1 }
    let outer = bytes[lineStart..<start].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.count
    var last = bytes[start..<end].firstIndex(where: isBreak) ?? end
    var index = last
    while index < end {
      index = bytes[index..<end].firstIndex { !isBreak($0) } ?? end
      let indent = bytes[index..<end].prefix { $0 == UInt8(ascii: " ") }.count
      let lineEnd = bytes[index..<end].firstIndex(where: isBreak) ?? end
      if index + indent < lineEnd {
        guard indent > outer else { break }
        last = lineEnd
      }
      index = lineEnd
    }
    return last
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

extension YAMLScalarToken.Style {
  /// The text in this style, in double quotes where the style cannot hold it as it is.
  func written(_ text: String) -> [UInt8] {
    let isPlain =
      !text.isEmpty && text.utf8.allSatisfy(Self.isWordByte) && text.utf8.first != UInt8(ascii: "-")
    let isPrintable = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    switch self {
    case .singleQuoted where isPrintable:
      return Array(
        "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'".utf8
      )
    case .plain where isPlain, .block where isPlain: return Array(text.utf8)
    default: return Self.doubleQuoted(text)
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func doubleQuoted(_ text: String) -> [UInt8] {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _
      where scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value)
        || (0x2028...0x2029).contains(scalar.value) || scalar.value == 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return Array((quoted + "\"").utf8)
  }
}
