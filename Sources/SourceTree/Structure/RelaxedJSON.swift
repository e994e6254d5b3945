/// JSON with comments and trailing commas, as configuration files of many tools are written.
enum RelaxedJSON {
  /// The same text as strict JSON: comments and trailing commas become spaces, so that places stay.
  static func strict(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    var comma: Int?
    while index < result.count {
      let byte = result[index]
      switch byte {
      case UInt8(ascii: "\""):
        comma = nil
        index = endOfString(result, from: index)
      case UInt8(ascii: "/")
      where index + 1 < result.count && (result[index + 1] == 47 || result[index + 1] == 42):
        index = blankComment(&result, from: index)
      case UInt8(ascii: ","):
        comma = index
        index += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if let place = comma { result[place] = 32 }
        comma = nil
        index += 1
      case 9, 10, 13, 32: index += 1
      default:
        comma = nil
        index += 1
      }
    }
    return result
  }

  private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == 92 ? 2 : 1 }
    return min(index + 1, bytes.count)
  }

  /// Blanks the comment that begins at an offset; returns the offset after it.
  private static func blankComment(_ bytes: inout [UInt8], from start: Int) -> Int {
    let isLine = bytes[start + 1] == UInt8(ascii: "/")
    var end = start + 2
    while end < bytes.count {
      if isLine, bytes[end] == 10 { break }
      end += 1
      if !isLine, end > start + 3, bytes[end - 1] == UInt8(ascii: "/"), bytes[end - 2] == UInt8(ascii: "*") {
        break
      }
    }
    for offset in start..<end where bytes[offset] != 10 { bytes[offset] = 32 }
    return end
  }
}
