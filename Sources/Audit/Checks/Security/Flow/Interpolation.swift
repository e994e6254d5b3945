import SourceTree

/// How a string literal of a language holds expressions.
struct Interpolation {
  private let prefix: UInt8?
  private let open: UInt8
  private let isBareName: Bool

  /// Tells it by the language, the literal's quote and the byte before that.
  init(language: Language, quote: UInt8, before: UInt8) {
    let isTick = quote == UInt8(ascii: "`")
    let isDouble = quote == UInt8(ascii: "\"")
    let isFormatted = before | 32 == UInt8(ascii: "f") || before == UInt8(ascii: "$")
    open = language == .swift ? UInt8(ascii: "(") : UInt8(ascii: "{")
    isBareName = isDouble && [.php, .kotlin, .groovy, .shell].contains(language)
    switch language {
    case .ruby where isDouble || isTick: prefix = UInt8(ascii: "#")
    case .swift: prefix = UInt8(ascii: "\\")
    case .kotlin where isDouble, .groovy where isDouble, .shell where isDouble: prefix = UInt8(ascii: "$")
    case .python where isFormatted, .csharp where isFormatted: prefix = 0
    case .php where isDouble: prefix = 0
    case _ where Language.script.contains(language) && isTick: prefix = UInt8(ascii: "$")
    default: prefix = nil
    }
  }

  /// The offset after the expression that begins at an offset; nil when none begins there.
  func end(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    guard let prefix else { return nil }
    if isBareName, bytes[start] == UInt8(ascii: "$"), start + 1 < limit, Self.isWord(bytes[start + 1]) {
      var end = start + 1
      while end < limit, Self.isWord(bytes[end]) { end += 1 }
      return end
    }
    let brace = prefix == 0 ? start : start + 1
    guard brace < limit, bytes[brace] == open, prefix == 0 || bytes[start] == prefix else { return nil }
    var depth = 0
    for index in brace..<min(limit, brace + 2000) {
      if bytes[index] == open { depth += 1 }
      if bytes[index] == open + (open == UInt8(ascii: "{") ? 2 : 1) { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return nil
  }

  /// Whether a byte can stand in a name.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
