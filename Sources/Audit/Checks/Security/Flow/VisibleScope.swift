import SourceTree

/// What code before a place can have given a value to the names used there: the statements before it in the blocks
/// around it, without the blocks beside it.
struct VisibleScope {
  /// The visible parts before the place, from top to bottom.
  private(set) var segments: [Range<Int>] = []
  /// The header of the innermost function around the place, decorators included; nil outside functions.
  private(set) var header: Range<Int>?
  /// From the beginning of the function that handles the request, or of the innermost one, to the place.
  private(set) var function: Range<Int>

  private static let farthest = 12_000

  /// Looks back from an offset.
  init(at offset: Int, in flow: FlowText) {
    function = max(0, flow.text.range(ofLine: flow.text.line(at: offset)).lowerBound)..<offset
    if [.python, .ruby].contains(flow.text.file.language) {
      readIndented(at: offset, in: flow)
    } else {
      readBraced(at: offset, in: flow)
    }
  }

  private mutating func readBraced(at offset: Int, in flow: FlowText) {
    let bytes = flow.bytes
    let limit = max(0, offset - Self.farthest)
    var index = offset - 1
    var end = offset
    while index >= limit {
      if bytes[index] == UInt8(ascii: "}") {
        // What is before a block that has no beginning nearby cannot be told apart.
        guard let open = Self.opening(of: index, in: bytes, limit: limit) else { break }
        if Self.isBlock(at: open, in: bytes) {
          segments.append(index..<end)
          end = open
        }
        index = open
      } else if bytes[index] == UInt8(ascii: "{") {
        let start = Self.headerStart(of: index, in: bytes, limit: limit)
        note(header: start..<index, to: offset, in: bytes)
      }
      index -= 1
    }
    segments.append(max(0, index + 1)..<end)
    segments.reverse()
  }

  private mutating func note(header range: Range<Int>, to offset: Int, in bytes: [UInt8]) {
    guard Self.functionHeader.firstMatch(in: bytes, range: range) != nil else { return }
    let handles = Self.handlerHeader.firstMatch(in: bytes, range: range) != nil
    if header == nil || handles {
      function = range.lowerBound..<offset
      header = range
    }
  }

  /// The offset of the bracket that a closing one belongs to.
  private static func opening(of close: Int, in bytes: [UInt8], limit: Int) -> Int? {
    var depth = 0
    for index in stride(from: close, through: limit, by: -1) {
      if bytes[index] == UInt8(ascii: "}") { depth += 1 }
      if bytes[index] == UInt8(ascii: "{") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// Whether a brace opens a block of statements rather than an object or a pattern.
  private static func isBlock(at open: Int, in bytes: [UInt8]) -> Bool {
    var index = open - 1
    while index >= 0, [32, 9, 10, 13].contains(bytes[index]) { index -= 1 }
    guard index >= 0 else { return false }
    if [UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: ";"), UInt8(ascii: "}")].contains(bytes[index]) {
      return true
    }
    let word = String(decoding: bytes[max(0, index - 6)...index], as: UTF8.self)
    return ["else", "try", "do", "finally", "error"].contains { word.hasSuffix($0) }
  }

  private static func headerStart(of open: Int, in bytes: [UInt8], limit: Int) -> Int {
    var index = open - 1
    var depth = 0
    while index > max(limit, open - 600) {
      switch bytes[index] {
      case UInt8(ascii: ")"), UInt8(ascii: "}"): depth += 1
      case UInt8(ascii: "("): depth = max(0, depth - 1)
      case UInt8(ascii: "{") where depth > 0: depth -= 1
      case UInt8(ascii: "{") where depth == 0: return index + 1
      case UInt8(ascii: ";") where depth == 0: return index + 1
      case 10 where depth == 0 && index + 1 < open - 1 && isBlankLine(at: index, in: bytes): return index + 1
      default: break
      }
      index -= 1
    }
    return index
  }

  private static func isBlankLine(at lineBreak: Int, in bytes: [UInt8]) -> Bool {
    var index = lineBreak - 1
    while index >= 0, [32, 9, 13].contains(bytes[index]) { index -= 1 }
    return index < 0 || bytes[index] == 10
  }

  private static let functionHeader = Pattern(
    #"=>\s*$|\bfunction\b|\bfunc\b|\bfun\b|^\s*(?!if|for|while|switch|catch|else|return|with)(?:[\w<>\[\],.?@]+\s+){0,6}\w+\s*\([^;]*\)[^;(){}]*$"#
  )
  private static let handlerHeader = Pattern(
    #"\b(?:req|request|ctx|event)\b|http\.Request|gin\.Context|echo\.Context|fiber\.Ctx|@(?:Body|Query|Param)\b|\binput\b"#
  )
}

extension VisibleScope {
  private mutating func readIndented(at offset: Int, in flow: FlowText) {
    let text = flow.text
    let last = text.line(at: offset)
    var indent = Self.indent(ofLine: last, in: flow) ?? 0
    segments = [text.range(ofLine: last).lowerBound..<offset]
    var line = last - 1
    while line >= max(1, last - 250) {
      defer { line -= 1 }
      guard let own = Self.indent(ofLine: line, in: flow), own <= indent else { continue }
      let range = text.range(ofLine: line)
      segments.append(range.lowerBound..<range.upperBound)
      if own < indent, Self.definition.firstMatch(in: flow.bytes, range: range) != nil {
        noteDefinition(atLine: line, to: offset, in: text)
        break
      }
      indent = own
    }
    segments.reverse()
  }

  private mutating func noteDefinition(atLine line: Int, to offset: Int, in text: SourceText) {
    var first = line
    while first > 1, line - first < 12 {
      let above = text.string(ofLine: first - 1)
      guard above.contains(where: { !$0.isWhitespace }), above.first != "#" else { break }
      let isDecorator = above.drop { $0 == " " || $0 == "\t" }.first == "@"
      guard isDecorator || first < line || above.hasSuffix(")") else { break }
      first -= 1
    }
    var end = text.range(ofLine: line).upperBound
    while end < min(text.bytes.count, end + 1500), end < offset, text.bytes[end - 1] != UInt8(ascii: ":") {
      end += 1
    }
    header = text.range(ofLine: first).lowerBound..<max(end, text.range(ofLine: line).upperBound)
    function = text.range(ofLine: first).lowerBound..<offset
  }

  /// The width of the space before a line's code; nil for a line without any.
  private static func indent(ofLine line: Int, in flow: FlowText) -> Int? {
    let range = flow.text.range(ofLine: line)
    guard let first = range.first(where: { flow.bytes[$0] != 32 && flow.bytes[$0] != 9 }) else { return nil }
    return first - range.lowerBound
  }

  private static let definition = Pattern(#"^\s*(?:async\s+)?def\s"#)
}
