/// The marks of bold and italic text in a Markdown label.
enum EmphasisMarks {
  /// A run of marks at a place where it could open or close an emphasis.
  private struct Run {
    var range: Range<Int>
    var sign: Unicode.Scalar
  }

  /// Drops the marks that stand in pairs around text; a lone mark is text.
  static func removed(from line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let scalars = Array(line)
    var open: [Run] = []
    var dropped = Array(repeating: false, count: scalars.count)
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "*" || scalars[index] == "_" else {
        index += 1
        continue
      }
      let run = run(in: scalars, at: index)
      index = run.range.upperBound
      if let match = open.last, match.sign == run.sign, match.range.count == run.range.count,
        closes(run, scalars)
      {
        open.removeLast()
        for place in [match.range, run.range].joined() { dropped[place] = true }
      } else if opens(run, scalars) {
        open.append(run)
      }
    }
    return scalars.indices.filter { !dropped[$0] }.map { scalars[$0] }[...]
  }

  private static func run(in scalars: [Unicode.Scalar], at start: Int) -> Run {
    var end = start
    while end < scalars.count, scalars[end] == scalars[start] { end += 1 }
    return Run(range: start..<end, sign: scalars[start])
  }

  /// An underscore inside a word is text.
  private static func opens(_ run: Run, _ scalars: [Unicode.Scalar]) -> Bool {
    guard run.range.upperBound < scalars.count, run.range.count < 4 else { return false }
    let isInWord = run.range.lowerBound > 0 && isWord(scalars[run.range.lowerBound - 1])
    return !scalars[run.range.upperBound].properties.isWhitespace && !(run.sign == "_" && isInWord)
  }

  private static func closes(_ run: Run, _ scalars: [Unicode.Scalar]) -> Bool {
    guard run.range.lowerBound > 0 else { return false }
    let isInWord = run.range.upperBound < scalars.count && isWord(scalars[run.range.upperBound])
    return !scalars[run.range.lowerBound - 1].properties.isWhitespace && !(run.sign == "_" && isInWord)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
