/// Steps through an XML text from tag to tag and holds none of it.
///
/// It is a tokenizer for what tools write, not a validating processor. Comments, processing instructions and the
/// document type are passed over, and no entity of a document type is ever expanded. A missing header, text
/// around the root, several roots one after the other, control characters, and bare `<` and `&` in the values
/// of attributes are put up with; tags that do not match are not.
struct XMLReader {
  /// What stands next.
  enum Token: Equatable {
    /// An element begins.
    case start(XMLTag)
    /// Text stands there; ``XMLReader/string(of:limit:)`` tells it.
    case text(Text)
    /// The element with this name ends.
    case end(String)
  }

  /// Where text stands.
  struct Text: Equatable {
    /// The bytes, without the marks of a CDATA section.
    var range: Range<Int>
    /// Whether it is a CDATA section, in which nothing is a reference.
    var isLiteral: Bool
  }

  /// How deep elements may stand in each other.
  static let depthLimit = 256

  private var cursor: XMLCursor
  /// The names of the elements that have begun and not ended, outermost first.
  private(set) var open: [String] = []
  private var endsAtOnce = false

  /// Makes a reader that stands at the start of the text, which is UTF-8 without a byte order mark.
  init(_ bytes: ArraySlice<UInt8>) { cursor = XMLCursor(bytes) }

  /// 0-based offset of the first byte that was not yet looked at.
  var byteOffset: Int { cursor.byteOffset }

  /// The next token; nil at the end of the text.
  ///
  /// Cost: linear in what it passes.
  mutating func next() throws(XMLFault) -> Token? {
    if endsAtOnce {
      endsAtOnce = false
      return .end(open.removeLast())
    }
    while byteOffset < cursor.bytes.endIndex {
      if cursor.bytes[cursor.byteOffset] != UInt8(ascii: "<") { return .text(characters()) }
      if cursor.stands("<![CDATA[") { return .text(try literal()) }
      if cursor.stands("</") { return .end(try endTag()) }
      if cursor.stands("<!--") {
        _ = try cursor.pass("<!--", "-->", what: "a comment")
      } else if cursor.stands("<?") {
        _ = try cursor.pass("<?", "?>", what: "a processing instruction")
      } else if cursor.stands("<!") {
        try passDeclaration()
      } else {
        return .start(try startTag())
      }
    }
    guard let unfinished = open.last else { return nil }
    throw XMLFault("the text ends inside <\(unfinished)>", at: byteOffset)
  }

  /// The characters of a text, at most `limit` bytes of it.
  func string(of text: Text, limit: Int = .max) -> String {
    var end = text.range.count > limit ? text.range.lowerBound + limit : text.range.upperBound
    // A character that the limit would cut is left out.
    while end > text.range.lowerBound, end < text.range.upperBound, cursor.bytes[end] & 0xC0 == 0x80 {
      end -= 1
    }
    let part = cursor.bytes[text.range.lowerBound..<end]
    return text.isLiteral ? String(decoding: part, as: UTF8.self) : XMLText.decoded(part)
  }

  // MARK: - Text and declarations

  private mutating func characters() -> Text {
    let start = cursor.byteOffset
    cursor.byteOffset = cursor.bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? cursor.bytes.endIndex
    return Text(range: start..<cursor.byteOffset, isLiteral: false)
  }

  private mutating func literal() throws(XMLFault) -> Text {
    Text(range: try cursor.pass("<![CDATA[", "]]>", what: "a CDATA section"), isLiteral: true)
  }

  /// Goes behind a document type with all that stands in it.
  private mutating func passDeclaration() throws(XMLFault) {
    var offset = cursor.byteOffset
    var depth = 0
    var quote: UInt8?
    while offset < cursor.bytes.endIndex {
      let byte = cursor.bytes[offset]
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if cursor.stands("<!--", at: offset) {
        guard let end = cursor.place(of: "-->", from: offset + 4) else { break }
        offset = end + 2
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<") {
        depth += 1
      } else if byte == UInt8(ascii: ">") {
        depth -= 1
        if depth == 0 {
          cursor.byteOffset = offset + 1
          return
        }
      }
      offset += 1
    }
    throw XMLFault("a declaration that begins here does not end", at: byteOffset)
  }

  // MARK: - Tags

  private mutating func endTag() throws(XMLFault) -> String {
    let start = cursor.byteOffset
    cursor.byteOffset += 2
    let name = try cursor.name()
    cursor.passSpace()
    guard cursor.byte == UInt8(ascii: ">") else {
      throw XMLFault("the tag </\(name) does not end", at: start)
    }
    cursor.byteOffset += 1
    guard let expected = open.popLast() else { throw XMLFault("</\(name)> ends nothing", at: start) }
    guard expected == name else {
      throw XMLFault("</\(name)> stands where </\(expected)> must", at: start)
    }
    return name
  }

  private mutating func startTag() throws(XMLFault) -> XMLTag {
    let start = cursor.byteOffset
    cursor.byteOffset += 1
    var tag = XMLTag(name: try cursor.name(), attributes: [], byteOffset: start)
    while true {
      cursor.passSpace()
      guard byteOffset < cursor.bytes.endIndex else {
        throw XMLFault("the tag <\(tag.name) does not end", at: start)
      }
      if cursor.stands("/>") {
        endsAtOnce = true
        cursor.byteOffset += 2
        break
      }
      if cursor.bytes[cursor.byteOffset] == UInt8(ascii: ">") {
        cursor.byteOffset += 1
        break
      }
      tag.attributes.append(try attribute())
    }
    guard open.count < Self.depthLimit else {
      throw XMLFault("elements stand in each other more than \(Self.depthLimit) deep", at: start)
    }
    open.append(tag.name)
    return tag
  }

  private mutating func attribute() throws(XMLFault) -> (name: String, value: String) {
    let start = cursor.byteOffset
    let name = try cursor.name()
    cursor.passSpace()
    guard cursor.byte == UInt8(ascii: "=") else {
      throw XMLFault("the attribute \(name) has no value", at: start)
    }
    cursor.byteOffset += 1
    cursor.passSpace()
    guard byteOffset < cursor.bytes.endIndex,
      [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(cursor.bytes[cursor.byteOffset]),
      let end = cursor.bytes[(cursor.byteOffset + 1)...].firstIndex(of: cursor.bytes[cursor.byteOffset])
    else { throw XMLFault("the value of the attribute \(name) is not between quotes", at: byteOffset) }
    let value = XMLText.decoded(cursor.bytes[(cursor.byteOffset + 1)..<end])
    cursor.byteOffset = end + 1
    return (name, value)
  }
}
