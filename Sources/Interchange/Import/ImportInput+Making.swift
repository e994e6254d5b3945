internal import RegisterJSON

extension ImportInput {
  /// From how many bytes on a SARIF log is read piece by piece.
  static let splitSize = 4 << 20

  /// Makes an input ready: unpacks gzip, transcodes UTF-16, and parses what begins like JSON.
  ///
  /// Throws when gzip is damaged or unpacks to more than ``JSONText/sizeLimit`` bytes, and when the text is empty.
  /// Cost: linear in the bytes.
  package init(_ bytes: [UInt8], name: String) throws(ReportFault) {
    let unpacked = try Self.unpacked(bytes)
    let text = DecodedTextView(unpacked)
    guard let first = text.bytes.first(where: { $0 > 0x20 }) else {
      throw ReportFault("the file is empty; a tool that failed often leaves one")
    }
    guard Self.mayBeJSON(text.bytes, first) else {
      self.init(name: name, bytes: unpacked, text: text.bytes)
      return
    }
    if unpacked.count > Self.splitSize, first == UInt8(ascii: "{"),
      let split = JSONSplit(unpacked, array: "runs", list: "results")
    {
      self.init(name: name, bytes: unpacked, json: split.root, split: split)
      return
    }
    do throws(JSONError) {
      self.init(name: name, bytes: unpacked, json: try JSONText.parse(unpacked))
    } catch {
      self.init(name: name, bytes: unpacked, text: text.bytes, notOneValue: error)
    }
  }

  /// Reads values one after the other, where the text is not one; what is no JSON at all stays text.
  private init(name: String, bytes: [UInt8], text: ArraySlice<UInt8>, notOneValue error: JSONError) {
    if case .malformed = error, let sequence = JSONSequence(bytes), Self.isCredible(sequence) {
      self.init(
        name: name,
        bytes: bytes,
        json: sequence.values,
        isSequence: true,
        jsonErrors: sequence.broken
      )
    } else {
      self.init(name: name, bytes: bytes, jsonErrors: [error], text: text)
    }
  }

  private static func unpacked(_ bytes: [UInt8]) throws(ReportFault) -> [UInt8] {
    guard Gzip.isPacked(bytes) else { return bytes }
    do throws(Gzip.Fault) {
      return try Gzip.unpacked(bytes, limit: JSONText.sizeLimit)
    } catch {
      switch error {
      case .damaged(let offset): throw ReportFault("the gzip data is damaged or ends early", at: offset)
      case .tooLarge(let limit): throw ReportFault("the gzip data unpacks to more than \(limit) bytes")
      }
    }
  }

  /// JSON begins with a bracket; a banner may stand before it, but then the text is neither XML nor a table.
  private static func mayBeJSON(_ text: ArraySlice<UInt8>, _ first: UInt8) -> Bool {
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return true }
    guard first != UInt8(ascii: "<") else { return false }
    var isLineStart = true
    for byte in text.prefix(64 << 10) {
      if isLineStart, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { return true }
      isLineStart = byte == UInt8(ascii: "\n") || isLineStart && byte == 0x20
    }
    return text.starts(with: Array("null".utf8)) && text.count <= 8
  }

  /// Whether what was read as values one after the other is more than a value with something around it.
  private static func isCredible(_ sequence: JSONSequence) -> Bool {
    let containers = sequence.values.elements.count { $0.kind == .object || $0.kind == .array }
    return containers * 2 > sequence.values.count
  }
}

/// Text as UTF-8 without its byte order mark.
struct DecodedTextView {
  /// The bytes behind the mark.
  let bytes: ArraySlice<UInt8>

  init(_ source: [UInt8]) {
    let text = JSONText.utf8(source)
    bytes = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
  }
}
