/// Makes a title of a text that may be long.
struct TitleText {
  /// One line of at most ``longest`` characters.
  let title: String
  /// What follows the first sentence; the whole text when the title had to be cut within a sentence; else
  /// empty.
  let rest: String

  static let longest = 160
  private static let shortest = 20

  init(_ text: String) {
    let text = text.trimmed
    let sentence = Self.firstSentence(text)
    let head = sentence.utf8.count > Self.longest * 4 ? sentence.prefix(Self.longest * 2) : sentence
    let line = head.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
    let bytes = text.utf8
    var length = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      length += 1
      switch bytes[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return text[..<index]
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
        let isEnd = next == bytes.endIndex || bytes[next] <= UInt8(ascii: " ")
        if isEnd, length >= shortest, !isAbbreviation(text[..<index]) { return text[..<next] }
      default: break
      }
      index = next
    }
    return text[...]
  }

  private static func isAbbreviation(_ head: Substring) -> Bool {
    let tail = head.suffix(8)
    let word = tail.lastIndex(where: \.isWhitespace).map { tail[tail.index(after: $0)...] } ?? tail
    return ["e.g", "i.e", "vs", "etc", "cf", "approx", "no", "resp", "incl"].contains(word.lowercased())
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
