/// The lines of a Markdown text: headings, tasks and what else (CommonMark §4, GFM §5.3).
struct MarkdownOutline {
  enum Line: Equatable {
    /// Level 1 to 6; 7 for a line that is bold from end to end.
    case heading(level: Int, text: String)
    /// The columns before its mark, whether it is checked, and its words.
    case task(indent: Int, isDone: Bool, text: String)
    case item(indent: Int, text: String)
    case text(String)
    /// A line within a fence, or a fence.
    case code(String)
    case blank
  }

  /// Every line with its bytes, counted from the start of the text.
  private(set) var lines: [(line: Line, bytes: Range<Int>)] = []

  /// Cost: linear in the text.
  init(_ text: String) { self.init(Array(text.utf8)[...]) }

  init(_ bytes: ArraySlice<UInt8>) {
    var state = State()
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      if Self.isUnderline(text), !state.isCode, case .text(let title)? = lines.last?.line,
        !title.contains("|")
      {
        let level = text.trimmed.first == "=" ? 1 : 2
        lines[lines.count - 1].line = .heading(level: level, text: title.trimmed)
      } else {
        lines.append((state.line(text), start - bytes.startIndex..<end - bytes.startIndex))
      }
      let isPair = end + 1 < bytes.endIndex && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = min(bytes.endIndex, end + (isPair ? 2 : 1))
    }
  }

  /// Whether the line is one of equals signs or dashes, which makes the line above it a heading.
  private static func isUnderline(_ line: String) -> Bool {
    let mark = line.trimmed
    return mark.count >= 3 && (mark.allSatisfy { $0 == "=" } || mark.allSatisfy { $0 == "-" })
  }

  /// What the lines before say of the next one.
  private struct State {
    private var fence: Substring?
    private var isComment = false

    var isCode: Bool { fence != nil || isComment }

    mutating func line(_ line: String) -> Line {
      let body = line.drop { $0 == " " || $0 == "\t" }
      if let mark = fence {
        if body.hasPrefix(mark), body.allSatisfy({ $0 == mark.first || $0 == " " }) { fence = nil }
        return .code(line)
      }
      let mark = body.prefix { $0 == body.first }
      if mark.count >= 3, mark.first == "`" || mark.first == "~" {
        fence = mark
        return .code(line)
      }
      if isComment || body.hasPrefix("<!--") {
        isComment = !body.contains("-->")
        return .blank
      }
      guard !body.isEmpty else { return .blank }
      return MarkdownOutline.heading(body) ?? MarkdownOutline.item(line, body) ?? .text(line)
    }
  }

  private static func heading(_ body: Substring) -> Line? {
    let marks = body.prefix { $0 == "#" }
    let rest = body.dropFirst(marks.count)
    if (1...6).contains(marks.count), rest.isEmpty || rest.first?.isWhitespace == true {
      var text = rest.trimmed
      while text.last == "#" { text.removeLast() }
      return .heading(level: marks.count, text: text.trimmed)
    }
    let bold = body.trimmed
    guard bold.count > 4, bold.count <= 120, bold.hasPrefix("**") else { return nil }
    let inner = bold.hasSuffix(":") ? bold.dropFirst(2).dropLast() : bold.dropFirst(2)
    guard inner.hasSuffix("**") else { return nil }
    let text = inner.dropLast(2)
    return text.contains("**") ? nil : .heading(level: 7, text: text.trimmed)
  }

  private static func item(_ line: String, _ body: Substring) -> Line? {
    let indent = line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    let digits = body.prefix { $0.isASCII && $0.isNumber }
    let mark = body.dropFirst(digits.count).first
    let isMark = digits.isEmpty ? mark == "-" || mark == "*" || mark == "+" : mark == "." || mark == ")"
    let rest = body.dropFirst(digits.count + 1)
    guard isMark, digits.count <= 9, let space = rest.first, space.isWhitespace else { return nil }
    let text = rest.drop(while: \.isWhitespace)
    guard text.hasPrefix("["), let box = text.dropFirst().first, text.dropFirst(2).first == "]",
      text.dropFirst(3).first?.isWhitespace == true, " xX".contains(box)
    else { return .item(indent: indent, text: text.trimmed) }
    return .task(indent: indent, isDone: box != " ", text: text.dropFirst(3).trimmed)
  }
}
