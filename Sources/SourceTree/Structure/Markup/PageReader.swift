/// Reads HTML as people write it, with the tags of template languages in it, Vue's and Svelte's components
/// included.
struct PageReader {
  var cursor: ByteCursor
  let dialect: MarkupDialect
  var tree = MarkupTree()
  var doctypeLine: Int?
  var hasTemplateTags = false
  /// What template tags put into the page, as written; the first ones of a large page.
  var templateOutputs: [String] = []

  private static let voids: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
  ]
  private static let raws: Set<String> = ["script", "style", "textarea", "title", "xmp", "noembed"]
  /// Elements that the next one of the same group ends (HTML §13.1.2.4, optional tags).
  private static let siblings: [String: Set<String>] = [
    "li": ["li"], "p": ["p"], "option": ["option"], "td": ["td", "th"], "th": ["td", "th"],
    "tr": ["td", "th", "tr"],
    "dt": ["dt", "dd"], "dd": ["dt", "dd"],
  ]

  init(bytes: [UInt8], dialect: MarkupDialect) {
    cursor = ByteCursor(bytes: bytes)
    self.dialect = dialect
  }

  /// Reads to the end.
  mutating func read() {
    var textStart = 0
    while !cursor.isAtEnd {
      let start = cursor.index
      guard cursor.byte == 60 || cursor.byte == 123 || cursor.byte == 36 || cursor.byte == 35 else {
        cursor.index += 1
        continue
      }
      guard readConstruct(textStart: textStart) else {
        cursor.index = start + 1
        continue
      }
      textStart = cursor.index
    }
    flush(textStart..<cursor.bytes.count)
    tree.finish()
  }

  private mutating func flush(_ range: Range<Int>) {
    if !range.isEmpty { tree.add(text: cursor.bytes[range]) }
  }

  /// Reads a tag, comment or template tag that begins here; false when none does.
  private mutating func readConstruct(textStart: Int) -> Bool {
    let start = cursor.index
    let text = textStart..<start
    if let tag = templateTag() {
      flush(text)
      if tag.effect == .output { tree.addDynamicContent() }
      return true
    }
    if dialect == .svelte, cursor.byte == 123 {
      flush(text)
      readSvelteBraces()
      return true
    }
    guard cursor.byte == 60 else { return false }
    if cursor.starts(with: "<!--") {
      flush(text)
      cursor.index += 4
      if !cursor.skip(past: "-->") { cursor.index = cursor.bytes.count }
      return true
    }
    if cursor.peek(1) == 33 {
      flush(text)
      readDeclaration()
      return true
    }
    if cursor.peek(1) == 47 {
      flush(text)
      return readEndTag()
    }
    guard isLetter(cursor.peek(1)) else { return false }
    flush(text)
    readStartTag()
    return true
  }

  private mutating func readDeclaration() {
    let line = cursor.currentLine
    let start = cursor.index
    if !cursor.skip(past: ">") { cursor.index = cursor.bytes.count }
    if cursor.string(start..<min(start + 14, cursor.bytes.count)).lowercased().hasPrefix("<!doctype html") {
      doctypeLine = doctypeLine ?? line
    }
  }

  private mutating func readSvelteBraces() {
    let mark = cursor.peek(1)
    cursor.skipBraced()
    // Blocks choose and repeat; everything else in braces is shown.
    if mark != 35, mark != 58, mark != 47 { tree.addDynamicContent() }
  }

  private mutating func readEndTag() -> Bool {
    cursor.index += 2
    let name = readName()
    guard !name.isEmpty else { return false }
    if !cursor.skip(past: ">") { cursor.index = cursor.bytes.count }
    tree.end(name)
    return true
  }

  private mutating func readStartTag() {
    let line = cursor.currentLine
    cursor.index += 1
    var element = MarkupElement(name: readName(), line: line)
    let isClosed = readAttributes(into: &element)
    let name = element.name
    if let ended = Self.siblings[name], let top = tree.top, ended.contains(top) { tree.endInnermost() }
    let isVoid =
      Self.voids.contains(name) || isClosed && (element.isComponent || dialect != .html || name == "path")
    guard !isVoid else {
      tree.start(element, isOpen: false)
      return
    }
    let isForeign = name == "template" && ["pug", "jade", "slm"].contains(element["lang"]?.text ?? "")
    if Self.raws.contains(name) || isForeign {
      readRaw(&element)
    } else {
      tree.start(element, isOpen: true)
    }
  }

  private mutating func readRaw(_ element: inout MarkupElement) {
    let start = cursor.index
    let isFound = skipToEnd(of: Array(element.name.utf8))
    let end = cursor.index
    element.rawContent = start..<end
    if element.name == "title" || element.name == "textarea" {
      let content = cursor.string(start..<min(end, start + 500))
      let isDynamic = ["{{", "{%", "<%", "<?", "${"].contains { content.contains($0) }
      element.hasDynamicContent = isDynamic || (dialect == .svelte && content.contains("{"))
      element.text = String(content.drop(while: \.isWhitespace))
    }
    tree.start(element, isOpen: false)
    if isFound, !cursor.skip(past: ">") { cursor.index = cursor.bytes.count }
  }

  /// Moves to the `</name` that ends a raw element; to the end of the bytes when there is none.
  private mutating func skipToEnd(of name: [UInt8]) -> Bool {
    while cursor.skip(past: "</") {
      if name.indices.allSatisfy({ cursor.peek($0) | 32 == name[$0] }) {
        cursor.index -= 2
        return true
      }
    }
    cursor.index = cursor.bytes.count
    return false
  }

  /// A name at the cursor, in lower case unless it may be a component's.
  private mutating func readName() -> String {
    let start = cursor.index
    while !cursor.isAtEnd, isNameByte(cursor.byte) { cursor.index += 1 }
    let name = cursor.string(start..<min(cursor.index, start + 100))
    return dialect == .html ? name.lowercased() : name
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (48...58).contains(byte) || byte == 45 || byte == 46 || byte == 95 || byte >= 128
  }

  private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & ~32) }

  /// Moves over a template tag that begins at the cursor and tells what it does.
  mutating func templateTag() -> TemplateTag? {
    let start = cursor.index
    if dialect == .svelte || dialect == .vue && !cursor.starts(with: "{{") { return nil }
    for form in TemplateTag.forms where cursor.starts(with: form.opener) {
      cursor.index += form.opener.utf8CodeUnitCount
      // A page's own `$` or `#` before a brace is a tag only when it closes on its line.
      if form.closer == "}" ? cursor.skip(pastOnLine: 125) : cursor.skip(past: form.closer) {
        let range = start..<cursor.index
        hasTemplateTags = true
        let text = cursor.string(start..<min(cursor.index, start + 200))
        let effect = TemplateTag.effect(of: text)
        if effect == .output, templateOutputs.count < 1_000 { templateOutputs.append(text) }
        return TemplateTag(effect: effect, range: range)
      }
      // PHP need not be closed.
      if form.closer == "?>", cursor.starts(with: "php") {
        cursor.index = cursor.bytes.count
        return TemplateTag(effect: .control, range: start..<cursor.index)
      }
      cursor.index = start
    }
    return nil
  }
}
