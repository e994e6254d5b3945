internal import Readiness

/// What went wrong while a record was read, and what was kept because it had no place.
struct ReadingLog {
  private(set) var faults: [CodingFault] = []
  private(set) var leftovers: [Property] = []

  /// Notes a fault.
  mutating func note(_ fault: CodingFault) { faults.append(fault) }

  /// Notes a fault and keeps the value that it is about, by its place in the record.
  mutating func keep(_ node: JSONNode, as name: String, because fault: CodingFault) {
    faults.append(fault)
    leftovers.append(Property(name, node.value))
  }

  /// Reads something; when it does not fit, notes why and keeps the value.
  mutating func reading(
    _ node: JSONNode,
    as name: String,
    _ read: (inout ReadingLog) throws(CodingFault) -> Void
  ) {
    do throws(CodingFault) {
      try read(&self)
    } catch { keep(node, as: name, because: error) }
  }
}

/// A member of a record with its place in it, such as `evidence[2].path`, for faults.
struct CodedField {
  let node: JSONNode
  let name: String

  /// The text of a string.
  func text() throws(CodingFault) -> String {
    guard let text = node.string else { throw wrongKind(.string) }
    return text
  }

  /// A whole number.
  func integer() throws(CodingFault) -> Int {
    guard let digits = node.number else { throw wrongKind(.number) }
    guard let value = Int(digits) else { throw unknownWord(digits, ["a whole number"]) }
    return value
  }

  /// True or false.
  func boolean() throws(CodingFault) -> Bool {
    guard let value = node.boolean else { throw wrongKind(.boolean) }
    return value
  }

  /// One of an enumeration's words.
  func word<Word: RawRepresentable & CaseIterable>(
    _: Word.Type = Word.self
  ) throws(CodingFault) -> Word where Word.RawValue == String {
    let text = try text()
    guard let word = Word(rawValue: text) else { throw unknownWord(text, Word.allCases.map(\.rawValue)) }
    return word
  }

  /// A text that a type can be read from; the form is named in faults.
  func parsed<Value>(_ form: String, _ parse: (String) -> Value?) throws(CodingFault) -> Value {
    let text = try text()
    guard let value = parse(text) else { throw unknownWord(text, [form]) }
    return value
  }

  /// A day.
  func date() throws(CodingFault) -> CalendarDate { try parsed("YYYY-MM-DD") { CalendarDate($0) } }

  /// A moment.
  func time() throws(CodingFault) -> Timestamp {
    try parsed("YYYY-MM-DDThh:mm:ssZ") { Timestamp(canonical: $0) ?? Timestamp($0) }
  }

  /// The elements of an array; one that does not fit is noted and left out.
  func list<Element>(
    _ log: inout ReadingLog,
    _ read: (CodedField, inout ReadingLog) throws(CodingFault) -> Element
  ) throws(CodingFault) -> [Element] {
    guard node.kind == .array else { throw wrongKind(.array) }
    var elements: [Element] = []
    elements.reserveCapacity(node.count)
    for (index, element) in node.elements.enumerated() {
      let field = CodedField(node: element, name: "\(name)[\(index)]")
      log.reading(element, as: field.name) { log throws(CodingFault) in
        elements.append(try read(field, &log))
      }
    }
    return elements
  }

  /// The strings of an array.
  func texts(_ log: inout ReadingLog) throws(CodingFault) -> [String] {
    try list(&log) { field, _ throws(CodingFault) in try field.text() }
  }

  /// Hands the members of an object that are not null to a reader, which says false to names it does not
  /// know.
  func members(
    _ log: inout ReadingLog,
    _ read: (String, CodedField, inout ReadingLog) throws(CodingFault) -> Bool
  ) throws(CodingFault) {
    guard node.kind == .object else { throw wrongKind(.object) }
    for member in node.members {
      let field = CodedField(node: member.value, name: self.member(member.name))
      if member.value.isNull { continue }
      log.reading(member.value, as: field.name) { log throws(CodingFault) in
        guard try read(member.name, field, &log) else {
          throw .unknownKey(field.name, byteOffset: member.byteOffset)
        }
      }
    }
  }

  /// A value that must have been read by now.
  func required<Value>(_ value: Value?, _ key: String) throws(CodingFault) -> Value {
    guard let value else { throw .missing(key: member(key), byteOffset: node.byteOffset) }
    return value
  }

  private func member(_ key: String) -> String { name.isEmpty ? key : "\(name).\(key)" }

  private func wrongKind(_ expected: JSONNode.Kind) -> CodingFault {
    .wrongKind(key: name, found: node.kind, expected: expected, byteOffset: node.byteOffset)
  }

  func unknownWord(_ word: String, _ expected: [String]) -> CodingFault {
    .unknownWord(key: name, word: word, expected: expected, byteOffset: node.byteOffset)
  }
}
