/// A word that is looked for in bytes, ASCII letters in any case.
package struct Keyword: Hashable, Sendable {
  /// The word in lower case.
  package let lowered: [UInt8]

  /// Makes a keyword.
  package init(_ text: String) { lowered = text.utf8.map { (65...90).contains($0) ? $0 | 32 : $0 } }

  /// Whether the word is in the bytes.
  ///
  /// Cost: linear in the number of bytes.
  package func isFound(in bytes: [UInt8]) -> Bool {
    lowered.isEmpty || firstOffset(in: bytes, from: 0) != nil
  }

  /// 0-based byte offsets at which the word stands, from left to right.
  package func offsets(in bytes: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    while !lowered.isEmpty, let next = firstOffset(in: bytes, from: offsets.last.map { $0 + 1 } ?? 0) {
      offsets.append(next)
    }
    return offsets
  }

  private func firstOffset(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { text in
      lowered.withUnsafeBufferPointer { word in
        guard let first = word.first, text.count - start >= word.count else { return nil }
        // Letters have two forms, which differ in one bit; for other bytes the bit changes nothing.
        let other = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) ? first ^ 32 : first
        let last = text.count - word.count
        var index = start
        while index <= last {
          let byte = text[index]
          if byte == first || byte == other {
            var length = 1
            while length < word.count, Self.lower(text[index + length]) == word[length] { length += 1 }
            if length == word.count { return index }
          }
          index += 1
        }
        return nil
      }
    }
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 32 : byte }
}
