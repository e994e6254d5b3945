/// Finds where a value ends in bytes that are known to be JSON.
struct JSONValueEnd {
  /// Offset of the first byte after the value.
  let offset: Int

  init(of start: Int, in bytes: [UInt8]) {
    offset = bytes.withUnsafeBufferPointer { Self.end(of: start, in: $0) }
  }

  private static func end(of start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index = stringEnd(of: index, in: bytes)
        if depth == 0 { return index }
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard depth > 0 else { return index }
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return bytes.count
  }

  private static func stringEnd(of quote: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = quote + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "\""): return index + 1
      default: index += 1
      }
    }
    return bytes.count
  }
}
