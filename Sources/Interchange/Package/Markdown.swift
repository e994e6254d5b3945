/// Text from outside as Markdown that shows it and does nothing else.
///
/// Source: CommonMark 0.31 §2.4 for escapes, and the GitHub Flavored Markdown specification for tables,
/// task list items, strikethrough and automatic links.
enum Markdown {
  /// The text in one line, for a paragraph, heading, list entry or table cell.
  ///
  /// Words that Markdown would turn into links by themselves stand as code.
  static func inline(_ text: String, inTable: Bool = false) -> String {
    let line = VisibleText.line(text)
    let words = line.split(separator: " ").map { word in
      isLinkLike(word) ? code(String(word), inTable: inTable) : escaped(word)
    }
    return escapedStart(words.joined(separator: " "))
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
    let ticks = String(repeating: "`", count: longestRun(of: "`", in: line) + 1)
    let needsRoom = line.hasPrefix("`") || line.hasSuffix("`")
    // A bar outside a table would show its escape, but inside one it would end the cell.
    let content = inTable ? line.replacing("|", with: "\\|") : line
    return needsRoom ? "\(ticks) \(content) \(ticks)" : "\(ticks)\(content)\(ticks)"
  }

  /// A fence longer than any run of backticks in some lines.
  static func fence(around lines: [String]) -> String {
    let longest = lines.map { longestRun(of: "`", in: $0) }.max() ?? 0
    return String(repeating: "`", count: max(3, longest + 1))
  }

  private static func escaped(_ word: Substring) -> String {
    var result = ""
    var previous: Character?
    var rest = word
    while let character = rest.popFirst() {
      let next = rest.first
      switch character {
      case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "$": result += "\\"
      // Within a word, as in snake_case, an underscore is only itself.
      case "_" where !(isWordPart(previous) && isWordPart(next)): result += "\\"
      case "&" where next == "#" || next?.isLetter == true: result += "\\"
      default: break
      }
      result.append(character)
      previous = character
    }
    return result
  }

  /// Takes the meaning from what would make a heading, list, rule or underline at the start of a line.
  private static func escapedStart(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "#+-=:".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, rest.first == "." || rest.first == ")",
      rest.count == 1 || rest.dropFirst().first == " "
    else { return line }
    return digits + "\\" + line.dropFirst(digits.count)
  }

  private static func isLinkLike(_ word: Substring) -> Bool {
    let lowered = word.lowercased()
    guard !lowered.contains("://"), !lowered.contains("www."), !lowered.contains("mailto:") else {
      return true
    }
    guard let at = word.firstIndex(of: "@"), at > word.startIndex else { return false }
    return word[at...].contains(".")
  }

  private static func isWordPart(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }

  private static func longestRun(of mark: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for character in text {
      run = character == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
