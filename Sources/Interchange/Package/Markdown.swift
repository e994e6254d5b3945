/// Text from outside as Markdown that shows it and does nothing else.
///
/// Source: CommonMark 0.31 §2.4 for escapes, and the GitHub Flavored Markdown specification for tables, task
/// list items, strikethrough and automatic links. It works on UTF-8: every sign with a meaning is ASCII.
enum Markdown {
  /// The text in one line, for a paragraph, heading, list entry or table cell.
  ///
  /// Words that Markdown would turn into links by themselves stand as code.
  static func inline(_ text: String, inTable: Bool = false) -> String {
    let line = Array(VisibleText.line(text).utf8)
    var result: [UInt8] = []
    result.reserveCapacity(line.count + 16)
    for word in line.split(separator: UInt8(ascii: " ")) {
      if !result.isEmpty { result.append(UInt8(ascii: " ")) }
      if isLinkLike(word) {
        result += code(String(decoding: word, as: UTF8.self), inTable: inTable).utf8
      } else {
        escape(word, isFirst: result.isEmpty, into: &result)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with its lines kept: hard line breaks, each following line indented by that many blanks.
  static func block(_ text: String, indent: Int = 0) -> String {
    let lines = VisibleText.lines(text).map { inline($0) }.filter { !$0.isEmpty }
    return lines.joined(separator: "\\\n" + String(repeating: " ", count: indent))
  }

  /// The text for a table cell; a dash when there is none.
  static func cell(_ text: String?) -> String {
    let content = inline(text ?? "", inTable: true)
    return content.isEmpty ? "\u{2013}" : content
  }

  /// The text in one line as code; in a table a vertical bar needs an escape even there.
  static func code(_ text: String, inTable: Bool = false) -> String {
    let line = VisibleText.line(text)
    guard !line.isEmpty else { return "(empty)" }
    let tick = UInt8(ascii: "`")
    let ticks = String(repeating: "`", count: longestRun(of: tick, in: line) + 1)
    let room = line.utf8.first == tick || line.utf8.last == tick ? " " : ""
    // A bar outside a table would show its escape, but inside one it would end the cell.
    let hasBar = inTable && line.utf8.contains(UInt8(ascii: "|"))
    return "\(ticks)\(room)\(hasBar ? line.replacing("|", with: "\\|") : line)\(room)\(ticks)"
  }

  /// A fence longer than any run of backticks in some lines.
  static func fence(around lines: [String]) -> String {
    let longest = lines.map { longestRun(of: UInt8(ascii: "`"), in: $0) }.max() ?? 0
    return String(repeating: "`", count: max(3, longest + 1))
  }

  private static func escape(_ word: ArraySlice<UInt8>, isFirst: Bool, into result: inout [UInt8]) {
    let start = isFirst ? startEscape(in: word) : nil
    for (place, byte) in zip(word.indices, word) {
      if place == start || needsEscape(place, in: word) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
  }

  private static func needsEscape(_ place: Int, in word: ArraySlice<UInt8>) -> Bool {
    switch word[place] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"):
      return true
    case UInt8(ascii: "_"):
      // Within a word, as in snake_case, an underscore is only itself.
      guard place > word.startIndex, place + 1 < word.endIndex else { return true }
      return !isAlphanumeric(word[place - 1]) || !isAlphanumeric(word[place + 1])
    case UInt8(ascii: "&"):
      guard place + 1 < word.endIndex else { return false }
      return word[place + 1] == UInt8(ascii: "#") || isAlphanumeric(word[place + 1])
    default: return false
    }
  }

  /// The place in a line's first word at which an escape keeps it from making a heading, list, rule or
  /// underline.
  private static func startEscape(in word: ArraySlice<UInt8>) -> Int? {
    guard let first = word.first else { return nil }
    if "#+-=:".utf8.contains(first) { return word.startIndex }
    // A number makes a list only when its point ends the word.
    let mark = word.firstIndex { !(0x30...0x39).contains($0) }
    guard let mark, mark > word.startIndex, mark + 1 == word.endIndex else { return nil }
    return word[mark] == UInt8(ascii: ".") || word[mark] == UInt8(ascii: ")") ? mark : nil
  }

  /// Whether a word holds what the automatic links of GitHub Flavored Markdown begin with, or an e-mail
  /// address.
  private static func isLinkLike(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }) else { return false }
    if let at = word.firstIndex(of: UInt8(ascii: "@")), at > word.startIndex,
      word[at...].contains(UInt8(ascii: "."))
    {
      return true
    }
    return ["://", "www.", "mailto:", "xmpp:"].contains { holds($0, in: word) }
  }

  /// Whether a word holds some letters and signs, in any case.
  private static func holds(_ text: String, in word: ArraySlice<UInt8>) -> Bool {
    let sought = Array(text.utf8)
    guard word.count >= sought.count else { return false }
    return (word.startIndex...word.endIndex - sought.count).contains { start in
      zip(sought, word[start...]).allSatisfy { $0 == $1 || (isAlphanumeric($1) && $0 == $1 | 0x20) }
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func longestRun(of mark: UInt8, in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
