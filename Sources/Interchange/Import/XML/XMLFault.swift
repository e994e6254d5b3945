/// What is wrong with an XML text.
struct XMLFault: Error, Equatable {
  /// What, in a sentence without its full stop.
  var text: String
  /// 0-based offset of the byte at which it was noticed.
  var byteOffset: Int

  /// Makes a fault.
  init(_ text: String, at byteOffset: Int) {
    self.text = text
    self.byteOffset = byteOffset
  }
}
