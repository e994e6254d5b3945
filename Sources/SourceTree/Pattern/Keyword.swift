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
    guard let first = lowered.first, bytes.count - start >= lowered.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      (start...(buffer.count - lowered.count)).first { start in
        Self.lower(buffer[start]) == first
          && lowered.indices.allSatisfy { Self.lower(buffer[start + $0]) == lowered[$0] }
      }
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 32 : byte }
}
