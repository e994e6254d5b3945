/// A text of whole lines that begins on the line after its mark.
struct Heredoc {
  /// What stands on the line that ends it.
  var delimiter: [UInt8]

  /// The longest mark that is taken for one.
  static let longestDelimiter = 64
}

extension CodeLexer {
  /// Reads the mark of a heredoc; false for what only looks like one.
  mutating func readHeredocMark(_ form: LexicalForm) -> Bool {
    let less = UInt8(ascii: "<")
    var offset = index + form.open.count
    // `<<<` of a shell takes one word, `<<` between numbers shifts.
    if byte(at: offset) == less || byte(at: index - 1) == less { return false }
    if "-~\\".utf8.contains(byte(at: offset)) { offset += 1 }
    let isNear = byte(at: offset) != 32
    while byte(at: offset) == 32 { offset += 1 }
    let quote = byte(at: offset)
    let isQuoted = "\"'`".utf8.contains(quote)
    if isQuoted { offset += 1 }
    let first = offset
    while offset < min(end, first + Heredoc.longestDelimiter), text[offset] != 10,
      isQuoted ? text[offset] != quote : isWordByte(text[offset])
    { offset += 1 }
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte(at: first))
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(at: first))
    guard offset > first, !isDigit, isNear || isCapital || isQuoted else { return false }
    let heredoc = Heredoc(delimiter: Array(text[first..<offset]))
    guard endOfHeredoc(heredoc, from: offset) != nil else { return false }
    heredocs.append(heredoc)
    index = isQuoted ? min(end, offset + 1) : offset
    return true
  }

  /// Reads the texts whose marks stood on the line before.
  mutating func readHeredocs() {
    let pending = heredocs
    heredocs.removeAll()
    for heredoc in pending {
      guard let close = endOfHeredoc(heredoc, from: max(start, index - 1)) else { continue }
      markLiteral(to: close)
    }
  }

  /// The offset behind a heredoc's last line, looked for on the lines after an offset.
  private func endOfHeredoc(_ heredoc: Heredoc, from offset: Int) -> Int? {
    guard builder.maySearch else { return nil }
    var line = offset
    defer { builder.spend(min(line, end) - offset) }
    while line < end {
      while line < end, text[line] != 10 { line += 1 }
      line += 1
      var first = line
      while first < end, text[first] == 32 || text[first] == 9 { first += 1 }
      let last = first + heredoc.delimiter.count
      if hasBytes(heredoc.delimiter, at: first), !isWordByte(byte(at: last)) {
        return last
      }
    }
    return nil
  }
}
