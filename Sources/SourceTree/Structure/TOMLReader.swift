/// Reads TOML 1.0 with the lines of its keys, from anybody: it ends no process and follows no depth but its own.
///
/// Dates and times stand as strings. What a table's header names twice is one table; that a key stands twice is not
/// refused, the last one counts.
struct TOMLReader {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var root = Table()

  /// How deep arrays and inline tables may stand in each other.
  private static let deepest = 100

  /// A table while it is read.
  private final class Table {
    var names: [String] = []
    var entries: [String: (line: Int, entry: Entry)] = [:]

    func set(_ name: String, line: Int, _ entry: Entry) {
      if entries[name] == nil { names.append(name) }
      entries[name] = (line, entry)
    }

    func value(line: Int) -> StructuredValue {
      let members = names.compactMap { name in
        entries[name].map {
          StructuredValue.Member(name: name, line: $0.line, value: $0.entry.value(line: $0.line))
        }
      }
      return StructuredValue(.table(members), line: line)
    }
  }

  private enum Entry {
    case value(StructuredValue)
    case table(Table)
    case tables([Table])

    func value(line: Int) -> StructuredValue {
      switch self {
      case .value(let value): value
      case .table(let table): table.value(line: line)
      case .tables(let tables): StructuredValue(.list(tables.map { $0.value(line: line) }), line: line)
      }
    }
  }

  /// Takes the bytes of a file.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The whole file as a table.
  mutating func read() throws(StructuredFault) -> StructuredValue {
    var table = root
    while true {
      skipBlanks(andLines: true)
      guard let byte = current else { return root.value(line: 1) }
      if byte == UInt8(ascii: "[") {
        table = try readHeader()
      } else {
        try readPair(into: table)
      }
      skipBlanks(andLines: false)
      guard current == nil || current == 10 || current == 13 else {
        throw fault("expected the end of the line")
      }
    }
  }
}

extension TOMLReader {
  private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func fault(_ message: String) -> StructuredFault {
    let start = bytes[..<min(offset, bytes.count)].lastIndex(of: 10).map { $0 + 1 } ?? 0
    return StructuredFault(line: line, column: offset - start + 1, message: message)
  }

  private mutating func advance() {
    if current == 10 { line += 1 }
    offset += 1
  }

  private mutating func take(_ byte: UInt8) throws(StructuredFault) {
    guard current == byte else { throw fault("expected \(Character(Unicode.Scalar(byte)))") }
    advance()
  }

  private func has(_ text: StaticString) -> Bool { bytes[offset...].starts(with: text.description.utf8) }

  /// Passes over spaces, tabs and comments, and over line ends when asked.
  private mutating func skipBlanks(andLines: Bool) {
    while let byte = current {
      switch byte {
      case 32, 9: advance()
      case 10, 13:
        guard andLines else { return }
        advance()
      case UInt8(ascii: "#"): while let byte = current, byte != 10 { _ = byte; advance() }
      default: return
      }
    }
  }

  private mutating func readHeader() throws(StructuredFault) -> Table {
    let isList = has("[[")
    offset += isList ? 2 : 1
    let start = line
    var names = try readKey()
    try take(UInt8(ascii: "]"))
    if isList { try take(UInt8(ascii: "]")) }
    let last = names.removeLast()
    let parent = try table(at: names, from: root)
    guard isList else { return try table(at: [last], from: parent) }
    let table = Table()
    switch parent.entries[last]?.entry {
    case nil: parent.set(last, line: start, .tables([table]))
    case .tables(let tables)?:
      parent.set(last, line: parent.entries[last]?.line ?? start, .tables(tables + [table]))
    default: throw fault("\(last) is no list of tables")
    }
    return table
  }

  /// The table at a path of names, made where there is none; of a list of tables the last one.
  private func table(at names: [String], from start: Table) throws(StructuredFault) -> Table {
    var table = start
    for name in names {
      switch table.entries[name]?.entry {
      case nil:
        let made = Table()
        table.set(name, line: line, .table(made))
        table = made
      case .table(let known)?: table = known
      case .tables(let known)?: table = known.last ?? table
      case .value?: throw fault("\(name) is no table")
      }
    }
    return table
  }

  private mutating func readPair(into table: Table) throws(StructuredFault) {
    let start = line
    var names = try readKey()
    try take(UInt8(ascii: "="))
    let last = names.removeLast()
    let target = try self.table(at: names, from: table)
    target.set(last, line: start, .value(try readValue(depth: 0)))
  }

  /// A key of one or more names with dots between them, and the blanks around it.
  private mutating func readKey() throws(StructuredFault) -> [String] {
    var names: [String] = []
    while true {
      skipBlanks(andLines: false)
      names.append(try readName())
      skipBlanks(andLines: false)
      guard current == UInt8(ascii: ".") else { return names }
      guard names.count < Self.deepest else { throw fault("a key of more than \(Self.deepest) names") }
      advance()
    }
  }

  private mutating func readName() throws(StructuredFault) -> String {
    if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") { return try readString() }
    let start = offset
    while let byte = current, Self.isBare(byte) { advance() }
    guard offset > start else { throw fault("expected a key") }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension TOMLReader {
  private mutating func readValue(depth: Int) throws(StructuredFault) -> StructuredValue {
    guard depth < Self.deepest else { throw fault("values stand too deep in each other") }
    skipBlanks(andLines: false)
    let start = line
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return StructuredValue(.string(try readString()), line: start)
    case UInt8(ascii: "["): return try readArray(depth: depth)
    case UInt8(ascii: "{"): return try readInlineTable(depth: depth)
    default: return try readWord()
    }
  }

  private mutating func readArray(depth: Int) throws(StructuredFault) -> StructuredValue {
    let start = line
    advance()
    var elements: [StructuredValue] = []
    while true {
      skipBlanks(andLines: true)
      if current == UInt8(ascii: "]") { break }
      elements.append(try readValue(depth: depth + 1))
      skipBlanks(andLines: true)
      guard current == UInt8(ascii: ",") else { break }
      advance()
    }
    try take(UInt8(ascii: "]"))
    return StructuredValue(.list(elements), line: start)
  }

  private mutating func readInlineTable(depth: Int) throws(StructuredFault) -> StructuredValue {
    let start = line
    advance()
    let table = Table()
    skipBlanks(andLines: true)
    while current != UInt8(ascii: "}") {
      let place = line
      var names = try readKey()
      try take(UInt8(ascii: "="))
      let last = names.removeLast()
      let value = try readValue(depth: depth + 1)
      try self.table(at: names, from: table).set(last, line: place, .value(value))
      skipBlanks(andLines: true)
      guard current == UInt8(ascii: ",") else { break }
      advance()
      skipBlanks(andLines: true)
    }
    try take(UInt8(ascii: "}"))
    return table.value(line: start)
  }

  /// A boolean, number, date or time: everything that stands without quotes.
  private mutating func readWord() throws(StructuredFault) -> StructuredValue {
    let start = offset
    while let byte = current,
      Self.isBare(byte) || [UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ":")].contains(byte)
    {
      advance()
    }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    switch word {
    case "": throw fault("expected a value")
    case "true": return StructuredValue(.boolean(true), line: line)
    case "false": return StructuredValue(.boolean(false), line: line)
    default:
      let digits = word.filter { $0 != "_" }
      let isNumber = Int(digits) != nil || Double(digits) != nil && !digits.hasSuffix(".")
      guard
        isNumber || word.first?.isNumber == true || ["inf", "nan"].contains(word.drop { "+-".contains($0) })
      else {
        offset = start
        throw fault("\(word) is no value; texts stand in quotes")
      }
      return StructuredValue(isNumber ? .number(digits) : .string(word), line: line)
    }
  }

  private mutating func readString() throws(StructuredFault) -> String {
    if has("\"\"\"") || has("'''") { return try readLongString() }
    let quote = bytes[offset]
    advance()
    var text: [UInt8] = []
    while let byte = current, byte != quote {
      guard byte != 10 else { throw fault("the text does not end on its line") }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        try readEscape(into: &text)
      } else {
        text.append(byte)
        advance()
      }
    }
    try take(quote)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readLongString() throws(StructuredFault) -> String {
    let quote = bytes[offset]
    let isLiteral = quote == UInt8(ascii: "'")
    offset += 3
    if current == 13 { advance() }
    if current == 10 { advance() }
    var text: [UInt8] = []
    while let byte = current {
      if byte == quote, bytes[offset...].starts(with: [quote, quote, quote]) {
        // One or two quotes may stand right before the closing three.
        while offset + 3 < bytes.count, bytes[offset + 3] == quote {
          text.append(quote)
          offset += 1
        }
        offset += 3
        return String(decoding: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\"), !isLiteral {
        try readEscape(into: &text)
      } else {
        text.append(byte)
        advance()
      }
    }
    throw fault("the text does not end")
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(StructuredFault) {
    advance()
    guard let byte = current else { throw fault("the text does not end") }
    let simple: [UInt8: UInt8] = [
      UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "f"): 12,
      UInt8(ascii: "r"): 13, UInt8(ascii: "e"): 27, UInt8(ascii: "\""): 34, UInt8(ascii: "\\"): 92,
    ]
    if let plain = simple[byte] {
      text.append(plain)
      advance()
    } else if byte == UInt8(ascii: "u") || byte == UInt8(ascii: "U") {
      advance()
      try readScalar(digits: byte == UInt8(ascii: "u") ? 4 : 8, into: &text)
    } else if byte == 10 || byte == 13 || byte == 32 || byte == 9 {
      // A backslash at a line's end takes the white space up to the next text away.
      while let byte = current, byte == 10 || byte == 13 || byte == 32 || byte == 9 { advance() }
    } else {
      throw fault("\\\(Character(Unicode.Scalar(byte))) is no escape")
    }
  }

  private mutating func readScalar(digits: Int, into text: inout [UInt8]) throws(StructuredFault) {
    let end = offset + digits
    guard end <= bytes.count,
      let code = UInt32(String(decoding: bytes[offset..<end], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(code)
    else { throw fault("expected \(digits) hexadecimal digits") }
    text += Array(String(Character(scalar)).utf8)
    offset = end
  }
}
