import SourceTree

/// Finds the function that a place in code stands in, by its braces.
enum EnclosingFunction {
  /// How far the function's begin is looked for.
  private static let reach = 20_000

  /// The bytes of the innermost function around a place; a part of the file when no function is found.
  static func range(around place: Int, in text: SourceText) -> Range<Int> {
    var depth = 0
    var index = place
    while index > max(0, place - reach) {
      index -= 1
      let byte = text.bytes[index]
      guard byte == 123 || byte == 125, text.region(at: index) == .code else { continue }
      if byte == 125 {
        depth += 1
      } else if depth > 0 {
        depth -= 1
      } else if isFunction(before: index, in: text) {
        return index..<end(from: index, in: text)
      }
    }
    return index..<min(place + reach, text.bytes.count)
  }

  private static let opener = Pattern(
    #"""
    (?:=>|\bfunction\b[^{;]*|^\s*(?:(?:static|async|public|private|export|get\#
    |set)\s+)*[\w$]+\s*\([^;{]*\)\s*(?::[^{;=]+)?)\s*$
    """#
  )
  private static let keyword = Pattern(
    #"\b(?:if|for|while|switch|catch|with)\s*\([^{]*$|\b(?:try|else|do|finally)\s*$"#
  )

  private static func isFunction(before brace: Int, in text: SourceText) -> Bool {
    let start = max(text.range(ofLine: text.line(at: brace)).lowerBound, brace - 500)
    let head = Array(text.bytes[start..<brace])
    return keyword.firstMatch(in: head) == nil && opener.firstMatch(in: head) != nil
  }

  private static func end(from brace: Int, in text: SourceText) -> Int {
    var depth = 0
    for index in brace..<min(brace + 2 * reach, text.bytes.count) {
      let byte = text.bytes[index]
      guard byte == 123 || byte == 125, text.region(at: index) == .code else { continue }
      depth += byte == 123 ? 1 : -1
      if depth == 0 { return index + 1 }
    }
    return min(brace + 2 * reach, text.bytes.count)
  }
}
