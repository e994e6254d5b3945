/// The headings, fences and bullets of a plan's Markdown.
struct PlanDocument {
  struct Heading {
    /// 1 to 6.
    var level: Int
    var title: String
    /// The 0-based number of its line.
    var line: Int
  }

  struct Fence {
    var info: String
    /// The 0-based number of the opening line.
    var line: Int
    /// The 0-based numbers of the lines between the fences.
    var content: Range<Int>
    var isClosed: Bool
  }

  let text: PlanText
  private(set) var headings: [Heading] = []
  private(set) var fences: [Fence] = []
  /// By line, whether it is a fence or between fences.
  private var isFenced: [Bool]

  /// Reads the lines from a 0-based number on.
  ///
  /// Source: CommonMark 0.31 §4.2 and §4.5, but a fence may be indented by any number of blanks, as in lists.
  init(_ text: PlanText, fromLine first: Int) {
    self.text = text
    isFenced = [Bool](repeating: false, count: text.lines.count)
    var line = first
    while line < text.lines.count {
      if let fence = fence(at: line) {
        fences.append(fence)
        for inside in line...min(fence.content.upperBound, text.lines.count - 1) { isFenced[inside] = true }
        line = fence.content.upperBound
      } else if let heading = heading(at: line) {
        headings.append(heading)
      }
      line += 1
    }
  }

  /// The lines below the headings that hold a word, each up to the next heading of its level or above it.
  ///
  /// A section within another that was named before is not named again.
  func sections(about word: String) -> [Range<Int>] {
    var sections: [Range<Int>] = []
    for (place, heading) in headings.enumerated() where heading.title.lowercased().contains(word) {
      guard heading.line >= sections.last?.upperBound ?? 0 else { continue }
      let next = headings.dropFirst(place + 1).first { $0.level <= heading.level }
      sections.append(heading.line + 1..<(next?.line ?? text.lines.count))
    }
    return sections
  }

  /// The topmost list entries in some lines, each with the lines that continue it, joined by blanks.
  func bullets(in lines: Range<Int>) -> [String] {
    var bullets: [String] = []
    var outermost: Int?
    var isContinued = false
    for line in lines where !isFenced[line] {
      let indented = text[line]
      let indent = indented.prefix { $0 == " " || $0 == "\t" }.count
      let content = indented.trimmed
      if content.isEmpty || content.hasPrefix("#") {
        isContinued = isContinued && content.isEmpty && indent > 0
      } else if let entry = Self.entry(content), indent <= outermost ?? indent {
        outermost = outermost ?? indent
        bullets.append(entry)
        isContinued = true
      } else if isContinued, !bullets.isEmpty {
        bullets[bullets.count - 1] += " " + (Self.entry(content) ?? content)
      }
    }
    return bullets.filter { !$0.isEmpty }
  }

  /// The text of a list entry without its marker and check box.
  private static func entry(_ content: String) -> String? {
    let rest: Substring
    if let first = content.first, "-*+".contains(first) {
      rest = content.dropFirst()
    } else {
      let number = content.prefix { $0.isASCII && $0.isNumber }
      let mark = content.dropFirst(number.count)
      guard (1...9).contains(number.count), mark.first == "." || mark.first == ")" else { return nil }
      rest = mark.dropFirst()
    }
    guard rest.first == " " || rest.first == "\t" else { return nil }
    let text = rest.trimmed
    for box in ["[ ] ", "[x] ", "[X] "] where text.hasPrefix(box) { return text.dropFirst(4).trimmed }
    return text
  }

  private func heading(at line: Int) -> Heading? {
    let whole = text[line]
    let content = whole.drop { $0 == " " }
    guard whole.count - content.count <= 3 else { return nil }
    let level = content.prefix { $0 == "#" }.count
    let rest = content.dropFirst(level)
    guard (1...6).contains(level), rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
    var title = rest.trimmed
    let closing = title.reversed().prefix { $0 == "#" }.count
    if closing > 0, closing == title.count || title.dropLast(closing).last == " " {
      title = title.dropLast(closing).trimmed
    }
    return Heading(level: level, title: title, line: line)
  }

  private func fence(at line: Int) -> Fence? {
    let content = text[line].trimmed
    guard let mark = content.first, mark == "`" || mark == "~" else { return nil }
    let length = content.prefix { $0 == mark }.count
    let info = content.dropFirst(length).trimmed
    guard length >= 3, mark == "~" || !info.contains("`") else { return nil }
    let end = text.lines.indices.dropFirst(line + 1).first { candidate in
      let closing = text[candidate].trimmed
      return closing.count >= length && closing.allSatisfy { $0 == mark }
    }
    return Fence(info: info, line: line, content: line + 1..<(end ?? text.lines.count), isClosed: end != nil)
  }
}
