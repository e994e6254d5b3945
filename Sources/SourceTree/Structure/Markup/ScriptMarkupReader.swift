/// Reads the elements in code that has markup in it: JSX, and Astro's components.
struct ScriptMarkupReader {
  var cursor: ByteCursor
  let dialect: MarkupDialect
  var tree = MarkupTree()
  var doctypeLine: Int?
  /// How deep markup and code may be nested in each other; what is deeper is left out.
  private static let deepest = 120
  private var depth = 0

  /// Words after which an expression begins.
  private static let openers: Set<String> = [
    "return", "default", "case", "await", "yield", "else", "do", "in", "of", "void", "typeof",
  ]

  init(bytes: [UInt8], dialect: MarkupDialect) {
    cursor = ByteCursor(bytes: bytes)
    self.dialect = dialect
  }

  /// Reads to the end.
  mutating func read() {
    if dialect == .astro {
      skipFrontMatter()
      while !cursor.isAtEnd {
        let start = cursor.index
        readChildren()
        if cursor.index == start { cursor.index += 1 }
      }
    } else {
      while !cursor.isAtEnd {
        readCode()
        cursor.index += 1
      }
    }
    tree.finish()
  }

  private mutating func skipFrontMatter() {
    cursor.skipBlanks()
    guard cursor.starts(with: "---") else { return }
    cursor.index += 3
    if !cursor.skip(past: "\n---") { cursor.index = cursor.bytes.count }
  }

  /// Reads code to the brace that closes it, or to the end; true when there was any besides comments.
  @discardableResult
  mutating func readCode() -> Bool {
    var braces = 0
    /// The last byte that is no blank and in no comment; an opening brace at the start.
    var last: UInt8 = 123
    var wordStart: Int?
    var isAnything = false
    while !cursor.isAtEnd {
      let byte = cursor.byte
      if isWordByte(byte) {
        wordStart = cursor.index
        while !cursor.isAtEnd, isWordByte(cursor.byte) { cursor.index += 1 }
        (last, isAnything) = (97, true)
        continue
      }
      if byte <= 32 {
        cursor.index += 1
        continue
      }
      if byte == 47, cursor.peek(1) == 47 || cursor.peek(1) == 42 {
        skipComment()
        continue
      }
      if byte == 125, braces == 0 { return isAnything }
      isAnything = true
      switch byte {
      case 123: braces += 1
      case 125: braces -= 1
      case 34, 39:
        cursor.skipQuoted()
        last = 34
        continue
      case 96:
        readTemplate()
        last = 34
        continue
      case 47 where beginsExpression(after: last, wordStart):
        skipExpression()
        last = 34
        continue
      case 60 where beginsExpression(after: last, wordStart) && beginsElement():
        readElement(isInAttribute: false)
        last = 41
        continue
      default: break
      }
      // `=>` begins an expression, a lone `>` does not.
      last = byte == 62 && cursor.peek(-1) == 61 ? 61 : byte
      cursor.index += 1
    }
    return isAnything
  }

  private func beginsExpression(after last: UInt8, _ wordStart: Int?) -> Bool {
    if last == 97, let wordStart {
      var end = wordStart
      while end < cursor.bytes.count, isWordByte(cursor.bytes[end]), end - wordStart < 10 { end += 1 }
      return Self.openers.contains(cursor.string(wordStart..<end))
    }
    return [40, 44, 61, 63, 58, 38, 124, 91, 123, 59, 33, 125].contains(last)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (65...90).contains(byte & ~32) || (48...57).contains(byte) || byte == 95 || byte == 36 || byte >= 128
  }

  private mutating func skipComment() {
    let closer = cursor.peek(1) == 42 ? "*/" : "\n"
    cursor.index += 2
    if !cursor.skip(past: closer) { cursor.index = cursor.bytes.count }
  }

  /// Moves over a regular expression on this line, or over one slash.
  private mutating func skipExpression() {
    var place = cursor.index + 1
    var isInClass = false
    while place < min(cursor.index + 300, cursor.bytes.count), cursor.bytes[place] != 10 {
      switch cursor.bytes[place] {
      case 92: place += 1
      case 91: isInClass = true
      case 93: isInClass = false
      case 47 where !isInClass:
        cursor.index = place + 1
        return
      default: break
      }
      place += 1
    }
    cursor.index += 1
  }

  private mutating func readTemplate() {
    cursor.index += 1
    while !cursor.isAtEnd, cursor.byte != 96 {
      if cursor.byte == 92 {
        cursor.index += 2
      } else if cursor.byte == 36, cursor.peek(1) == 123 {
        cursor.index += 2
        guard depth < Self.deepest else {
          cursor.index = cursor.bytes.count
          return
        }
        depth += 1
        readCode()
        depth -= 1
        cursor.index += 1
      } else {
        cursor.index += 1
      }
    }
    cursor.index = min(cursor.index + 1, cursor.bytes.count)
  }

  /// Whether the `<` here begins an element and not a type parameter.
  private func beginsElement() -> Bool {
    if cursor.peek(1) == 62 { return true }
    guard (65...90).contains(cursor.peek(1) & ~32) else { return false }
    var distance = 1
    while distance < 100, isWordByte(cursor.peek(distance)) || [45, 46, 58].contains(cursor.peek(distance)) {
      distance += 1
    }
    let next = cursor.peek(distance)
    if next == 44 || next == 61 || next == 91 { return false }
    if next == 62 { return cursor.peek(distance + 1) != 40 || distance > 3 }
    let rest = cursor.string(
      min(
        cursor.index + distance,
        cursor.bytes.count
      )..<min(
        cursor.index + distance + 9,
        cursor.bytes.count
      )
    )
    return (next <= 32 || next == 47) && !rest.hasPrefix(" extends ")
  }

  /// Reads the element or fragment that begins here, with all in it.
  mutating func readElement(isInAttribute: Bool) {
    guard depth < Self.deepest else {
      cursor.index = cursor.bytes.count
      return
    }
    depth += 1
    defer { depth -= 1 }
    let line = cursor.currentLine
    cursor.index += 1
    let start = cursor.index
    while isWordByte(cursor.byte) || [45, 46, 58].contains(cursor.byte), !cursor.isAtEnd { cursor.index += 1 }
    var element = MarkupElement(name: cursor.string(start..<min(cursor.index, start + 100)), line: line)
    element.isInAttribute = isInAttribute
    let isFragment = element.name.isEmpty
    var nested: [Range<Int>] = []
    let isClosed = readAttributes(into: &element, nested: &nested)
    let isVoid =
      dialect == .astro && ["img", "input", "br", "hr", "meta", "link", "source"].contains(element.name)
    if !isFragment { tree.start(element, isOpen: true) }
    readNested(nested)
    if !isClosed, !isVoid {
      if dialect == .astro, element.name == "script" || element.name == "style" {
        if !cursor.skip(past: "</" + element.name) { cursor.index = cursor.bytes.count }
        _ = cursor.skip(past: ">")
      } else {
        readChildren()
      }
    }
    if !isFragment { tree.endInnermost() }
  }

  /// Reads the elements in the code of attributes, after the element itself has been added.
  private mutating func readNested(_ ranges: [Range<Int>]) {
    let after = cursor.index
    for range in ranges {
      cursor.index = range.lowerBound
      while cursor.index < range.upperBound {
        if cursor.byte == 60, beginsElement() {
          readElement(isInAttribute: true)
        } else if [34, 39].contains(cursor.byte) {
          cursor.skipQuoted()
        } else {
          cursor.index += 1
        }
      }
    }
    cursor.index = after
  }

  /// Reads text, code and elements to the end tag, which is left behind.
  private mutating func readChildren() {
    var textStart = cursor.index
    while !cursor.isAtEnd {
      switch cursor.byte {
      case 60:
        tree.add(text: cursor.bytes[textStart..<cursor.index])
        if cursor.peek(1) == 47 {
          if !cursor.skip(past: ">") { cursor.index = cursor.bytes.count }
          return
        }
        if cursor.peek(1) == 33 {
          readDeclaration()
        } else if beginsElement() {
          readElement(isInAttribute: false)
        } else {
          cursor.index += 1
        }
        textStart = cursor.index
      case 123:
        tree.add(text: cursor.bytes[textStart..<cursor.index])
        readBraces()
        textStart = cursor.index
      default: cursor.index += 1
      }
    }
    tree.add(text: cursor.bytes[min(textStart, cursor.bytes.count)..<cursor.bytes.count])
  }

  private mutating func readDeclaration() {
    if cursor.starts(with: "<!--") {
      if !cursor.skip(past: "-->") { cursor.index = cursor.bytes.count }
    } else {
      doctypeLine = doctypeLine ?? cursor.currentLine
      if !cursor.skip(past: ">") { cursor.index = cursor.bytes.count }
    }
  }

  private mutating func readBraces() {
    let start = cursor.index + 1
    cursor.index = start
    let isAnything = readCode()
    let end = min(cursor.index, cursor.bytes.count)
    cursor.index = min(cursor.index + 1, cursor.bytes.count)
    guard isAnything, start <= end else { return }
    if end - start < 400, case .text = MarkupAttribute.Value(code: cursor.string(start..<end)) {
      tree.add(text: cursor.bytes[min(start + 1, end)..<max(min(start + 1, end), end - 1)])
    } else {
      tree.addDynamicContent()
    }
  }
}
