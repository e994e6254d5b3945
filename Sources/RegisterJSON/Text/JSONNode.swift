internal import CSimdjson
package import Readiness

/// A value in a JSON text, with its place; it keeps the whole text alive.
package struct JSONNode: Sendable {
  /// What kinds of values there are.
  package enum Kind: String, Equatable, Sendable {
    case null
    case boolean
    case number
    case string
    case array
    case object
  }

  /// The text that the value stands in.
  package let document: JSONDocument
  let index: Int

  private var token: JSONToken { document.tokens[index] }

  /// What kind of value it is.
  package var kind: Kind { token.type.nodeKind }

  /// 0-based offset of the value's first byte in ``JSONDocument/source``.
  ///
  /// 0 for an array that stands for several values one after the other.
  package var byteOffset: Int { max(0, document.start + Int(token.offset)) }

  /// The text of a string; nil for other values.
  package var string: String? { kind == .string ? document.text(of: token) : nil }

  /// The digits of a number as they stand in the text; nil for other values.
  package var number: String? { kind == .number ? document.digits(of: token) : nil }

  /// The whole number that a number's digits are; nil for other values, and for what has no place in an `Int`.
  package var wholeNumber: Int? { kind == .number ? document.wholeNumber(of: token) : nil }

  /// Whether it is true or false; nil for other values.
  package var boolean: Bool? {
    switch token.type {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// Whether it is `null`.
  package var isNull: Bool { token.type == .null }

  /// The number of elements of an array or members of an object; 0 for other values.
  package var count: Int { kind == .array || kind == .object ? Int(token.length) : 0 }

  /// The elements of an array; none for other values.
  package var elements: Elements {
    Elements(document: document, index: index + 1, end: kind == .array ? Int(token.next) : index + 1)
  }

  /// The members of an object in their order, with repeated names; none for other values.
  package var members: Members {
    Members(document: document, index: index + 1, end: kind == .object ? Int(token.next) : index + 1)
  }

  /// The last member with this name.
  ///
  /// Cost: linear in the number of members.
  package subscript(name: String) -> JSONNode? {
    var name = name
    return name.withUTF8 { document.value(ofMember: $0, in: index) }.map {
      JSONNode(document: document, index: $0)
    }
  }

  /// The bytes in which the value stands, its brackets and quotes included.
  ///
  /// Cost: linear in their number.
  package var byteRange: Range<Int> {
    byteOffset..<JSONValueEnd(of: byteOffset, in: document.source).offset
  }

  /// The value and everything in it; of members with the same name all are kept.
  package var value: PropertyValue {
    switch token.type {
    case .null: .null
    case .yes: .boolean(true)
    case .no: .boolean(false)
    case .number: .number(document.digits(of: token))
    case .string, .key: .string(document.text(of: token))
    case .array: .array(elements.map(\.value))
    case .object: .object(members.map { Property($0.name, $0.value.value) })
    }
  }

  /// A member of an object.
  package struct Member: Sendable {
    let keyIndex: Int
    /// The member's value.
    package let value: JSONNode

    private var key: JSONToken { value.document.tokens[keyIndex] }

    /// The member's name.
    package var name: String { value.document.text(of: key) }

    /// 0-based offset of the name's opening quote in ``JSONDocument/source``.
    package var byteOffset: Int { value.document.start + Int(key.offset) }

    /// Hands the name's UTF-8 bytes to a closure.
    func withNameBytes<Result>(_ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Result) -> Result {
      value.document.withBytes(of: key, body)
    }
  }

  /// Steps through the elements of an array.
  package struct Elements: Sequence, IteratorProtocol, Sendable {
    let document: JSONDocument
    var index: Int
    let end: Int

    /// The next element.
    package mutating func next() -> JSONNode? {
      guard index < end else { return nil }
      let node = JSONNode(document: document, index: index)
      index = Int(document.tokens[index].next)
      return node
    }
  }

  /// Steps through the members of an object.
  package struct Members: Sequence, IteratorProtocol, Sendable {
    let document: JSONDocument
    var index: Int
    let end: Int

    /// The next member.
    package mutating func next() -> Member? {
      guard index < end else { return nil }
      let value = JSONNode(document: document, index: index + 1)
      defer { index = Int(document.tokens[index + 1].next) }
      return Member(keyIndex: index, value: value)
    }
  }
}
