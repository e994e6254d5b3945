/// What tests say when they fail, made fit to keep.
enum FailureText {
  /// The most lines of a failure that are kept.
  static let lineLimit = 40
  /// The most bytes of a failure that are kept.
  static let byteLimit = 8 << 10
  /// The longest one-line message, in characters.
  static let messageLimit = 300

  /// No file system has longer names, in bytes.
  private static let nameLimit = 255

  /// The parts one below the other, without credentials, without colours and without what another part says too.
  ///
  /// At most ``lineLimit`` lines and ``byteLimit`` bytes are kept; that something is cut off is said.
  static func capped(_ parts: [String]) -> String {
    // A text of many megabytes is not worked through for the few lines that are kept of it.
    let texts = parts.prefix(10).map { trimmed(safe(prefix(of: $0, bytes: 2 * byteLimit))) }
    let text = withoutRepetition(texts.filter { !$0.isEmpty }).joined(separator: "\n\n")
    let lines = prefix(of: text, bytes: byteLimit).split(
      omittingEmptySubsequences: false,
      whereSeparator: \.isNewline
    )
    let isWhole = parts.count <= 10 && parts.allSatisfy { $0.utf8.count <= 2 * byteLimit }
    if isWhole, text.utf8.count <= byteLimit, lines.count <= lineLimit { return text }
    return lines.prefix(lineLimit).joined(separator: "\n") + "\n… (shortened)"
  }

  /// The texts but those whose every line stands in another one; of equal ones the first.
  private static func withoutRepetition(_ texts: [String]) -> [String] {
    let lines = texts.map { Set($0.split(whereSeparator: \.isNewline).map(trimmed)) }
    return texts.indices.filter { index in
      !texts.indices.contains { other in
        other != index && lines[index].isSubset(of: lines[other])
          && (other < index || !lines[other].isSubset(of: lines[index]))
      }
    }.map { texts[$0] }
  }

  /// What a test prints may hold the credentials that it was run with.
  private static func safe(_ text: String) -> String { CredentialText.hidden(withoutColours(text)) }

  /// The first line that says something, without credentials, at most ``messageLimit`` characters long; empty when there is none.
  static func line(_ text: String) -> String {
    let lines = safe(prefix(of: text, bytes: byteLimit)).split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }) else { return "" }
    let words = trimmed(String(line))
    return words.count > messageLimit ? words.prefix(messageLimit - 1) + "…" : words
  }

  /// The 1-based line at which a stack or message names a file: `cart.test.ts:12`, `"test_cart.py", line 12`.
  static func line(in text: String, ofFile path: String) -> Int? {
    guard let name = path.split(separator: "/").last.map({ Array($0.utf8) }), name.count <= nameLimit else {
      return nil
    }
    let bytes = Array(prefix(of: text, bytes: 8 * byteLimit).utf8)
    var start = 0
    while let candidate = bytes[start...].firstIndex(of: name[0]) {
      start = candidate + 1
      let end = candidate + name.count
      guard end < bytes.count, bytes[candidate..<end].elementsEqual(name) else { continue }
      if candidate > 0, isNamePart(bytes[candidate - 1]) { continue }
      if let line = number(behind: bytes[end...]) { return line }
    }
    return nil
  }

  private static func number(behind rest: ArraySlice<UInt8>) -> Int? {
    let separators = [":", "\", line ", "', line ", "("].map { Array($0.utf8) }
    for separator in separators where rest.starts(with: separator) {
      let digits = rest.dropFirst(separator.count).prefix {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
      if let line = Int(String(decoding: digits, as: UTF8.self)), line > 0 { return line }
    }
    return nil
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  /// The text without the escape sequences by which terminals colour (ECMA-48 §5.4), and without what reporters
  /// that strip only the escape character leave of them.
  static func withoutColours(_ text: String) -> String {
    let escape: UInt8 = 0x1B
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == escape || $0 == UInt8(ascii: "[") }) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let isEscape = bytes[offset] == escape
      let bracket = isEscape ? offset + 1 : offset
      if bracket < bytes.count, bytes[bracket] == UInt8(ascii: "["),
        let end = sequenceEnd(bytes[(bracket + 1)...].prefix(32), isEscaped: isEscape)
      {
        offset = end
      } else {
        if !isEscape { result.append(bytes[offset]) }
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where the parameters of a sequence and its last byte end; nil where none stands.
  private static func sequenceEnd(_ bytes: ArraySlice<UInt8>, isEscaped: Bool) -> Int? {
    let parameters = bytes.prefix { (0x30...0x3F).contains($0) || isEscaped && (0x20...0x2F).contains($0) }
    guard parameters.endIndex < bytes.endIndex else { return nil }
    let last = bytes[parameters.endIndex]
    let isEnd = isEscaped ? (0x40...0x7E).contains(last) : last == UInt8(ascii: "m") && !parameters.isEmpty
    return isEnd ? parameters.endIndex + 1 : nil
  }

  /// The first bytes of a text, up to the end of a character.
  private static func prefix(of text: String, bytes limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    let bytes = Array(text.utf8.prefix(limit + 1))
    var end = limit
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let head = text.drop { $0.isNewline }
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}
