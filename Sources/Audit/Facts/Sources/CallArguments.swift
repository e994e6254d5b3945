/// The arguments of a call, told apart by brackets, quotes and commas, without knowing the language.
struct CallArguments {
  /// The byte ranges of the arguments, white space included.
  var ranges: [Range<Int>] = []
  /// The 0-based offset after the closing bracket; where the search gave up when it has none.
  var end: Int
  /// Whether the closing bracket was found.
  var isComplete = false

  /// Reads arguments from the offset after the opening bracket.
  ///
  /// Cost: linear in the bytes up to the closing bracket, `limit` at most.
  init(in bytes: [UInt8], from start: Int, limit: Int = 6_000) {
    let last = min(bytes.count, start + limit)
    var (depth, index, argument) = (0, start, start)
    scan: while index < last {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        index = Self.endOfString(bytes, from: index, last)
        continue
      case UInt8(ascii: "/") where index + 1 < last && bytes[index + 1] == UInt8(ascii: "/"):
        while index < last, bytes[index] != 10 { index += 1 }
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 {
          isComplete = true
          break scan
        }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        ranges.append(argument..<index)
        argument = index + 1
      default: break
      }
      index += 1
    }
    if bytes[argument..<index].contains(where: { $0 > 32 }) { ranges.append(argument..<index) }
    end = isComplete ? index + 1 : index
  }

  private static func endOfString(_ bytes: [UInt8], from start: Int, _ last: Int) -> Int {
    var index = start + 1
    while index < last, bytes[index] != bytes[start] {
      // A quote that no other closes on its line is an apostrophe in a comment or a regular expression.
      if bytes[index] == 10, bytes[start] != UInt8(ascii: "`") { return start + 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, last)
  }
}
