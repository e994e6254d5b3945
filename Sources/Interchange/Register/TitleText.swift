/// Makes a title of a text that may be long.
struct TitleText {
  /// One line of at most ``longest`` characters.
  let title: String
  /// What follows the first sentence; the whole text when the title had to be cut within a sentence; else empty.
  let rest: String

  static let longest = 160
  private static let shortest = 20

  init(_ text: String) {
    let text = text.trimmed
    let sentence = Self.firstSentence(text)
    let line = sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if line.count <= Self.longest {
      title = Self.withoutFullStop(line)
      rest = text.dropFirst(sentence.count).trimmed
    } else {
      title = Self.clipped(line)
      rest = text
    }
  }

  /// The text up to the first full stop, question or exclamation mark that ends a sentence, or line end.
  private static func firstSentence(_ text: String) -> Substring {
    var previous: Character = " "
    var length = 0
    for index in text.indices {
      let character = text[index]
      length += 1
      if character.isNewline { return text[..<index] }
      let next = text.index(after: index)
      let isMark = character == "." || character == "?" || character == "!"
      let isEnd = next == text.endIndex || text[next].isWhitespace
      if isMark, isEnd, length >= shortest, !isAbbreviation(text[..<index], previous) { return text[..<next] }
      previous = character
    }
    return text[...]
  }

  private static func isAbbreviation(_ head: Substring, _ previous: Character) -> Bool {
    let word = head.reversed().prefix { !$0.isWhitespace }
    let text = String(word.reversed()).lowercased()
    return ["e.g", "i.e", "vs", "etc", "cf", "approx", "no", "resp", "incl"].contains(text)
  }

  private static func withoutFullStop(_ line: String) -> String {
    line.hasSuffix(".") && !line.hasSuffix("..") ? String(line.dropLast()) : line
  }

  /// Cut where a clause ends, else between words.
  private static func clipped(_ line: String) -> String {
    let head = Array(line.prefix(longest - 1))
    let clause = head.indices.last { index in
      index > longest / 2 && ",;:—".contains(head[index])
        && (index + 1 == head.count || head[index + 1] == " ")
    }
    let word = head.lastIndex(of: " ")
    let end = clause ?? word ?? head.count
    return String(head[..<end]).trimmed + "…"
  }
}
