import SourceTree

/// A file's text in which only what can carry a value is left: comments and the plain parts of strings are blanked,
/// expressions inside strings stay.
struct FlowText: Sendable {
  /// The file's text as it is written.
  let text: SourceText
  /// As many bytes as the text has, with spaces for what carries no value.
  let bytes: [UInt8]

  /// Blanks what carries no value.
  ///
  /// Cost: linear in the number of bytes.
  init(_ text: SourceText) {
    self.text = text
    var bytes = text.blanked(keeping: [.code, .string])
    let regions = text.regions
    for (index, (start, region)) in regions.enumerated() where region == .string {
      let end = index + 1 < regions.count ? regions[index + 1].start : bytes.count
      Self.blankLiteral(&bytes, start..<end, language: text.file.language)
    }
    self.bytes = bytes
  }

  /// Whether a range as it is written matches, with `^` and `$` at its ends too.
  func matches(_ pattern: Pattern, _ range: Range<Int>) -> Bool {
    pattern.firstMatch(in: Array(text.bytes[range])) != nil
  }

  /// The arguments of a call whose opening bracket ends before an offset; none when the bracket is never closed
  /// within 4,000 bytes.
  func arguments(from start: Int) -> [Range<Int>] {
    var depth = 0
    var begin = start
    var ranges: [Range<Int>] = []
    for index in start..<min(bytes.count, start + 4000) {
      switch bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth < 0 { return ranges + [begin..<index] }
      case UInt8(ascii: ",") where depth == 0:
        ranges.append(begin..<index)
        begin = index + 1
      default: break
      }
    }
    return []
  }

  /// The range from an offset to the end of the statement there, at most 600 bytes.
  func statement(from start: Int) -> Range<Int> {
    var depth = 0
    var index = start
    while index < min(bytes.count, start + 600) {
      switch bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth < 0 { return start..<index }
      case UInt8(ascii: ";") where depth == 0: return start..<index
      case 10 where depth == 0:
        if index > start, !continues(after: index) { return start..<index }
      default: break
      }
      index += 1
    }
    return start..<index
  }

  /// Whether the line after a line break goes on with the expression before it.
  private func continues(after lineBreak: Int) -> Bool {
    guard let next = bytes[(lineBreak + 1)...].prefix(200).first(where: { $0 != 32 && $0 != 9 }) else {
      return false
    }
    return [UInt8](".?|&+:".utf8).contains(next)
  }

  private static func blankLiteral(_ bytes: inout [UInt8], _ range: Range<Int>, language: Language) {
    guard let first = range.first, let last = range.last else { return }
    // What goes on after an expression begins with the bracket that closes it.
    let isRest = bytes[first] == UInt8(ascii: "}") || bytes[first] == UInt8(ascii: ")")
    let edge = bytes[isRest ? last : first]
    let quote = "\"'`".utf8.contains(edge) ? edge : 10
    let opener = Interpolation(language: language, quote: quote, before: first > 0 ? bytes[first - 1] : 0)
    var index = isRest ? first : first + 1
    while index < range.upperBound {
      if let end = opener.end(in: bytes, at: index, limit: range.upperBound) {
        index = end
        continue
      }
      let byte = bytes[index]
      if byte != 10, byte != quote { bytes[index] = 32 }
      index += 1
    }
  }
}
