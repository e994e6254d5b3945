internal import CSimdjson

/// JSON as text (RFC 8259): reading with places, and writing.
package enum JSONText {
  /// How deep arrays and objects may lie in each other.
  package static let depthLimit = 256
  /// The bytes of the largest text that is read.
  package static let sizeLimit = 1 << 30
  /// How far into a text its first `{` or `[` is looked for.
  static let prefaceLimit = 64 << 10

  /// Reads a text that is one JSON value.
  ///
  /// UTF-16 is transcoded, invalid UTF-8 replaced and text before the first `{` or `[` passed over;
  /// ``JSONDocument/repairs`` says so.
  /// Cost: linear in the bytes.
  package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONNode {
    guard bytes.count <= sizeLimit else { throw .tooLarge(bytes: bytes.count, limit: sizeLimit) }
    let text = DecodedText(bytes)
    guard let start = text.firstByte else { throw .empty }
    do {
      return try parse(text, from: text.start).root
    } catch {
      return try parse(text, behindPrefaceFrom: start, otherwise: error).root
    }
  }

  /// The place of a byte in a text.
  ///
  /// Cost: linear in the bytes; for many places make a ``JSONPositionIndex``.
  package static func position(of byteOffset: Int, in bytes: [UInt8]) -> JSONPosition {
    JSONPositionIndex(bytes).position(of: byteOffset)
  }

  /// A banner, a log line or prose may stand before the JSON that a program or a person saved.
  ///
  /// Once a bracket has led beyond its line or to the end of the text, it was the JSON's first: what would
  /// be read from a later one is only a part of it.
  private static func parse(
    _ text: DecodedText,
    behindPrefaceFrom start: Int,
    otherwise first: JSONError
  ) throws(JSONError) -> JSONDocument {
    var error = first
    let isBracket = text.source[start] == UInt8(ascii: "{") || text.source[start] == UInt8(ascii: "[")
    var tried = isBracket ? start : nil
    for bracket in text.brackets(from: start, within: prefaceLimit) where bracket != tried {
      if let tried, !isPreface(text.source, from: tried, upTo: bracket, error) { break }
      do throws(JSONError) {
        return try parse(text, from: bracket)
      } catch let later {
        (error, tried) = (later, bracket)
      }
    }
    throw error
  }

  /// Whether a failed attempt ended in the line that it began in, and the next attempt is in a later one.
  private static func isPreface(
    _ source: [UInt8],
    from start: Int,
    upTo next: Int,
    _ error: JSONError
  ) -> Bool {
    guard let reached = error.position?.byteOffset, reached < source.count, start < next else { return false }
    let lineEnd = source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
    return reached <= lineEnd && next > lineEnd
  }

  /// Parses from an offset to the end, repairing what the parser refuses but the grammar allows.
  static func parse(_ text: DecodedText, from start: Int) throws(JSONError) -> JSONDocument {
    var text = text
    var refusal = Refusal(code: 0, name: "", offset: 0)
    for _ in 0..<3 {
      switch tokens(of: text.source, from: start) {
      case nil: throw .outOfMemory
      case .parsed(let tokens, let decoded)?:
        if start > text.start { text.repairs.append(.skippedTextBefore(bytes: start - text.start)) }
        return JSONDocument(
          source: text.source,
          repairs: text.repairs,
          start: start,
          tokens: tokens,
          text: decoded
        )
      case .refused(let found)?: refusal = found
      }
      guard text.repair(from: start) else { break }
    }
    throw diagnosis(of: refusal, in: text.source, from: start)
  }

  /// What the parser made of a text.
  enum Outcome {
    case parsed(tokens: [JSONToken], text: [UInt8])
    case refused(Refusal)
  }

  /// Why and where the parser refused a text.
  struct Refusal {
    var code: Int32
    var name: String
    var offset: Int
  }

  /// Runs the parser; nil when there is no memory.
  static func tokens(of bytes: [UInt8], from start: Int) -> Outcome? {
    let parsed = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { lp_json_parse($0 + start, buffer.count - start, UInt32(depthLimit)) }
    }
    guard let parsed else { return nil }
    defer { lp_json_free(parsed) }
    let code = lp_json_error(parsed)
    guard code == 0 else {
      let name = String(cString: lp_json_error_name(parsed))
      return .refused(Refusal(code: code, name: name, offset: start + lp_json_error_offset(parsed)))
    }
    let tokens = UnsafeBufferPointer(start: lp_json_tokens(parsed), count: lp_json_token_count(parsed))
    let text = UnsafeBufferPointer(start: lp_json_text(parsed), count: lp_json_text_length(parsed))
    return .parsed(tokens: Array(tokens), text: Array(text))
  }

  private static func diagnosis(of refusal: Refusal, in source: [UInt8], from start: Int) -> JSONError {
    let places = JSONPositionIndex(source)
    let fault = source.withUnsafeBufferPointer { buffer -> JSONGrammar.Fault? in
      var grammar = JSONGrammar(buffer, from: start)
      do throws(JSONGrammar.Fault) {
        try grammar.wholeText()
        return nil
      } catch { return error }
    }
    return JSONError(
      fault ?? JSONGrammar.Fault(refusal.offset, .other(refusal.name)),
      in: source,
      places: places
    )
  }

  /// The value of a hexadecimal digit, or nil.
  static func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

extension JSONError {
  /// Names the place and the character of a break of the grammar.
  init(_ fault: JSONGrammar.Fault, in source: [UInt8], places: JSONPositionIndex) {
    let position = places.position(of: fault.offset)
    let found = String(decoding: source.dropFirst(fault.offset).prefix(32), as: UTF8.self).first
    switch fault.expected {
    case .lessDepth: self = .tooDeep(at: position, limit: JSONText.depthLimit)
    case .plain(let expected): self = .malformed(at: position, expected: expected, found: found)
    case .quote(let opened):
      let expected = JSONExpectation.quote(opened: places.position(of: opened))
      self = .malformed(at: position, expected: expected, found: found)
    }
  }
}
