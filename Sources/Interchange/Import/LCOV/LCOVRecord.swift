/// A line of a tracefile: a name, a colon, and values with commas between them.
struct LCOVRecord {
  /// The name, such as `DA`.
  let name: String
  /// What stands behind the colon.
  let value: ArraySlice<UInt8>

  /// Splits a line; without a colon all of it is the name.
  init(_ line: ArraySlice<UInt8>) {
    let text = line.drop { $0 <= 0x20 }
    // The name of an unknown record may be anything, so only its start is looked at.
    let colon = text.prefix(40).firstIndex(of: UInt8(ascii: ":")) ?? text.prefix(40).endIndex
    let word = text[..<colon]
    let end = word.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? word.startIndex
    name = String(decoding: word[..<end], as: UTF8.self)
    value = text[colon...].dropFirst()
  }

  /// Whether it is one that geninfo(1) knows; nearly all are lines, so that is asked first.
  var isKnown: Bool { name == "DA" || Self.names.contains(name) }

  /// The text of all that stands behind the colon.
  var text: String { Self.text(value) }

  /// A line that can be run and how often it was; a checksum behind them is passed over.
  var line: (number: Int, hits: Double)? {
    guard let comma = value.firstIndex(of: UInt8(ascii: ",")), let number = Self.number(value[..<comma]),
      number > 0
    else { return nil }
    return Self.hits(value[(comma + 1)...].prefix { $0 != UInt8(ascii: ",") }).map { (number, $0) }
  }

  /// A branch: its line and how often it was taken.
  ///
  /// Its own name may hold commas, so the line is told from the start and the count from the end.
  var branch: (line: Int, taken: Double)? {
    guard name == "BRDA", let first = value.firstIndex(of: UInt8(ascii: ",")),
      let second = value[(first + 1)...].firstIndex(of: UInt8(ascii: ",")),
      let last = value.lastIndex(of: UInt8(ascii: ",")), last > second,
      let line = Self.number(value[..<first]), line > 0
    else { return nil }
    let count = value[(last + 1)...]
    // A dash says that the condition was never reached.
    return Self.text(count) == "-" ? (line, 0) : Self.hits(count).map { (line, $0) }
  }

  /// A count of hits: whole, with a fraction, or below zero where a counter overflowed, which tells of no hit.
  private static func hits(_ bytes: ArraySlice<UInt8>) -> Double? {
    if let whole = number(bytes) { return Double(max(0, whole)) }
    guard let count = Double(text(bytes)), !count.isNaN else { return nil }
    return max(0, count)
  }

  /// A whole number; tracefiles have millions, so their digits are not made into texts first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...18).contains(bytes.count) else { return Int(text(bytes)) }
    var number = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return Int(text(bytes)) }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let head = bytes.drop { $0 <= 0x20 }
    guard let last = head.lastIndex(where: { $0 > 0x20 }) else { return "" }
    return String(decoding: head[...last], as: UTF8.self)
  }

  private static let names: Set<String> = [
    "BRDA", "BRF", "BRH", "DA", "FN", "FNA", "FNDA", "FNF", "FNH", "FNL", "LF", "LH", "MCDC", "MCF", "MCH",
    "MRF",
    "MRH", "SF", "TN", "VER", "end_of_record",
  ]
}
