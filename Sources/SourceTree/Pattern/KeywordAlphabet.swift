/// The bytes that keywords hold, numbered so that tables need no column for the others.
struct KeywordAlphabet {
  /// The class of each byte: 0 for those in no keyword; letters have one class in either case.
  private(set) var classes = [UInt32](repeating: 0, count: 256)
  /// The number of classes.
  private(set) var count = 1

  /// Numbers the bytes of some keywords.
  init(_ keywords: [Keyword]) {
    for byte in keywords.flatMap(\.lowered) where classes[Int(byte)] == 0 {
      classes[Int(byte)] = UInt32(count)
      count += 1
    }
    for capital in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      classes[Int(capital)] = classes[Int(capital | 32)]
    }
  }
}
