/// Collects the bytes of a bracketed paste up to its end sequence.
struct PasteCollector: Sendable {
  private var bytes: [UInt8] = []
  private var matched = 0

  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Adds a byte and says whether it ended the paste; bytes beyond the limit are dropped.
  mutating func add(_ byte: UInt8) -> Bool {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    keep(Self.end.prefix(matched))
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  /// The text so far, with invalid UTF-8 repaired and every line end a line feed.
  var text: String {
    // Terminals send the return key's byte for a line end.
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isAfterReturn = index > 0 && bytes[index - 1] == 0x0D
      if byte == 0x0A && isAfterReturn { continue }
      kept.append(byte == 0x0D ? 0x0A : byte)
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    bytes.append(contentsOf: more.prefix(max(0, InputDecoder.pasteLimit - bytes.count)))
  }
}
