internal import CSimdjson

/// A JSON text that was read: its bytes and what stands where in them.
package final class JSONDocument: Sendable {
  /// What had to be done to the bytes before they could be read as JSON.
  package enum Repair: Equatable, Sendable {
    /// The text was UTF-16 (RFC 8259 §8.1 asks for UTF-8).
    case transcodedFromUTF16
    /// Bytes that are not UTF-8 were replaced by U+FFFD.
    case replacedInvalidUTF8
    /// Halves of surrogate pairs in escapes, which stand for no character, were replaced by U+FFFD.
    case replacedLoneSurrogates
    /// That many bytes before the first `{` or `[` were passed over.
    case skippedTextBefore(bytes: Int)
  }

  /// The bytes as they were read: UTF-8, repaired where they were not.
  package let source: [UInt8]
  /// What was repaired, in the order in which it was done.
  package let repairs: [Repair]
  /// Offset in the source of the place from which token offsets count; -1 when a bracket was put before.
  let start: Int
  let tokens: [JSONToken]
  private let text: [UInt8]

  init(source: [UInt8], repairs: [Repair], start: Int, tokens: [JSONToken], text: [UInt8]) {
    self.source = source
    self.repairs = repairs
    self.start = start
    self.tokens = tokens
    self.text = text
  }

  /// The whole value.
  package var root: JSONNode { JSONNode(document: self, index: 0) }

  func text(of token: JSONToken) -> String {
    withBytes(of: token) { String(decoding: UnsafeBufferPointer(rebasing: $0), as: UTF8.self) }
  }

  /// Hands the decoded bytes of a string or name to a closure.
  func withBytes<Result>(
    of token: JSONToken,
    _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Result
  ) -> Result {
    let start = Int(token.text)
    return text.withUnsafeBufferPointer { body($0[start..<(start + Int(token.length))]) }
  }

  func digits(of token: JSONToken) -> String {
    let start = self.start + Int(token.offset)
    return source.withUnsafeBufferPointer {
      String(decoding: $0[start..<(start + Int(token.length))], as: UTF8.self)
    }
  }
}

extension JSONDocument {
  /// The place of the value of the last member with a name, in the object at a place; nil without one.
  ///
  /// Names are compared by their bytes. Cost: linear in the members; no text is made of their names.
  func value(ofMember name: UnsafeBufferPointer<UInt8>, in object: Int) -> Int? {
    guard tokens[object].type == .object else { return nil }
    return tokens.withUnsafeBufferPointer { tokens in
      text.withUnsafeBufferPointer { text in
        var found: Int?
        var key = object + 1
        let end = Int(tokens[object].next)
        while key < end {
          let token = tokens[key]
          if Int(token.length) == name.count {
            let start = Int(token.text)
            var index = 0
            while index < name.count, text[start + index] == name[index] { index += 1 }
            if index == name.count { found = key + 1 }
          }
          key = Int(tokens[key + 1].next)
        }
        return found
      }
    }
  }

  /// The whole number that digits are, with a sign before them or none.
  func wholeNumber(of token: JSONToken) -> Int? {
    let start = self.start + Int(token.offset)
    let digits = source[start..<(start + Int(token.length))]
    let isNegative = digits.first == UInt8(ascii: "-")
    var number = 0
    for byte in digits.dropFirst(isNegative ? 1 : 0) {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let digit = Int(byte - UInt8(ascii: "0"))
      let sum = isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      guard !isTooLarge, !sum.overflow else { return nil }
      number = sum.partialValue
    }
    return number
  }
}

extension JSONDocument {
  /// The text `null`.
  static let empty = JSONDocument(
    source: Array("null".utf8),
    repairs: [],
    start: 0,
    tokens: [JSONToken()],
    text: []
  )
}
