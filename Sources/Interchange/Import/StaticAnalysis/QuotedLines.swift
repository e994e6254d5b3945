/// Lines of code as a report quotes them, each with its number where the report gives it.
struct QuotedLines {
  /// The most lines that are kept of a quotation.
  static let limit = 40
  /// The most characters that are kept of a line.
  static let longestLine = 400

  /// A line without its number, which is 1-based and nil when none stands before it.
  struct Line {
    var number: Int?
    var text: Substring
  }

  private(set) var lines: [Line]

  /// Reads lines that begin with their number and a colon or space, as in `12: code`, when the first does.
  init(numbered text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .prefix(4 * Self.limit).map(Self.numbered)
    while let last = lines.last, last.text.allSatisfy(\.isWhitespace) { lines.removeLast() }
    // Code that merely begins with digits has no numbers of lines.
    let numbers = lines.map(\.number)
    let isCounted =
      numbers.first.flatMap { $0 } != nil
      && zip(numbers, numbers.dropFirst()).allSatisfy {
        before,
        after in before.flatMap { before in after.map { $0 == before + 1 } } ?? false
      }
    if !isCounted {
      lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .prefix(4 * Self.limit).map { Line(number: nil, text: $0) }
    }
  }

  init(_ lines: [Line]) { self.lines = Array(lines.prefix(4 * Self.limit)) }

  /// The text of the lines within a range, or of all when none of them is; nil when there is nothing to read.
  func text(within range: ClosedRange<Int>?) -> String? {
    let chosen = lines.filter { line in line.number.map { range?.contains($0) ?? true } ?? false }
    return Self.clipped((chosen.isEmpty ? lines : chosen).map(\.text))
  }

  /// A quotation of at most ``limit`` lines; nil when there is nothing to read in it.
  static func clipped(_ text: String?) -> String? {
    guard let text else { return nil }
    return clipped(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
  }

  private static func clipped(_ lines: [Substring]) -> String? {
    var kept = lines.prefix(limit).map { $0.prefix(longestLine) }
    while let last = kept.last, last.allSatisfy(\.isWhitespace) { kept.removeLast() }
    while let first = kept.first, first.allSatisfy(\.isWhitespace) { kept.removeFirst() }
    return kept.isEmpty ? nil : kept.joined(separator: "\n")
  }

  private static func numbered(_ line: Substring) -> Line {
    let head = line.drop { $0 == " " }
    let digits = head.prefix { $0.isASCII && $0.isNumber }
    let rest = head.dropFirst(digits.count)
    guard (1...9).contains(digits.count), let number = Int(digits), number > 0 else {
      return Line(number: nil, text: line)
    }
    guard let mark = rest.first else { return Line(number: number, text: rest) }
    if mark == ":" {
      return Line(number: number, text: rest.dropFirst().first == " " ? rest.dropFirst(2) : rest.dropFirst())
    }
    return mark == " " || mark == "\t"
      ? Line(number: number, text: rest.dropFirst()) : Line(number: nil, text: line)
  }
}
