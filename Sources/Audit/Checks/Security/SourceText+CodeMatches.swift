import SourceTree

extension SourceText {
  /// The matches of a pattern that begin in code, never in comments or in strings.
  func codeMatches(_ pattern: Pattern) -> [PatternMatch] {
    pattern.matches(in: bytes).filter { region(at: $0.range.lowerBound) == .code }
  }

  /// Whether a pattern matches on the lines from so many before a line to so many after it.
  func hasMatch(_ pattern: Pattern, around line: Int, before: Int, after: Int = 0) -> Bool {
    let start = range(ofLine: max(1, line - before)).lowerBound
    let end = range(ofLine: min(lineCount, line + after)).upperBound
    return pattern.firstMatch(in: bytes, range: start..<end) != nil
  }
}
