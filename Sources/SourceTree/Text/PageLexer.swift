/// Tells code, comments and strings apart in a page, with the scripts and styles in it.
struct PageLexer {
  let text: UnsafeBufferPointer<UInt8>
  let dialect: PageDialect
  let builder: RegionBuilder
  /// The byte that comes next.
  var index = 0

  /// Makes a lexer that tells its findings to a builder.
  init(_ text: UnsafeBufferPointer<UInt8>, _ dialect: PageDialect, _ builder: RegionBuilder) {
    self.text = text
    self.dialect = dialect
    self.builder = builder
  }

  /// Reads the whole text.
  mutating func run() {
    if dialect.hasFrontMatter { readFrontMatter() }
    var isText = false
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "{"), readMark() {
        isText = false
        continue
      }
      if !isText, byte > 32 {
        builder.mark(.string, at: index)
        isText = true
      }
      index += 1
    }
  }

  /// The byte at an offset; 0 outside of the text.
  func byte(at offset: Int) -> UInt8 { offset >= 0 && offset < text.count ? text[offset] : 0 }

  /// Whether a mark of ASCII stands at an offset, letters in either case.
  func stands(_ mark: StaticString, at offset: Int) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard offset + count <= text.count else { return false }
    for position in 0..<count {
      let wanted = mark.utf8Start[position]
      let byte = text[offset + position]
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(wanted)
      if byte != wanted, !isLetter || byte | 32 != wanted { return false }
    }
    return true
  }

  /// Reads what a `<` or `{` of the text opens; false when it opens nothing.
  private mutating func readMark() -> Bool {
    if stands("<!--", at: index) { return skip(to: "-->", .comment) }
    if stands("<![cdata[", at: index) { return skip(to: "]]>", .string) }
    if readTemplateMark() { return true }
    guard text[index] == UInt8(ascii: "<") else { return false }
    let next = byte(at: index + 1)
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "/") { return skip(to: ">", .code) }
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 32) else { return false }
    readTag()
    return true
  }

  /// Reads code or a comment that a template language puts into text, tags and values; false when there
  /// is none.
  mutating func readTemplateMark() -> Bool {
    if text[index] == UInt8(ascii: "<") {
      if dialect.hasPHP, stands("<?", at: index) {
        readPHP()
        return true
      }
      return dialect.percentLanguage != nil && stands("<%", at: index) && readPercent()
    }
    if dialect.hasMustaches { return readMustache() }
    guard dialect.hasBraces, text[index] == UInt8(ascii: "{") else { return false }
    // A slash here closes a block and begins no regular expression.
    if stands("{/", at: index), !stands("{/*", at: index) { return skip(to: "}", .code) }
    builder.mark(.code, at: index)
    run(.scriptWithElements, index + 1..<text.count, withinBraces: true)
    builder.mark(.code, at: index)
    return true
  }

  private mutating func readMustache() -> Bool {
    if stands("{{!--", at: index) || stands("{{--", at: index) { return skip(to: "--}}", .comment) }
    if stands("{{!", at: index) { return skip(to: "}}", .comment) }
    if stands("{{", at: index) { return skip(to: "}}", .code) }
    if stands("{%", at: index) { return skip(to: "%}", .code) }
    if stands("{!!", at: index) { return skip(to: "!!}", .code) }
    return stands("{#", at: index) && skip(to: "#}", .comment)
  }

  private mutating func readPercent() -> Bool {
    if stands("<%--", at: index) { return skip(to: "--%>", .comment) }
    if stands("<%#", at: index) { return skip(to: "%>", .comment) }
    let first = index + (stands("<%=", at: index) || stands("<%-", at: index) ? 3 : 2)
    guard let close = find("%>", from: first),
      let rules = dialect.percentLanguage.flatMap({ LexicalRules.all[$0] })
    else { return false }
    builder.mark(.code, at: index)
    run(rules, first..<close)
    index = close + 2
    builder.mark(.code, at: close)
    return true
  }

  private mutating func readPHP() {
    builder.mark(.code, at: index)
    let rules = LexicalRules.all[.php] ?? .plain
    run(rules, min(text.count, index + (stands("<?php", at: index) ? 5 : 2))..<text.count)
    builder.mark(.code, at: index)
    if stands("?>", at: index) { index += 2 }
  }

  private mutating func readFrontMatter() {
    guard stands("---", at: 0), let close = find("\n---", from: 3) else { return }
    run(LexicalRules.all[.typescript] ?? .plain, 3..<close)
    index = close + 4
    builder.mark(.code, at: close)
  }

  /// Lexes a part of the text by the rules of a language and goes to where that ends.
  mutating func run(_ rules: LexicalRules, _ part: Range<Int>, withinBraces: Bool = false) {
    var lexer = CodeLexer(text, rules, builder)
    index = lexer.run(part, withinBraces: withinBraces)
  }

  /// The offset of a mark, so far as it may still be searched for.
  func find(_ mark: StaticString, from offset: Int) -> Int? {
    guard builder.maySearch else { return nil }
    let first = mark.utf8Start[0]
    var position = offset
    while position < text.count {
      if text[position] | 32 == first | 32, stands(mark, at: position) { return position }
      position += 1
    }
    builder.spend(max(0, position - offset))
    return nil
  }

  /// Gives a region to what reaches to behind a mark, or to the end of the text without it.
  private mutating func skip(to mark: StaticString, _ region: Region) -> Bool {
    builder.mark(region, at: index)
    let close = find(mark, from: index + 1)
    index = close.map { $0 + mark.utf8CodeUnitCount } ?? text.count
    builder.mark(.code, at: index)
    return true
  }
}
