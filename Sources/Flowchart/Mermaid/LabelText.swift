/// The two ways between a label as Mermaid writes it and as people read it.
enum LabelText {
  /// Reads a label: quotes, Markdown marks and tags removed, line breaks and entities resolved.
  ///
  /// Each line is trimmed. Control characters are dropped, so are marks that change the text direction.
  static func decode(_ raw: String) -> String {
    var scalars = trimmed(Array(raw.unicodeScalars)[...])
    var isMarkdown = false
    if scalars.count > 1, scalars.first == "\"", scalars.last == "\"" {
      scalars = scalars.dropFirst().dropLast()
      if scalars.count > 1, scalars.first == "`", scalars.last == "`" {
        scalars = scalars.dropFirst().dropLast()
        isMarkdown = true
      }
    }
    var lines = withoutTags(scalars).split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)
    if isMarkdown { lines = lines.map { EmphasisMarks.removed(from: $0) } }
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    lines.removeFirst(lines.prefix { $0.isEmpty }.count)
    return lines.map { string(Entity.decoded($0)) }.joined(separator: "\n")
  }

  /// Writes a label so that it can stand between quotes, whatever it contains.
  ///
  /// The result has no quote, backtick, line break, tag, comment or directive sign.
  static func encode(_ label: String) -> String {
    let lines = label.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { encodeLine(Array($0)) }.joined(separator: "<br/>")
  }

  private static func encodeLine(_ scalars: [Unicode.Scalar]) -> String {
    let clean = scalars.filter { !isUnprintable($0) }
    // A browser would drop white space at the ends, and read `1.` or `-` at the start as a list.
    let listSign = clean.prefix { ("0"..."9").contains($0) }.count
    return clean.enumerated().map { index, scalar in
      let isOuter = index == 0 || index == clean.count - 1
      let isListSign = index == listSign && ".-+)".unicodeScalars.contains(scalar)
      let isReserved = "\"#&<>`%\\*_;{}|~@".unicodeScalars.contains(scalar)
      guard
        isReserved || isListSign || (isOuter && scalar.properties.isWhitespace)
          || scalar.properties.isGraphemeExtend && index == 0
      else { return String(scalar) }
      return "#\(scalar.value);"
    }.joined()
  }

  /// Replaces line-break tags and `\n` by line ends, and drops other tags.
  private static func withoutTags(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var output: [Unicode.Scalar] = []
    var index = scalars.startIndex
    var mayHaveTag = true
    while index < scalars.endIndex {
      let next = index + 1 < scalars.endIndex ? scalars[index + 1] : nil
      if scalars[index] == "\\", next == "n" {
        output.append("\n")
        index += 2
      } else if mayHaveTag, scalars[index] == "<", let next, isTagStart(next) {
        guard let end = scalars[index...].firstIndex(of: ">") else {
          mayHaveTag = false
          continue
        }
        if isLineBreak(scalars[(index + 1)..<end]) { output.append("\n") }
        index = end + 1
      } else {
        output.append(scalars[index] == "\t" ? " " : scalars[index])
        index += 1
      }
    }
    return output.filter { $0 == "\n" || !isUnprintable($0) }
  }

  private static func isTagStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || scalar == "!" || scalar.isASCII && scalar.properties.isAlphabetic
  }

  private static func isLineBreak(_ tag: ArraySlice<Unicode.Scalar>) -> Bool {
    tag.filter { $0 != "/" && !$0.properties.isWhitespace }.elementsEqual("br".unicodeScalars) { $0 == $1 }
  }

  /// Tells control characters and direction marks, which must not reach a terminal.
  static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var slice = scalars.drop { $0.properties.isWhitespace }
    while let last = slice.last, last.properties.isWhitespace { slice.removeLast() }
    return slice
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
