/// Reads CSS, and of SCSS and Less the nesting and the variables.
struct StyleReader {
  private var cursor: ByteCursor
  private let end: Int
  /// Whether it is CSS, in which two slashes begin no comment.
  private let isPlain: Bool
  private(set) var rules: [StyleRule] = []
  private(set) var atRules: [String] = []
  private var blocks: [Block] = []
  /// Blocks that were opened below the deepest level that is kept.
  private var overflow = 0

  private static let deepest = 32
  private static let mostSelectors = 60

  private struct Block {
    var selectors: [String]
    var conditions: [String]
    /// The index of the rule that declarations in the block belong to; nil for none.
    var rule: Int?
    var isIgnored: Bool
  }

  init(bytes: [UInt8], range: Range<Int>, isPlain: Bool) {
    cursor = ByteCursor(bytes: bytes)
    cursor.index = range.lowerBound
    end = range.upperBound
    self.isPlain = isPlain
  }

  /// Reads to the end.
  mutating func read() {
    while cursor.index < end {
      let (text, line, stop) = readPiece()
      switch stop {
      case 123: open(text, line: line)
      case 125:
        declare(text, line: line)
        if overflow > 0 { overflow -= 1 } else { _ = blocks.popLast() }
      default: declare(text, line: line)
      }
    }
  }

  /// Reads to the next brace or semicolon, which is passed, without comments.
  private mutating func readPiece() -> (text: String, line: Int, stop: UInt8) {
    var kept: [UInt8] = []
    var line = 0
    var parentheses = 0
    while cursor.index < end {
      let byte = cursor.byte
      if byte == 47, cursor.peek(1) == 42 {
        cursor.index += 2
        if !cursor.skip(past: "*/") { cursor.index = end }
        continue
      }
      if byte == 47, cursor.peek(1) == 47, !isPlain, parentheses == 0, kept.last != 58 {
        if !cursor.skip(past: "\n") { cursor.index = end }
        continue
      }
      if line == 0, byte > 32 { line = cursor.currentLine }
      if byte == 34 || byte == 39 {
        let start = cursor.index
        cursor.skipQuoted()
        if kept.count < 4_000 { kept += cursor.bytes[start..<min(cursor.index, end, start + 500)] }
        continue
      }
      cursor.index += 1
      if byte == 35, cursor.byte == 123 {
        _ = cursor.skip(pastOnLine: 125)
        kept += Array("#{}".utf8)
        continue
      }
      if byte == 40 { parentheses += 1 } else if byte == 41 { parentheses = max(0, parentheses - 1) }
      if byte == 123 || byte == 125 || byte == 59 && parentheses == 0 { return (Self.text(kept), line, byte) }
      if kept.count < 4_000 { kept.append(byte) }
    }
    return (Self.text(kept), line, 0)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    let words = bytes.split { $0 <= 32 }.joined(separator: [32])
    return String(decoding: Array(words), as: UTF8.self)
  }

  private mutating func open(_ prelude: String, line: Int) {
    guard blocks.count < Self.deepest else {
      overflow += 1
      return
    }
    let parent = blocks.last
    var block = Block(
      selectors: parent?.selectors ?? [],
      conditions: parent?.conditions ?? [],
      rule: nil,
      isIgnored: parent?.isIgnored ?? false
    )
    if prelude.hasPrefix("@") {
      atRules.append(prelude)
      block.conditions.append(prelude)
      block.isIgnored = block.isIgnored || Self.holdsNoRules(prelude)
    } else {
      block.selectors = Self.combined(parent?.selectors ?? [], with: prelude)
    }
    if !block.isIgnored, !block.selectors.isEmpty {
      block.rule = rules.count
      rules.append(StyleRule(selectors: block.selectors, conditions: block.conditions, line: line))
    }
    blocks.append(block)
  }

  private static func holdsNoRules(_ prelude: String) -> Bool {
    [
      "@keyframes", "@-webkit-keyframes", "@-moz-keyframes", "@font-face", "@page", "@function", "@property",
      "@mixin", "@-o-keyframes", "@counter-style", "@font-feature-values",
    ].contains { prelude.hasPrefix($0) }
  }

  /// The selectors of a rule in another (CSS Nesting, Sass): `&` stands for the outer one, else it is a
  /// descendant.
  private static func combined(_ outer: [String], with prelude: String) -> [String] {
    let inner = selectors(in: prelude)
    guard !outer.isEmpty else { return inner }
    var all: [String] = []
    for one in inner {
      for around in outer where all.count < mostSelectors {
        guard around.utf8.count + one.utf8.count < 400 else { continue }
        if one.contains("&") {
          all.append(one.split(separator: "&", omittingEmptySubsequences: false).joined(separator: around))
        } else {
          all.append("\(around) \(one)")
        }
      }
    }
    return all
  }

  /// The selectors of a list, split at commas that stand in no parentheses.
  static func selectors(in prelude: String) -> [String] {
    var all: [String] = []
    var current = ""
    var depth = 0
    for character in prelude {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth -= 1 }
      if character == ",", depth <= 0 {
        all.append(current)
        current = ""
      } else if !(current.isEmpty && character == " ") {
        current.append(character)
      }
    }
    all.append(current)
    return all.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }.filter { !$0.isEmpty }.prefix(
      mostSelectors
    )
    .map { $0 }
  }

  private mutating func declare(_ text: String, line: Int) {
    guard !text.isEmpty, overflow == 0, !(blocks.last?.isIgnored ?? false) else { return }
    if text.hasPrefix("@"), !isVariable(text) {
      atRules.append(text)
      return
    }
    guard let colon = text.firstIndex(of: ":") else { return }
    var property = String(text[..<colon].filter { $0 != " " })
    var value = String(text[text.index(after: colon)...].drop { $0 == " " })
    if value.hasSuffix("!default") { return }
    if let mark = value.range(ofImportant: "!important") {
      value = String(value[..<mark].dropTrailingBlanks())
    }
    if !property.hasPrefix("--"), !property.hasPrefix("$"), !property.hasPrefix("@") {
      property = property.lowercased()
    }
    let declaration = StyleRule.Declaration(property: property, value: value, line: line)
    if let rule = blocks.last?.rule {
      rules[rule].declarations.append(declaration)
    } else if blocks.isEmpty {
      rules.append(StyleRule(selectors: [], declarations: [declaration], conditions: [], line: line))
    }
  }

  /// Whether a text that begins with an at sign is Less's `@name: value`.
  private func isVariable(_ text: String) -> Bool {
    guard !isPlain, let colon = text.firstIndex(of: ":") else { return false }
    return text[..<colon].allSatisfy { $0.isLetter || $0.isNumber || "@-_ ".contains($0) }
      && !["@import", "@media", "@use", "@include"].contains { text.hasPrefix($0) }
  }
}

extension String {
  fileprivate func range(ofImportant mark: String) -> String.Index? {
    guard let start = lastIndex(of: "!"), self[start...].lowercased().filter({ $0 != " " }) == mark else {
      return nil
    }
    return start
  }
}

extension Substring {
  fileprivate func dropTrailingBlanks() -> Substring {
    var rest = self
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
