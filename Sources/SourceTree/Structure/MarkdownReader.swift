/// Reads a Markdown document line by line.
struct MarkdownReader {
  private(set) var document = MarkdownDocument()
  private var fence: (mark: UInt8, count: Int)?
  private var isInComment = false
  private var isInFrontMatter = false
  private var table: (number: Int, isOpen: Bool) = (-1, false)
  /// The line before, when it could be a table's head or an underlined heading.
  private var previous: MarkdownDocument.Line?

  /// Lines above this many bytes carry no marks that people would have set.
  private static let longestLine = 8_000

  init(_ bytes: [UInt8]) {
    var number = 0
    for slice in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      let line = slice.last == 13 ? slice.dropLast() : slice
      read(line.count > Self.longestLine ? line.prefix(Self.longestLine) : line, number)
    }
  }

  private mutating func read(_ line: ArraySlice<UInt8>, _ number: Int) {
    let isRule = line.starts(with: [45, 45, 45]) && line.allSatisfy { $0 == 45 || $0 == 32 }
    if number == 1, isRule {
      isInFrontMatter = true
      return
    }
    if isInFrontMatter {
      isInFrontMatter = !isRule
      if !isRule { document.frontMatter.append(.init(text: Self.text(line), line: number)) }
      return
    }
    guard !readFence(line, number) else { return }
    let visible = withoutComments(line)
    let trimmed = Self.trimmed(visible)
    guard !trimmed.isEmpty else {
      table.isOpen = false
      previous = nil
      return
    }
    let current = MarkdownDocument.Line(text: Self.text(visible), line: number)
    document.prose.append(current)
    readHeading(trimmed, current)
    readTask(trimmed, number)
    readTable(trimmed, current)
    readInline(Array(trimmed), number)
    previous = current
  }

  /// Whether the line belongs to a block of fenced code.
  private mutating func readFence(_ line: ArraySlice<UInt8>, _ number: Int) -> Bool {
    let trimmed = line.drop { $0 == 32 || $0 == 9 || $0 == 62 }
    let mark = trimmed.first ?? 0
    let count = trimmed.prefix { $0 == mark }.count
    let isFence = (mark == 96 || mark == 126) && count >= 3
    if let open = fence {
      if isFence, mark == open.mark, count >= open.count,
        trimmed.dropFirst(count).allSatisfy({ $0 == 32 })
      {
        fence = nil
      } else {
        document.codeBlocks[document.codeBlocks.count - 1].lines
          .append(.init(text: Self.text(line), line: number))
      }
      return true
    }
    guard isFence, !isInComment, !trimmed.dropFirst(count).contains(96) else { return false }
    fence = (mark, count)
    let language = Self.text(trimmed.dropFirst(count)).lowercased()
      .split(whereSeparator: { $0 == " " || $0 == "," || $0 == "{" }).first
    document.codeBlocks.append(.init(language: language.map(String.init) ?? "", line: number, lines: []))
    return true
  }

  /// The line with HTML comments blanked, those that go over lines too.
  private mutating func withoutComments(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard isInComment || line.contains(60) else { return line }
    var result: [UInt8] = []
    var index = line.startIndex
    while index < line.endIndex {
      if isInComment {
        if line[index...].starts(with: [45, 45, 62]) {
          isInComment = false
          index += 3
        } else {
          index += 1
        }
      } else if line[index...].starts(with: [60, 33, 45, 45]) {
        isInComment = true
        index += 4
      } else {
        result.append(line[index])
        index += 1
      }
    }
    return result[...]
  }

  private mutating func readHeading(_ line: ArraySlice<UInt8>, _ current: MarkdownDocument.Line) {
    let level = line.prefix { $0 == 35 }.count
    if (1...6).contains(level), line.dropFirst(level).first ?? 32 == 32 {
      var text = Self.trimmed(line.dropFirst(level))
      while text.last == 35 { text = text.dropLast() }
      document.headings.append(
        .init(level: level, text: Self.text(Self.trimmed(text)), line: current.line)
      )
    } else if let previous, previous.line == current.line - 1, !table.isOpen,
      line.allSatisfy({ $0 == 61 }) || (line.count >= 3 && line.allSatisfy { $0 == 45 }),
      document.headings.last?.line != previous.line, let first = previous.text.utf8.first,
      first != 45, first != 42, first != 124
    {
      let text = String(previous.text.drop(while: \.isWhitespace))
      document.headings.append(.init(level: line.first == 61 ? 1 : 2, text: text, line: previous.line))
    }
  }

  private mutating func readTask(_ line: ArraySlice<UInt8>, _ number: Int) {
    var rest = line.drop { $0 == 62 || $0 == 32 }
    guard let first = rest.first else { return }
    if first == 45 || first == 42 || first == 43 {
      rest = rest.dropFirst()
    } else {
      let digits = rest.prefix { (48...57).contains($0) }
      guard !digits.isEmpty, let mark = rest.dropFirst(digits.count).first, mark == 46 || mark == 41
      else { return }
      rest = rest.dropFirst(digits.count + 1)
    }
    guard rest.first == 32 || rest.first == 9 else { return }
    let box = Array(Self.trimmed(rest).prefix(4))
    guard box.count >= 3, box[0] == 91, box[2] == 93, box.count == 3 || box[3] == 32,
      [32, 120, 88].contains(box[1])
    else { return }
    let text = Self.text(Self.trimmed(Self.trimmed(rest).dropFirst(3)))
    document.tasks.append(.init(isDone: box[1] != 32, text: text, line: number))
  }

  private mutating func readTable(_ line: ArraySlice<UInt8>, _ current: MarkdownDocument.Line) {
    let isRule =
      line.contains(45) && line.contains(124)
      && line.allSatisfy { $0 == 45 || $0 == 124 || $0 == 58 || $0 == 32 }
    if isRule, !table.isOpen, let previous, previous.text.contains("|") {
      table = (table.number + 1, true)
      document.rows.append(
        .init(
          cells: Self.cells(of: previous.text),
          line: previous.line,
          table: table.number,
          isHead: true
        )
      )
    } else if table.isOpen, line.contains(124), !isRule {
      document.rows.append(
        .init(cells: Self.cells(of: current.text), line: current.line, table: table.number, isHead: false)
      )
    } else if !isRule {
      table.isOpen = false
    }
  }

  private static func cells(of row: String) -> [String] {
    var cells: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in row.utf8 {
      if byte == 124, !isEscaped { cells.append([]) } else { cells[cells.count - 1].append(byte) }
      isEscaped = byte == 92 && !isEscaped
    }
    var texts = cells.map { text(trimmed($0[...])) }
    if texts.first == "" { texts.removeFirst() }
    if texts.last == "" { texts.removeLast() }
    return texts
  }

  private static let htmlTarget = Pattern(
    #"<(?:a\s[^>]{0,400}?href|img\s[^>]{0,400}?src)\s*=\s*["']([^"'\n]+)["']"#
  )
  private static let definition = Pattern(#"^ {0,3}\[[^\]\n]{1,200}\]:\s*<?([^\s>]+)>?"#)

  /// Code spans and links of a line.
  private mutating func readInline(_ line: [UInt8], _ number: Int) {
    let plain = line.contains(96) ? readCodeSpans(line, number) : line
    if plain.contains(60) {
      for match in Self.htmlTarget.matches(in: plain) {
        add(match.text(1, in: plain) ?? "", number, isImage: plain[match.range.lowerBound + 1] == 105)
      }
    }
    if plain.first == 91, let match = Self.definition.firstMatch(in: plain) {
      add(match.text(1, in: plain) ?? "", number, isImage: false)
    }
    var index = 0
    while index + 1 < plain.count {
      guard plain[index] == 93, plain[index + 1] == 40 else {
        index += 1
        continue
      }
      let (target, end) = Self.target(in: plain, from: index + 2)
      if let target { add(target, number, isImage: Self.isImage(plain, closing: index)) }
      index = end
    }
  }

  private mutating func add(_ target: String, _ number: Int, isImage: Bool) {
    guard !target.isEmpty else { return }
    document.links.append(.init(target: target, line: number, isImage: isImage))
  }

  /// Whether the nearest `[` before a `]` is that of an image.
  private static func isImage(_ line: [UInt8], closing: Int) -> Bool {
    var index = closing - 1
    while index > 0, closing - index < 400 {
      if line[index] == 91 { return line[index - 1] == 33 }
      index -= 1
    }
    return false
  }

  /// The destination that begins at an offset, and where to go on.
  private static func target(in line: [UInt8], from start: Int) -> (String?, Int) {
    var depth = 0
    var index = start
    if index < line.count, line[index] == 60 {
      guard let close = line[index...].firstIndex(of: 62) else { return (nil, line.count) }
      return (text(line[(start + 1)..<close]), close)
    }
    while index < line.count {
      let byte = line[index]
      if byte == 40 { depth += 1 }
      if byte == 41 {
        if depth == 0 { break }
        depth -= 1
      }
      if byte == 32 || byte == 9 { break }
      index += 1
    }
    // Without a closing bracket it is text that only looks like a link.
    guard index < line.count, line[index...].contains(41) else { return (nil, line.count) }
    return (text(line[start..<index]), index)
  }

  /// Notes the code spans of a line; returns the line with them blanked.
  private mutating func readCodeSpans(_ line: [UInt8], _ number: Int) -> [UInt8] {
    var result = line
    var index = 0
    while let open = line[index...].firstIndex(of: 96) {
      let count = line[open...].prefix { $0 == 96 }.count
      var search = open + count
      var close: Int?
      while let next = line[search...].firstIndex(of: 96) {
        let run = line[next...].prefix { $0 == 96 }.count
        if run == count {
          close = next
          break
        }
        search = next + run
      }
      // What has no end is no span; looking further for each such run would not be linear.
      guard let close else { break }
      let span = Self.trimmed(line[(open + count)..<close])
      document.codeSpans.append(.init(text: Self.text(span), line: number))
      for offset in open..<(close + count) { result[offset] = 32 }
      index = close + count
    }
    return result
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = line.drop { $0 == 32 || $0 == 9 }
    guard let last = start.lastIndex(where: { $0 != 32 && $0 != 9 }) else { return [] }
    return start[...last]
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension MarkdownDocument {
  /// Reads a document.
  ///
  /// Cost: linear in the number of bytes.
  package init(_ bytes: [UInt8]) { self = MarkdownReader(bytes).document }
}
