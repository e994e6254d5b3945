import Readiness
import SourceTree

/// Finds the ignores in a text.
struct InlineIgnoreReader {
  private let text: SourceText

  /// The lines among which an ignore for the whole file may stand.
  private static let head = 20
  /// The most ignores that one file is good for.
  private static let most = 200
  private static let pattern = Pattern(
    #"launchpoll:ignore(-file)?[ \t]+([A-Z][A-Z0-9]*-[0-9]+(?:,[ \t]*[A-Z][A-Z0-9]*-[0-9]+)*)([^\r\n]*)"#
  )
  private static let until = Pattern(#"\buntil=(\S+)"#)
  private static let reason = Pattern(#"\breason=(.*?)(?=\s*\buntil=|\s*$)"#)
  private static let closers = ["*/", "-->", "--%>", "%>", "#}", "}}", "*)", "-}", "]]", "*/}"]

  /// Reads a text.
  init(_ text: SourceText) { self.text = text }

  /// The ignores in the text's comments, from top to bottom.
  ///
  /// In a text of which it is not known what its comments are, any place will do.
  func ignores() -> [InlineIgnore] {
    let matches = Self.pattern.matches(in: text.bytes).prefix(Self.most)
    let hasComments = text.regions.contains { $0.region == .comment }
    let places = matches.filter { !hasComments || text.region(at: $0.range.lowerBound) == .comment }
    let lines = Set(places.map { text.line(at: $0.range.lowerBound) })
    return places.flatMap { ignores(of: $0, otherLines: lines) }
  }

  private func ignores(of match: PatternMatch, otherLines: Set<Int>) -> [InlineIgnore] {
    let line = text.line(at: match.range.lowerBound)
    let isForFile = match.text(1, in: text.bytes) != nil
    guard !isForFile || line <= Self.head else { return [] }
    let rest = words(of: match)
    let until = Self.until.firstMatch(in: rest)?.text(1, in: rest)
    let reason = Self.reason.firstMatch(in: rest)?.text(1, in: rest) ?? ""
    let date = until.flatMap { CalendarDate($0) }
    return (match.text(2, in: text.bytes) ?? "").split { $0 == "," || $0 == " " || $0 == "\t" }.map { check in
      InlineIgnore(
        check: String(check),
        path: text.path,
        line: line,
        target: isForFile ? nil : target(of: line, otherLines),
        reason: reason.trimmingQuotes(),
        until: date,
        hasWrongDate: until != nil && date == nil
      )
    }
  }

  /// What follows the ids, without what closes the comment.
  private func words(of match: PatternMatch) -> [UInt8] {
    var words = (match.text(3, in: text.bytes) ?? "")[...]
    while let last = words.last, last.isWhitespace { words.removeLast() }
    for closer in Self.closers where words.hasSuffix(closer) {
      words.removeLast(closer.count)
      break
    }
    return Array(words.utf8)
  }

  /// The line for which an ignore on a line holds.
  private func target(of line: Int, _ ignoreLines: Set<Int>) -> Int {
    guard isAlone(line) else { return line }
    var target = line + 1
    while ignoreLines.contains(target), isAlone(target) { target += 1 }
    return target
  }

  /// Whether a line holds nothing but a comment.
  private func isAlone(_ line: Int) -> Bool {
    guard line <= text.lineCount else { return false }
    let range = text.range(ofLine: line)
    let isBlank: (UInt8) -> Bool = { $0 == 32 || $0 == 9 }
    // `{/* … */}` is how JSX writes a comment, and its braces are code.
    return range.allSatisfy { offset in
      let byte = text.bytes[offset]
      return isBlank(byte) || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
        || text.region(at: offset) == .comment
    }
  }
}

extension String {
  /// Without the quotes around it.
  fileprivate func trimmingQuotes() -> String {
    guard count >= 2, let quote = first, quote == last, quote == "\"" || quote == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
