import Yams

/// The YAML between the two `---` lines at the head of a plan.
struct FrontMatter {
  /// What keeps front matter from being read, at a byte of the file.
  struct Problem: Error {
    var offset: Int
    var text: String
  }

  /// The largest front matter that is read.
  static let byteLimit = 256 << 10
  /// Aliases multiply what they refer to; with so few of them the result stays small.
  private static let aliasLimit = 12

  /// The bytes between the `---` lines.
  let range: Range<Int>
  /// The 0-based number of the line after the closing one.
  let nextLine: Int
  let text: PlanText
  /// Where each line begins as YAML counts lines, which knows more line breaks than Markdown.
  private let lineStarts: [Int]

  /// The front matter of a plan, or nil; also tells whether one begins and never ends.
  static func find(in text: PlanText) -> (matter: FrontMatter?, isUnclosed: Bool, line: Int) {
    guard let first = text.lines.indices.first(where: { !text[$0].trimmed.isEmpty }),
      isMark(text[first], ["---"])
    else { return (nil, false, 0) }
    let end = text.lines.indices.dropFirst(first + 1).first { isMark(text[$0], ["---", "..."]) }
    guard let end else { return (nil, true, first) }
    return (FrontMatter(text, lines: first + 1..<end), false, first)
  }

  private static func isMark(_ line: String, _ marks: [String]) -> Bool {
    guard let first = line.first, first == "-" || first == "." else { return false }
    return marks.contains(line.trimmed)
  }

  private init(_ text: PlanText, lines: Range<Int>) {
    self.text = text
    range = text.range(fromLine: lines.lowerBound, toLine: lines.upperBound)
    nextLine = lines.upperBound + 1
    lineStarts = Self.lineStarts(text.bytes, range)
  }

  /// The root of the YAML, nil when there is none.
  func compose() throws(Problem) -> Node? {
    guard range.count <= Self.byteLimit else {
      throw Problem(
        offset: range.lowerBound,
        text: "\(range.count) bytes, at most \(Self.byteLimit) are read"
      )
    }
    guard aliasCount <= Self.aliasLimit else {
      throw Problem(offset: range.lowerBound, text: "more than \(Self.aliasLimit) aliases")
    }
    do {
      let yaml = String(decoding: text.bytes[range], as: UTF8.self)
      return try Yams.compose(yaml: yaml, .basic, .default, .utf8)
    } catch let error as YamlError {
      throw problem(error)
    } catch {
      throw Problem(offset: range.lowerBound, text: "not YAML")
    }
  }

  /// The byte of the file at which a node begins.
  func offset(of mark: Mark?) -> Int {
    guard let mark, lineStarts.indices.contains(mark.line - 1) else { return range.lowerBound }
    var offset = lineStarts[mark.line - 1]
    var column = 1
    while offset < range.upperBound, column < mark.column {
      offset += 1
      while offset < range.upperBound, text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// How many words look like aliases; their number is only ever overestimated.
  private var aliasCount: Int {
    let bytes = text.bytes[range]
    var count = 0
    var hasAnchor = false
    var previous = UInt8(ascii: "\n")
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      let follows = previous >= 0x80 || " \t\r\n[{,:-?".utf8.contains(previous)
      let begins = follows && !" \t\r\n".utf8.contains(next)
      if begins, byte == UInt8(ascii: "*") { count += 1 }
      if begins, byte == UInt8(ascii: "&") { hasAnchor = true }
      previous = byte
    }
    return hasAnchor ? count : 0
  }

  private func problem(_ error: YamlError) -> Problem {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let words = [context?.text, problem].compactMap { $0?.trimmed }.filter { !$0.isEmpty }
      return Problem(offset: offset(of: mark), text: words.joined(separator: ": "))
    case .reader(let problem, let byteOffset, _, _):
      let offset = range.lowerBound + max(0, byteOffset ?? 0)
      return Problem(offset: min(offset, range.upperBound), text: problem)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "'\($0)'" }.joined(separator: ", ")
      return Problem(offset: offset(of: context.mark), text: "the same key twice: \(names)")
    default: return Problem(offset: range.lowerBound, text: "not YAML")
    }
  }

  /// Source: YAML 1.1 §5.4, whose line breaks include NEL, LS and PS.
  private static func lineStarts(_ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    var starts = [range.lowerBound]
    var index = range.lowerBound
    func byte(_ distance: Int) -> UInt8? {
      index + distance < range.upperBound ? bytes[index + distance] : nil
    }
    while index < range.upperBound {
      let length =
        switch (bytes[index], byte(1), byte(2)) {
        case (0x0D, 0x0A?, _), (0xC2, 0x85?, _): 2
        case (0x0A, _, _), (0x0D, _, _): 1
        case (0xE2, 0x80?, 0xA8?), (0xE2, 0x80?, 0xA9?): 3
        default: 0
        }
      index += max(1, length)
      if length > 0 { starts.append(index) }
    }
    return starts
  }
}

extension Node {
  /// The value of a key in a mapping; nil when this is no mapping or has no such key.
  func value(of key: String) -> Node? {
    mapping?.first { $0.key.scalar?.string == key }?.value
  }
}
