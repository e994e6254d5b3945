extension PageLexer {
  /// Reads the tag that opens an element, and all of a script or a style.
  mutating func readTag() {
    let start = index
    builder.mark(.code, at: index)
    index += 1
    var nameStart = index
    while index < text.count, text[index] != UInt8(ascii: ">") {
      let byte = text[index]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "{"), readTemplateMark() { continue }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        readValue(byte, isCode: isCode(at: nameStart))
      } else {
        if byte <= 32 || byte == UInt8(ascii: "/") { nameStart = index + 1 }
        index += 1
      }
    }
    let tag = start..<min(index, text.count)
    index = min(text.count, index + 1)
    if byte(at: tag.upperBound - 1) != UInt8(ascii: "/") { readRawContent(of: tag) }
  }

  /// Whether the attribute whose name begins at an offset has code for a value: `:class`, `v-if`, `onclick`.
  private func isCode(at offset: Int) -> Bool {
    ":@#*([".utf8.contains(byte(at: offset)) || stands("v-", at: offset) || stands("x-", at: offset)
      || stands("on", at: offset)
  }

  private mutating func readValue(_ quote: UInt8, isCode: Bool) {
    let region = isCode ? Region.code : .string
    builder.mark(region, at: index)
    index += 1
    while index < text.count, text[index] != quote {
      let byte = text[index]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "{"), readTemplateMark() {
        builder.mark(region, at: index)
      } else {
        index += 1
      }
    }
    index = min(text.count, index + 1)
    builder.mark(.code, at: index)
  }

  /// Reads the content of a script or a style, which is no markup.
  private mutating func readRawContent(of tag: Range<Int>) {
    if stands("<script", at: tag.lowerBound) {
      guard let rules = scriptRules(of: tag) else { return }
      readRaw(rules, to: "</script")
    } else if stands("<style", at: tag.lowerBound) {
      let isPlain = !holds("lang=", in: tag)
      readRaw(LexicalRules.all[isPlain ? .css : .scss] ?? .plain, to: "</style")
    }
  }

  private mutating func readRaw(_ rules: LexicalRules, to mark: StaticString) {
    let close = find(mark, from: index) ?? text.count
    if index < close { run(rules, index..<close) }
    index = close
    builder.mark(.code, at: close)
  }

  /// The rules of a script by its tag; nil for a template, which is markup.
  private func scriptRules(of tag: Range<Int>) -> LexicalRules? {
    if holds("template", in: tag) || holds("text/html", in: tag) { return nil }
    if holds("json", in: tag) { return LexicalRules.all[.json] }
    if holds("tsx", in: tag) || holds("jsx", in: tag) || holds("babel", in: tag) {
      return .scriptWithElements
    }
    return LexicalRules.all[.typescript]
  }

  private func holds(_ word: StaticString, in range: Range<Int>) -> Bool {
    range.contains { stands(word, at: $0) }
  }
}
