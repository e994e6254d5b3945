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
    guard let first = lowered.first, bytes.count >= lowered.count else { return lowered.isEmpty }
    return bytes.withUnsafeBufferPointer { buffer in
      for start in 0...(buffer.count - lowered.count) where Self.lower(buffer[start]) == first {
        if lowered.indices.allSatisfy({ Self.lower(buffer[start + $0]) == lowered[$0] }) { return true }
      }
      return false
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 32 : byte }
}
