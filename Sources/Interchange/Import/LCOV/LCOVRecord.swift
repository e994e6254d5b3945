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

  /// Whether it is one that geninfo(1) knows.
  var isKnown: Bool { Self.names.contains(name) }

  /// The values, as many as there are commas; white space around them is dropped.
  var values: [String] {
    value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map(Self.text)
  }

  /// The text of all that stands behind the colon.
  var text: String { Self.text(value) }

  /// A branch: its line, its block, its own name, which may hold commas, and how often it was taken.
  ///
  /// The first two and the last are told from both ends; nil where they are not there.
  var branch: (line: Int, taken: Double)? {
    guard name == "BRDA", let first = value.firstIndex(of: UInt8(ascii: ",")),
      let second = value[(first + 1)...].firstIndex(of: UInt8(ascii: ",")),
      let last = value.lastIndex(of: UInt8(ascii: ",")), last > second,
      let line = Int(Self.text(value[..<first])), line > 0
    else { return nil }
    // A dash says that the condition was never reached.
    let count = Self.text(value[(last + 1)...])
    return Self.hits(count == "-" ? "0" : count).map { (line, $0) }
  }

  /// A count of hits: whole, with a fraction, or below zero where a counter overflowed, which tells of no hit.
  static func hits(_ digits: String) -> Double? {
    guard let count = Double(digits), !count.isNaN else { return nil }
    return max(0, count)
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
