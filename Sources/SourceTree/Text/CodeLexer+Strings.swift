extension CodeLexer {
  /// Reads a comment to the end of its line, or to the mark that ends code in a page.
  mutating func readLineComment(_ form: LexicalForm) {
    builder.mark(.comment, at: index)
    let hasPageMark = rules.dispatch[Int(UInt8(ascii: "?"))] != 0
    while index < end, text[index] != 10 {
      if hasPageMark, text[index] == UInt8(ascii: "?"), byte(at: index + 1) == UInt8(ascii: ">") { break }
      index += 1
    }
    builder.mark(.code, at: index)
  }

  /// Reads a comment to its closing mark.
  mutating func readBlockComment(_ form: LexicalForm) {
    builder.mark(.comment, at: index)
    index += form.open.count
    var depth = 1
    while index < end {
      if form.close.stands(in: text, at: index, before: end) {
        index += form.close.count
        depth -= 1
        if depth == 0 { break }
      } else if form.kind == .nestedComment, form.open.stands(in: text, at: index, before: end) {
        index += form.open.count
        depth += 1
      } else {
        index += 1
      }
    }
    builder.mark(.code, at: index)
  }

  /// Reads what is left of a string, to its end or to the code in it.
  mutating func readString(_ form: LexicalForm) {
    let (closing, opening) = (form.close.first, form.interpolation.first)
    while index < end {
      let byte = text[index]
      if byte == closing, form.close.stands(in: text, at: index, before: end) {
        if form.doublesClose, self.byte(at: index + 1) == closing {
          index += 2
          continue
        }
        index += form.close.count
        // A closing line end is not a part of the string.
        if closing == 10 { index -= form.close.count == 1 ? 1 : 0 }
        break
      }
      if byte == opening, form.interpolation.stands(in: text, at: index, before: end) {
        if opensCode(form) { return }
      } else if byte == form.escape, byte != 0 {
        skipEscape()
      } else if byte == 10, !form.isMultiline {
        break
      } else {
        index += 1
      }
    }
    index = min(index, end)
    builder.mark(.code, at: index)
  }

  /// Goes into the code within a string; false when its mark is doubled and stands for itself.
  private mutating func opensCode(_ form: LexicalForm) -> Bool {
    let count = form.interpolation.count
    if count == 1, byte(at: index + 1) == form.interpolation.first {
      index += 2
      return false
    }
    guard enter(.interpolation(form, depth: 0)) else {
      index += count
      return false
    }
    // `{$name}` of PHP: the dollar sign is code already.
    index += count
    builder.mark(.code, at: index)
    return true
  }

  /// Skips an escaped byte; a line end of two bytes counts as one.
  private mutating func skipEscape() {
    index += byte(at: index + 1) == 13 && byte(at: index + 2) == 10 ? 3 : 2
  }

  /// Reads a character between single quotes; false when the quote begins none.
  mutating func readCharacter() -> Bool {
    let before = byte(at: index - 1)
    let hasPrefix = "bcLuU8".utf8.contains(before) && !isWordByte(byte(at: index - (before == 0x38 ? 3 : 2)))
    if isWordByte(before), !hasPrefix { return false }
    var close = index + 2
    let first = byte(at: index + 1)
    if first == UInt8(ascii: "\\") {
      close = index + 3
      while close < min(end, index + 14), text[close] != UInt8(ascii: "'"), text[close] != 10 { close += 1 }
    } else if first >= 0xC0 {
      while close < min(end, index + 5), text[close] & 0xC0 == 0x80 { close += 1 }
    }
    guard first != 10, byte(at: close) == UInt8(ascii: "'") else { return false }
    markLiteral(to: close + 1)
    return true
  }

  /// Reads a quoted text of Python with its prefix.
  mutating func readPython() {
    let quote = text[index]
    let isTriple = byte(at: index + 1) == quote && byte(at: index + 2) == quote
    let mark = String(repeating: Character(UnicodeScalar(quote)), count: isTriple ? 3 : 1)
    var form = LexicalForm.string(mark, lines: isTriple)
    if hasFormatPrefix() {
      form.interpolation = LexicalToken("{")
    } else if isTriple, isStatementStart() {
      form.region = .comment
    }
    builder.mark(form.region, at: index)
    index += form.open.count
    readString(form)
  }

  /// Whether the quote at hand has a prefix with an `f` or a `t`.
  private func hasFormatPrefix() -> Bool {
    var before = index - 1
    var isFormat = false
    while before >= start, index - before <= 3, isWordByte(text[before]) {
      switch text[before] | 32 {
      case UInt8(ascii: "f"), UInt8(ascii: "t"): isFormat = true
      case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "u"): break
      default: return false
      }
      before -= 1
    }
    return isFormat && (before < start || !isWordByte(text[before]))
  }

  /// Marks a literal from here to an offset behind its end.
  mutating func markLiteral(to offset: Int) {
    builder.mark(.string, at: index)
    index = min(offset, end)
    builder.mark(.code, at: index)
  }
}
