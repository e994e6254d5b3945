internal import RegisterJSON

/// Message texts with what is to stand in their places (SARIF §3.11).
enum SARIFMessageText {
  /// The most bytes of a text that are kept: one string of a rule can be the message of every result, and one
  /// argument can be asked for many times.
  static let limit = 16 << 10

  /// The text of a message; looked up by its id among a rule's strings where the message has none of its own.
  static func of(_ message: JSONNode?, strings: JSONNode?, global: JSONNode?) -> String {
    guard let message else { return "" }
    var text = message["text"]?.string ?? message["markdown"]?.string
    if text == nil, let id = message["id"]?.string {
      let found = strings?[id] ?? global?[id]
      text = found?["text"]?.string ?? found?["markdown"]?.string
    }
    guard var text = text.map(clipped) else { return "" }
    guard text.withUTF8(holdsMarks) else { return text }
    let arguments = message["arguments"]?.elements.prefix(100).map { clipped($0.string ?? "") } ?? []
    return clipped(withoutLinks(filled(text, arguments)))
  }

  /// A text of at most ``limit`` bytes; what is cut off gives way to an ellipsis.
  private static func clipped(_ text: String) -> String {
    guard text.utf8.count > limit else { return text }
    let end = text.utf8.index(text.startIndex, offsetBy: limit)
    return text[..<(end.samePosition(in: text.unicodeScalars) ?? text.unicodeScalars.index(before: end))]
      + "…"
  }

  /// Whether a text holds a sign with which a place or a link begins, or a brace that is written twice.
  private static func holdsMarks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in text
    where byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "[") {
      return true
    }
    return false
  }

  /// Puts arguments in the place of `{0}`; `{{` and `}}` stand for braces (§3.11.5).
  ///
  /// Stops behind ``limit`` bytes. Cost: linear in the text and what is put into it.
  static func filled(_ text: String, _ arguments: [String]) -> String {
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    guard text.utf8.contains(where: { $0 == open || $0 == close }) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count, result.count <= limit {
      let byte = bytes[index]
      if byte == open || byte == close, index + 1 < bytes.count, bytes[index + 1] == byte {
        result.append(byte)
        index += 2
      } else if byte == open, let (number, end) = number(in: bytes, from: index + 1, until: close),
        arguments.indices.contains(number)
      {
        result += Array(arguments[number].utf8)
        index = end
      } else {
        result.append(byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Embedded links `[text](1)` without their targets, which are numbers of locations (§3.11.6).
  ///
  /// Cost: linear in the text.
  static func withoutLinks(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
    let bytes = Array(text.utf8)
    let middles = bytes.indices.dropLast().filter {
      bytes[$0] == UInt8(ascii: "]") && bytes[$0 + 1] == UInt8(ascii: "(")
    }
    guard !middles.isEmpty else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var (index, next) = (0, 0)
    /// What follows the middle at hand: where the link ends, if it is one.
    var end = linkEnd(bytes, behind: middles[0])
    while index < bytes.count {
      while next < middles.count, middles[next] <= index {
        next += 1
        end = next < middles.count ? linkEnd(bytes, behind: middles[next]) : nil
      }
      if bytes[index] == UInt8(ascii: "["), let end {
        result += bytes[(index + 1)..<middles[next]]
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func linkEnd(_ bytes: [UInt8], behind middle: Int) -> Int? {
    number(in: bytes, from: middle + 2, until: UInt8(ascii: ")"))?.end
  }

  /// The digits from an offset up to a sign as a number, with the offset behind that; nil for anything else.
  private static func number(in bytes: [UInt8], from start: Int, until sign: UInt8) -> (Int, end: Int)? {
    let digits = bytes[start...].prefix(10).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty, digits.endIndex < bytes.count, bytes[digits.endIndex] == sign else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, digits.endIndex + 1)
  }
}
