import RegisterJSON

@testable import Interchange

/// Makes spoilt texts of good ones.
enum MalformedText {
  /// The bytes with some of them exchanged for others.
  static func exchanging(_ range: Range<Int>, of bytes: [UInt8], for text: String) -> [UInt8] {
    Array(bytes[..<range.lowerBound]) + Array(text.utf8) + Array(bytes[range.upperBound...])
  }

  /// Where numbers stand, be it in a date or a name.
  static func numbers(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for index in 0...bytes.count {
      let isDigit = index < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
      if isDigit {
        start = start ?? index
      } else if let first = start {
        ranges.append(first..<index)
        start = nil
      }
    }
    return ranges
  }

  /// Where the values of JSON stand, the outermost first.
  static func values(in bytes: [UInt8]) throws -> [Range<Int>] { try nodes(in: bytes).map(\.byteRange) }

  /// Where the members of JSON objects stand, from the name to the end of the value, and where the name ends.
  static func members(in bytes: [UInt8]) throws -> [(member: Range<Int>, name: Range<Int>)] {
    try nodes(in: bytes).flatMap { node in
      node.members.map { member in
        let start = member.byteOffset
        return (start..<member.value.byteRange.upperBound, start..<JSONValueEnd.offset(of: start, in: bytes))
      }
    }
  }

  private static func nodes(in bytes: [UInt8]) throws -> [JSONNode] {
    let input = try ImportInput(bytes, name: "report")
    var rest = input.json.map { input.isSequence ? Array($0.elements) : [$0] } ?? []
    var nodes: [JSONNode] = []
    while let node = rest.popLast() {
      nodes.append(node)
      rest += Array(node.elements) + node.members.map(\.value)
    }
    return nodes
  }
}

/// Ends of names, which hold no escapes here.
private enum JSONValueEnd {
  static func offset(of quote: Int, in bytes: [UInt8]) -> Int {
    (bytes[(quote + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? quote) + 1
  }
}
