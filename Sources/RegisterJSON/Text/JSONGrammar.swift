/// JSON's grammar, byte by byte: says exactly where and how a text breaks it, and where values end.
///
/// The parser is many times faster but names places only roughly; this runs when it has refused a text.
/// UTF-8 is not checked here. Source: RFC 8259.
struct JSONGrammar {
  /// The first break of the grammar.
  struct Fault: Error, Equatable {
    enum Expectation: Equatable {
      case plain(JSONExpectation)
      /// The quote that ends the string that was opened at this offset.
      case quote(openedAt: Int)
      case lessDepth
    }

    var offset: Int
    var expected: Expectation

    init(_ offset: Int, _ expected: JSONExpectation) {
      self.offset = offset
      self.expected = .plain(expected)
    }

    init(_ offset: Int, _ expected: Expectation) {
      self.offset = offset
      self.expected = expected
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset: Int
  private var open: [UInt8] = []

  /// Reads from an offset.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Reads one value and nothing else up to the end of the text.
  mutating func wholeText() throws(Fault) {
    try value()
    skipWhiteSpace()
    if offset < bytes.count { throw Fault(offset, .end) }
  }

  /// Reads one value; ``offset`` is then behind it.
  mutating func value() throws(Fault) {
    open.removeAll(keepingCapacity: true)
    repeat {
      try opening()
      try closings()
    } while !open.isEmpty
  }

  /// Steps over spaces, tabs and line ends.
  mutating func skipWhiteSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Reads a scalar or an empty container, or goes into a container until something of these is read.
  private mutating func opening() throws(Fault) {
    while true {
      skipWhiteSpace()
      switch current {
      case UInt8(ascii: "{"):
        try enter(UInt8(ascii: "{"))
        if leave(UInt8(ascii: "}")) { return }
        try name()
      case UInt8(ascii: "["):
        try enter(UInt8(ascii: "["))
        if leave(UInt8(ascii: "]")) { return }
      case UInt8(ascii: "\""): return try string()
      case UInt8(ascii: "-"): return try number()
      case let digit? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit): return try number()
      case UInt8(ascii: "t"): return try literal("true")
      case UInt8(ascii: "f"): return try literal("false")
      case UInt8(ascii: "n"): return try literal("null")
      default: throw Fault(offset, .value)
      }
    }
  }

  /// After a value: leaves the containers that end here, up to a comma or the end of the outermost.
  private mutating func closings() throws(Fault) {
    while let container = open.last {
      skipWhiteSpace()
      let isArray = container == UInt8(ascii: "[")
      if leave(isArray ? UInt8(ascii: "]") : UInt8(ascii: "}")) { continue }
      guard current == UInt8(ascii: ",") else {
        throw Fault(offset, isArray ? .commaOrArrayEnd : .commaOrObjectEnd)
      }
      offset += 1
      if !isArray { try name() }
      return
    }
  }

  private mutating func enter(_ bracket: UInt8) throws(Fault) {
    guard open.count < JSONText.depthLimit else { throw Fault(offset, .lessDepth) }
    open.append(bracket)
    offset += 1
    skipWhiteSpace()
  }

  private mutating func leave(_ bracket: UInt8) -> Bool {
    guard current == bracket else { return false }
    open.removeLast()
    offset += 1
    return true
  }

  private mutating func name() throws(Fault) {
    skipWhiteSpace()
    guard current == UInt8(ascii: "\"") else { throw Fault(offset, .name) }
    try string()
    skipWhiteSpace()
    guard current == UInt8(ascii: ":") else { throw Fault(offset, .colon) }
    offset += 1
  }

  private mutating func string() throws(Fault) {
    let start = offset
    offset += 1
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw Fault(offset, .escapedControlCharacter)
      default: offset += 1
      }
    }
    throw Fault(offset, .quote(openedAt: start))
  }

  private mutating func escape() throws(Fault) {
    let start = offset
    offset += 1
    guard let byte = current else { throw Fault(offset, .escape) }
    offset += 1
    if byte == UInt8(ascii: "u") {
      for _ in 0..<4 {
        guard let digit = current, JSONText.hexadecimalValue(digit) != nil else {
          throw Fault(start, .escape)
        }
        offset += 1
      }
    } else if !"\"\\/bfnrt".utf8.contains(byte) {
      throw Fault(start, .escape)
    }
  }

  private mutating func number() throws(Fault) {
    if current == UInt8(ascii: "-") { offset += 1 }
    if current == UInt8(ascii: "0") { offset += 1 } else { try digits() }
    if current == UInt8(ascii: ".") {
      offset += 1
      try digits()
    }
    guard current == UInt8(ascii: "e") || current == UInt8(ascii: "E") else { return }
    offset += 1
    if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
    try digits()
  }

  private mutating func digits() throws(Fault) {
    let start = offset
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    if offset == start { throw Fault(offset, .digit) }
  }

  private mutating func literal(_ word: StaticString) throws(Fault) {
    for index in 0..<word.utf8CodeUnitCount {
      let isSame = offset + index < bytes.count && bytes[offset + index] == word.utf8Start[index]
      if !isSame { throw Fault(offset, .value) }
    }
    offset += word.utf8CodeUnitCount
  }
}
