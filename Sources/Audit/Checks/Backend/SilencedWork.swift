import SourceTree

/// Finds handlers that drop the failure of work which somebody relies on.
enum SilencedWork {
  /// Bodies longer than this are not read to their begin.
  private static let longestBody = 4_000

  /// Where empty `catch` blocks of such work begin, in languages with braces.
  static func inBraces(_ text: SourceText) -> [Int] {
    text.codeMatches(emptyCatch).compactMap { match in
      let start = match.range.lowerBound
      guard let body = block(before: start, in: text), isWork(body, in: text, handler: match.range) else {
        return nil
      }
      return match.ranges[1]?.lowerBound ?? start
    }
  }

  /// Where `except: pass` of such work stands.
  static func inPython(_ text: SourceText) -> [Int] {
    text.codeMatches(emptyExcept).compactMap { match in
      let line = text.line(at: match.range.lowerBound)
      let indent = text.string(ofLine: line).prefix { $0 == " " || $0 == "\t" }
      let first = (max(1, line - 40)..<line).last { number in
        let other = text.string(ofLine: number)
        return other.hasPrefix(indent + "try:") || !other.hasPrefix(indent) && !other.isEmpty
      }
      guard let first, text.string(ofLine: first).hasPrefix(indent + "try:") else { return nil }
      let body = text.range(ofLine: first).lowerBound..<text.range(ofLine: line).lowerBound
      return isWork(body, in: text, handler: match.range) ? text.range(ofLine: line).lowerBound : nil
    }
  }

  /// The `try` block that ends right before a handler.
  private static func block(before handler: Int, in text: SourceText) -> Range<Int>? {
    guard let close = text.bytes[..<handler].lastIndex(where: { !isSpace($0) }), text.bytes[close] == 125
    else {
      return nil
    }
    var depth = 0
    for index in stride(from: close, through: max(0, close - longestBody), by: -1)
    where text.region(at: index) == .code {
      if text.bytes[index] == 125 { depth += 1 }
      guard text.bytes[index] == 123 else { continue }
      depth -= 1
      guard depth == 0 else { continue }
      let head = text.bytes[max(0, index - 40)..<index].reversed().drop { isSpace($0) }.prefix(3)
      return Array(head) == Array("yrt".utf8) ? index..<(close + 1) : nil
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Whether a body does what somebody relies on, and nothing says why its failure does not matter.
  private static func isWork(_ body: Range<Int>, in text: SourceText, handler: Range<Int>) -> Bool {
    guard work.firstMatch(in: text.bytes, range: body) != nil,
      mayFail.firstMatch(in: text.bytes, range: body) == nil,
      standsIn.firstMatch(in: text.bytes, range: body) == nil
    else { return false }
    let line = text.line(at: body.lowerBound)
    let last = text.line(at: max(body.lowerBound, handler.upperBound - 1))
    let around =
      text.range(ofLine: max(1, line - 4))
      .lowerBound..<text.range(ofLine: min(text.lineCount, last)).upperBound
    return !isExplained(around, in: text) && reason.firstMatch(in: text.bytes, range: around) == nil
  }

  /// Whether a comment stands there.
  private static func isExplained(_ range: Range<Int>, in text: SourceText) -> Bool {
    comment.matches(in: text.bytes, range: range).contains {
      text.region(at: $0.range.upperBound - 1) == .comment
    }
  }

  private static let emptyCatch = Pattern(
    #"(?s)\b(catch)\s*(?:\(\s*(?:final\s+)?(?:[\w$]+|[\w$]+\s*:\s*(?:any|unknown|Exception|Throwable)|\\?(?:Exception|Throwable|Error)\s+\$?\w+)?\s*\)\s*)?\{\s*\}"#
  )
  private static let emptyExcept = Pattern(
    #"^[ \t]*except(?:[ \t]+(?:Exception|BaseException)(?:[ \t]+as[ \t]+\w+)?)?[ \t]*:[ \t]*(?:\r?\n[ \t]*)?pass[ \t]*\r?$"#
  )
  /// Calls of which the caller expects that they happen.
  private static let work = Pattern(
    #"\bawait\s+[\w$.?()]*\w\s*\(|(?i)[.>]\s*(?:save|insert|upsert|update|create|commit|execute|exec|query|publish|enqueue|charge|write|send|post|put|patch|request|upload|import|notify|dispatch)\w*\s*\(|[.>](?:remove|destroy|delete)\w*\(\s*(?:async\b|function\b|\(\w*\)\s*=>)"#
  )
  /// What is done at best: endings, the browser's own stores, measurements, parsing.
  private static let mayFail = Pattern(
    #"(?i)(?:^|[^a-z])(?:close|unlink|rm|cleanup|clean|destroy|dispose|disconnect|terminate|kill|abort|cancel|stop|shutdown|detach|release|flush|teardown|unsubscribe|removeItem|removeListener|rmdir|rmSync|mkdir)\w*\s*\(|clipboard|localStorage|sessionStorage|analytics|telemetry|track\w*\(|beacon|metrics?\.|statsd|\bcache\w*[.\[(]|prefetch|warm_?up|new URL|readFile|fullscreen|wakeLock|vibrate|\.play\(|\.focus\(|\.share\(|access\(|\bstat\(|decode|\.Delete\("#
  )
  /// A result that is used when there is one: what stands in for it stands before or after.
  private static let standsIn = Pattern(
    #"\breturn\b(?!\s+next\()|\bbreak\b|\byield\b|^\s*(?:try\s*:?\s*\{?\s*)?(?!(?:const|let|var|final)\s)[\w$.]+\s*=\s*(?![=>])\S|\{\s*[\w$.]+\s*=\s*(?![=>])\S"#
  )
  private static let reason = Pattern(
    #"(?i)\b(?:ignor|swallow|suppress|best_?effort|optional|silent|quiet|safe)|\btry[A-Z_]\w*\(|__del__|__exit__"#
  )
  private static let comment = Pattern(#"//.|/\*.|#[ \t]?\S|<!--."#)
}
