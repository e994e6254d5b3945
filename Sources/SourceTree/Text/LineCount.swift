/// Counts lines.
package enum LineCount {
  /// The number of lines of a text; a line break at its end begins no further one.
  ///
  /// Cost: linear, several bytes at a time.
  package static func lines(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var breaks = 0
    var index = 0
    while index < text.count {
      // A block is short enough for its count to fit a byte, which lets the compiler count in wide registers.
      let end = min(text.count, index + 255)
      var inBlock: UInt8 = 0
      for byte in text[index..<end] { inBlock &+= byte == 10 ? 1 : 0 }
      breaks += Int(inBlock)
      index = end
    }
    return text.isEmpty || text[text.count - 1] == 10 ? breaks : breaks + 1
  }
}
